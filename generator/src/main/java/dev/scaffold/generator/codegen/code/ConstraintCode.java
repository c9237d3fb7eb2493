package dev.scaffold.generator.codegen.code;

import java.util.List;

/**
 * A constraint that the database may complain of.
 *
 * @param columns that it is about; empty for a check of the whole row
 */
public record ConstraintCode(String name, List<String> columns) {

    public ConstraintCode {
        columns = List.copyOf(columns);
    }
}
