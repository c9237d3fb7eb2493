package dev.scaffold.generator.schema;

/**
 * SQL over the columns of one table.
 *
 * @param text as the schema spells it
 * @param asIs whether the databases get exactly this text; otherwise each gets it in its own words
 */
public record SqlText(String text, boolean asIs) {

    /** Of the schema, to be read by jOOQ's parser. */
    public static SqlText parsed(String text) {
        return new SqlText(text, false);
    }

    /** A name as SQL takes it literally. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as SQL takes it literally. */
    public static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
