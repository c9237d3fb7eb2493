package dev.scaffold.runtime.engine;

<#if postgresql>
import dev.scaffold.runtime.engine.postgresql.PostgresqlDriver;
</#if>
<#if sqlite>
import dev.scaffold.runtime.engine.sqlite.SqliteDriver;
</#if>

/** The drivers that are compiled in: those of the databases that the schema lists. */
final class Drivers {

    private Drivers() {}

    /** A driver for the database behind the URL; IllegalArgumentException when there is none for it. */
    static Driver open(EngineOptions options) {
        Dialect dialect = DatabaseUrl.dialect(options.url());
        return switch (dialect) {
<#if postgresql>
            case POSTGRESQL -> new PostgresqlDriver(options);
<#else>
            case POSTGRESQL -> throw new IllegalArgumentException("this service has no driver for PostgreSQL:"
                    + " add postgresql to the databases in schema.yaml, then generate");
</#if>
<#if sqlite>
            case SQLITE -> new SqliteDriver(options);
<#else>
            case SQLITE -> throw new IllegalArgumentException("this service has no driver for SQLite:"
                    + " add sqlite to the databases in schema.yaml, then generate");
</#if>
        };
    }
}
