package dev.scaffold.generator.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The style of the generated code. */
public enum Style {
    /** Plain objects, a unit of work and mappers. */
    SESSION,
    /** Entities that save themselves, managers and querysets. */
    ACTIVE_RECORD;

    /** The word for it in {@code project: style:} and after {@code --style}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The style called {@code word}, exactly as {@link #word()} spells it. */
    public static Optional<Style> of(String word) {
        return Arrays.stream(values())
                .filter(style -> style.word().equals(word))
                .findFirst();
    }
}
