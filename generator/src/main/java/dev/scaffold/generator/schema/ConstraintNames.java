package dev.scaffold.generator.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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
