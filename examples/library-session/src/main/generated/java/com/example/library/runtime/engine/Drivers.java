package com.example.library.runtime.engine;

import com.example.library.runtime.engine.postgresql.PostgresqlDriver;
import com.example.library.runtime.engine.sqlite.SqliteDriver;

/** The drivers that are compiled in: those of the databases that the schema lists. */
final class Drivers {

    private Drivers() {}

    /** A driver for the database behind the URL; IllegalArgumentException when there is none for it. */
    static Driver open(EngineOptions options) {
        Dialect dialect = DatabaseUrl.dialect(options.url());
        return switch (dialect) {
            case POSTGRESQL -> new PostgresqlDriver(options);
            case SQLITE -> new SqliteDriver(options);
        };
    }
}
