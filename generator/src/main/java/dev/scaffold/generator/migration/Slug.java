package dev.scaffold.generator.migration;

import java.util.List;
import java.util.Locale;

/** The part of a migration file's name that people read. */
final class Slug {

    private static final int LIMIT = 60;

    private Slug() {}

    /** {@code book-edition} for one change, the entities for a few, {@code several-changes} for many. */
    static String of(List<ChangeNote> notes) {
        List<String> entities =
                notes.stream().map(ChangeNote::entity).distinct().toList();
        if (notes.size() == 1)
            return of(notes.get(0).entity() + "-" + notes.get(0).member());
        return entities.size() <= 3 ? of(String.join("-", entities)) : "several-changes";
    }

    /** Lower case letters, digits and single hyphens; {@code changes} when nothing is left. */
    static String of(String name) {
        String plain = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        if (plain.length() > LIMIT) plain = plain.substring(0, LIMIT);
        plain = plain.replaceAll("^-|-$", "");
        return plain.isEmpty() ? "changes" : plain;
    }
}
