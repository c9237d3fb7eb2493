package dev.scaffold.generator.schema;

import java.util.Optional;

/**
 * An entity's place in a tree of inheritance.
 *
 * @param root the entity at the top, maybe this one
 * @param parent what this one extends; empty for the root
 * @param isAbstract whether no row is of this very kind
 * @param kind what the discriminator column holds in a row of this kind; not used by an abstract entity
 * @param inherited how many of the entity's members are its parent's: the first ones
 */
public record Inheritance(
        Storage storage, String root, Optional<String> parent, boolean isAbstract, String kind, int inherited) {

    /** The name of the discriminator column unless the root says otherwise. */
    static final String DISCRIMINATOR = "kind";

    /** Where the rows of a tree are. */
    public enum Storage {
        /** All in the root's table. */
        SINGLE("single"),
        /** What the root declares in its table, what a child adds in one of its own with the same key. */
        JOINED("joined");

        private final String word;

        Storage(String word) {
            this.word = word;
        }

        /** As the schema spells it. */
        public String word() {
            return word;
        }

        static Optional<Storage> of(String word) {
            for (Storage one : values()) if (one.word.equals(word)) return Optional.of(one);
            return Optional.empty();
        }
    }

    Inheritance withInherited(int members) {
        return new Inheritance(storage, root, parent, isAbstract, kind, members);
    }

    /** Whether its columns stand in the table of an ancestor. */
    public boolean sharesTable() {
        return parent.isPresent() && storage == Storage.SINGLE;
    }
}
