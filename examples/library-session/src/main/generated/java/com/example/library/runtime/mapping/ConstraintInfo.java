package com.example.library.runtime.mapping;

import java.util.List;

/**
 * A constraint of a table, to translate the database's complaint into the schema's words.
 *
 * @param name in the database
 * @param columns that it is about; empty for a check of the whole row
 */
public record ConstraintInfo(String name, List<String> columns) {

    public static ConstraintInfo of(String name, String... columns) {
        return new ConstraintInfo(name, List.of(columns));
    }
}
