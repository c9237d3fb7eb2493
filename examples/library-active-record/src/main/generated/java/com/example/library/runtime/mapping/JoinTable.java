package com.example.library.runtime.mapping;

/**
 * The table behind an n-n relation, as one side sees it. Names are unquoted.
 *
 * @param sourceColumn refers to the entity that has the relation
 * @param targetColumn refers to the entity at its other end
 */
public record JoinTable(String name, String sourceColumn, String targetColumn) {

    /** Links {@code $1} (source) with {@code $2} (target); nothing happens when they are linked already. */
    public String link() {
        return "insert into " + EntityStatements.quoted(name) + " (" + EntityStatements.quoted(sourceColumn) + ", "
                + EntityStatements.quoted(targetColumn) + ") values ($1, $2) on conflict do nothing";
    }

    /** Removes the link between {@code $1} (source) and {@code $2} (target). */
    public String unlink() {
        return unlinkAll() + " and " + EntityStatements.quoted(targetColumn) + " = $2";
    }

    /** Removes all links of {@code $1} (source). */
    public String unlinkAll() {
        return "delete from " + EntityStatements.quoted(name) + " where " + EntityStatements.quoted(sourceColumn)
                + " = $1";
    }
}
