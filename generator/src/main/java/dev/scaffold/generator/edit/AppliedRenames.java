package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.Document;
import dev.scaffold.generator.document.Node;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The renames that have been migrated everywhere: what they say is no longer needed. One is in force when the migrations know the old
 * name, and the schema does not keep it, or renames it away itself.
 */
public final class AppliedRenames {

    private final Outline outline;
    private final KnownNames known;
    private final Set<String> applied = new LinkedHashSet<>();

    private AppliedRenames(Outline outline, KnownNames known) {
        this.outline = outline;
        this.known = known;
    }

    /** {@code Book}, {@code Book.title}, {@code Status.draft}: what says needlessly what it was. None without migrations. */
    public static Set<String> of(String text, KnownNames known) {
        if (known.names().isEmpty()) return Set.of();
        AppliedRenames renames = new AppliedRenames(new Outline(Document.read(text)), known);
        renames.entities();
        renames.fields(Place.MIXINS);
        renames.constants();
        return renames.applied;
    }

    private void entities() {
        for (Entry entity : outline.entries("entities")) {
            String name = entity.key().text();
            was(entity)
                    .filter(was -> isApplied(known, was, outline.entry("entities", was)))
                    .ifPresent(was -> applied.add(name));
        }
        fields(Place.ENTITIES);
    }

    private void fields(Place section) {
        for (Entry owner : outline.entries(Outline.SECTIONS.get(section))) {
            Optional<Mapping> fields = outline.fields(section, owner);
            if (fields.isEmpty()) continue;
            KnownNames own = known.fieldsOf(owners(owner.key().text()));
            for (Entry field : fields.get().entries()) {
                Outline.word(field, "was")
                        .filter(was -> !was.contains(".")
                                && isApplied(own, was, fields.get().entry(was)))
                        .ifPresent(was -> applied.add(
                                owner.key().text() + "." + field.key().text()));
            }
        }
    }

    /** Those that have the owner's fields, under their old names too. */
    private Set<String> owners(String owner) {
        Set<String> owners = new LinkedHashSet<>(outline.bearers(owner));
        for (String bearer : List.copyOf(owners)) {
            outline.entry("entities", bearer).flatMap(AppliedRenames::was).ifPresent(owners::add);
        }
        return owners;
    }

    private void constants() {
        for (Entry type : outline.entries("enums")) {
            Node constants = ConstantRename.constants(type).value();
            if (!(constants instanceof Mapping mapping)) continue;
            String name = type.key().text();
            for (Entry constant : mapping.entries()) {
                was(constant)
                        .filter(was -> isApplied(known, name + "." + was, mapping.entry(was)))
                        .ifPresent(
                                was -> applied.add(name + "." + constant.key().text()));
            }
        }
    }

    private static boolean isApplied(KnownNames known, String was, Optional<Entry> kept) {
        boolean renamedAway = kept.flatMap(entry -> Outline.word(entry, "was"))
                .filter(other -> !other.equals(was))
                .isPresent();
        return !known.knows(was) || kept.isPresent() && !renamedAway;
    }

    private static Optional<String> was(Entry entry) {
        return entry.value() instanceof Mapping mapping ? Outline.text(mapping, "was") : Optional.empty();
    }
}
