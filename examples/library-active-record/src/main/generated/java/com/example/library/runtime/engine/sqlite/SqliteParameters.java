package com.example.library.runtime.engine.sqlite;

/**
 * Placeholders as SQLite likes them best. It takes {@code $1} for a name and compares it with each name before, so that the time
 * grows with the square of their number: 65,000 took a quarter of a minute. {@code ?1} is a number.
 */
final class SqliteParameters {

    /** With fewer it costs nothing. */
    private static final int MANY = 100;

    private SqliteParameters() {}

    static String numbered(String sql, int binds) {
        if (binds < MANY) return sql;
        StringBuilder numbered = new StringBuilder(sql);
        for (int i = 0; i < numbered.length() - 1; i++) {
            char character = numbered.charAt(i);
            if (character == '\'' || character == '"') {
                i = numbered.indexOf(String.valueOf(character), i + 1);
                if (i < 0) return sql;
            } else if (character == '$' && Character.isDigit(numbered.charAt(i + 1))) {
                numbered.setCharAt(i, '?');
            }
        }
        return numbered.toString();
    }
}
