package com.example.library.runtime.engine;

import org.jooq.SQLDialect;

/** The SQL that a database speaks. */
public enum Dialect {
    POSTGRESQL,
    SQLITE;

    /** jOOQ's name for it. Loads jOOQ. */
    public SQLDialect jooq() {
        return switch (this) {
            case POSTGRESQL -> SQLDialect.POSTGRES;
            case SQLITE -> SQLDialect.SQLITE;
        };
    }

    /** A condition that {@code column} (quoted text) is in the array bound at {@code placeholder}, such as {@code $1}. */
    public String isAnyOf(String column, String placeholder) {
        return switch (this) {
            case POSTGRESQL -> column + " = any(" + placeholder + ")";
            case SQLITE -> column + " in (select value from json_each(" + placeholder + "))";
        };
    }
}
