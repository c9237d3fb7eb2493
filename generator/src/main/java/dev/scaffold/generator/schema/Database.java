package dev.scaffold.generator.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A database that scaffold can generate for. */
public enum Database {
    POSTGRESQL,
    SQLITE;

    /** The word for it in {@code project: databases:} and after {@code --database}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The database called {@code word}, exactly as {@link #word()} spells it. */
    public static Optional<Database> of(String word) {
        return Arrays.stream(values())
                .filter(database -> database.word().equals(word))
                .findFirst();
    }
}
