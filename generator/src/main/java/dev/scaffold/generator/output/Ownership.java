package dev.scaffold.generator.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may change a file, and so what a later run may do to it. */
public enum Ownership {
    /** Scaffold's: rewritten when its text changes, deleted when it is no longer generated, refused when edited by hand. */
    GENERATED,
    /** The user's from the moment it is written: never touched, never deleted, and not written again once deleted. */
    ONCE,
    /** Shared: the user's changes and scaffold's are merged over the text that scaffold wrote last. Never deleted. */
    MERGED,
    /** A migration: changed by scaffold while it is open, never deleted, refused when edited by hand. */
    MIGRATION,
    /** Scaffold's own notes below {@code .scaffold/}: simply written. */
    STATE;

    /** As the manifest writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ownership> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
