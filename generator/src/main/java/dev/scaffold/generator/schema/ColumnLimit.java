package dev.scaffold.generator.schema;

import java.util.Optional;

/**
 * What a check says of one column's values.
 *
 * @param min the least value, spelled as a default is
 * @param max the greatest
 * @param pattern a regular expression with its ends, {@code ^[a-z]+$}; SQLite has none, so there the code alone keeps it
 */
public record ColumnLimit(String column, Optional<String> min, Optional<String> max, Optional<String> pattern) {

    public static ColumnLimit range(String column, Optional<String> min, Optional<String> max) {
        return new ColumnLimit(column, min, max, Optional.empty());
    }

    public static ColumnLimit pattern(String column, String pattern) {
        return new ColumnLimit(column, Optional.empty(), Optional.empty(), Optional.of(pattern));
    }

    /** Whether {@code database} can hold a column to it. */
    public boolean heldBy(Database database) {
        return pattern.isEmpty() || database == Database.POSTGRESQL;
    }
}
