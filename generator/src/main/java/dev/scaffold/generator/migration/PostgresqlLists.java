package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.FieldType;

/**
 * How PostgreSQL holds an array to a list of the schema: its own types do not say that no element is missing, and a check
 * cannot look at one element after the other.
 */
final class PostgresqlLists {

    /** The list without elements. */
    static final String EMPTY = "'{}'";

    private PostgresqlLists() {}

    /** @param column quoted */
    static String isOfType(String column, FieldType.ListOf list) {
        String complete = "array_position(" + column + ", null) is null";
        FieldType element = list.element();
        if (element instanceof FieldType.Enumeration values) {
            return complete + " and " + column + " <@ cast(array[" + TableSql.constants(values) + "] as "
                    + PostgresqlDdl.type(list) + ")";
        }
        if (element instanceof FieldType.Char fixed) return complete + " and " + areAsLong(column, fixed.length());
        if (element instanceof FieldType.Ulid) {
            return complete + " and " + areAsLong(column, 26) + " and " + together(column)
                    + " ~ '^([0-7][0-9A-HJKMNP-TV-Z]{25})*$'";
        }
        boolean small = element instanceof FieldType.Whole whole && whole.bits() == 8;
        return small ? complete + " and -128 <= all (" + column + ") and 127 >= all (" + column + ")" : complete;
    }

    /** No element is longer than its type allows: so each is as long where all together are. */
    private static String areAsLong(String column, int length) {
        return "char_length(" + together(column) + ") = " + length + " * cardinality(" + column + ")";
    }

    private static String together(String column) {
        return "array_to_string(" + column + ", '')";
    }
}
