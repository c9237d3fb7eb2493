package dev.scaffold.generator.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The names of constraints and indexes: always ours, never the database's, and the same on every database. */
public final class ConstraintNames {

    /** PostgreSQL's limit for a name, in bytes (NAMEDATALEN - 1); names here are ASCII. */
    public static final int LIMIT = 63;

    private ConstraintNames() {}

    public static String primaryKey(String table) {
        return bounded("pk_" + table);
    }

    public static String foreignKey(String table, String field) {
        return bounded("fk_" + table + "_" + field);
    }

    public static String unique(String table, List<String> columns) {
        return bounded("uq_" + table + "_" + String.join("_", columns));
    }

    public static String index(String table, List<String> columns) {
        return bounded("ix_" + table + "_" + String.join("_", columns));
    }

    public static String check(String table, String name) {
        return bounded("ck_" + table + "_" + name);
    }

    /** As the schema calls a check: the constraint's name without what {@link #check} puts before it. */
    public static String checkName(String table, String constraint) {
        String prefix = "ck_" + table + "_";
        return constraint.startsWith(prefix) ? constraint.substring(prefix.length()) : constraint;
    }

    /**
     * The check that holds a column to its type where the database's own type does not, without prefix and table: {@code
     * title_length}. Not every database needs each; a check of the user's cannot have such a name. Empty for a type that
     * leaves nothing to check.
     */
    public static Optional<String> typeCheckName(String column, FieldType type) {
        if (type instanceof FieldType.ListOf) return Optional.of(column + "_elements");
        boolean length = type instanceof FieldType.Varchar
                || type instanceof FieldType.Char
                || type instanceof FieldType.Bytes bytes && bytes.length().isPresent();
        if (length) return Optional.of(column + "_length");
        if (type instanceof FieldType.Json) return Optional.of(column + "_json");
        if (type instanceof FieldType.Ulid) return Optional.of(column + "_ulid");
        if (type instanceof FieldType.Enumeration) return Optional.of(column + "_values");
        if (type instanceof FieldType.Bool) return Optional.of(column + "_bool");
        if (type instanceof FieldType.Whole whole && whole.bits() < 64)
            return Optional.of(column + "_int" + whole.bits());
        return Optional.empty();
    }

    /** Past the limit: cut, with eight hex digits of the whole name's SHA-256 at the end. */
    private static String bounded(String name) {
        if (name.length() <= LIMIT) return name;
        return name.substring(0, LIMIT - 9) + "_" + hash(name).substring(0, 8);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
