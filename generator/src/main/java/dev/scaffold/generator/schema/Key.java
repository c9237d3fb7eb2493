package dev.scaffold.generator.schema;

import java.util.List;

/**
 * What identifies a row.
 *
 * @param members names of the fields and to-one relations that it is made of, in its order
 * @param primary whether it is the table's PRIMARY KEY; if not, a unique constraint over it is there anyway
 */
public record Key(List<String> members, boolean primary) {

    public Key {
        members = List.copyOf(members);
    }

    /** A primary key of one member. */
    public static Key of(String member) {
        return new Key(List.of(member), true);
    }
}
