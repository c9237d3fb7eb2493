package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.FieldLine;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives an entity, an enum, a type, a value object or a mixin another name, wherever it is spoken of. */
final class TypeRename {

    private final Outline outline;
    private final Place section;
    private final Entry thing;
    private final String old;
    private final String renamed;
    private final TextEdits edits = new TextEdits();
    private final ScalarEdits scalars;

    TypeRename(Outline outline, Place section, Entry thing, String renamed) {
        this.outline = outline;
        this.section = section;
        this.thing = thing;
        this.old = thing.key().text();
        this.renamed = renamed;
        this.scalars = new ScalarEdits(outline.text(), edits);
    }

    Edited apply(KnownNames known) {
        scalars.rename(thing.key(), renamed);
        was(known);
        for (Mention mention : outline.mentions()) {
            if (mention.isLine() || mention.isLongType()) scalars.within(mention.scalar(), this::line);
            else if (isName(mention))
                scalars.within(mention.scalar(), (content, inner) -> {
                    if (content.equals(old)) inner.replace(0, content.length(), renamed);
                });
        }
        return new Edited(edits.apply(outline.text()), notes());
    }

    /** Only what has a name of its own in a database says what it was. */
    private void was(KnownNames known) {
        boolean longForm = section.below(old, thing.value()) == Place.ENUM;
        if (section != Place.ENTITIES && !longForm) return;
        if (!(thing.value() instanceof Mapping mapping)) return;
        WasWord was = new WasWord(outline.text(), edits, known);
        Optional<String> existing = Outline.text(mapping, "was");
        Optional<String> wanted = was.decide(existing, old, renamed, name -> name);
        was.write(thing, existing, wanted, List.of("doc", "table"));
    }

    private static boolean isName(Mention mention) {
        boolean ofEntity = mention.field().isEmpty()
                && (mention.key().equals("extends") || mention.key().equals("mixins"));
        return ofEntity || mention.key().equals("through");
    }

    private void line(String content, TextEdits inner) {
        Optional<FieldLine> line = FieldLine.parse(content);
        if (line.isEmpty()) return;
        if (line.get().typeName().equals(old)) {
            int start = line.get().type().start();
            inner.replace(start, start + old.length(), renamed);
        }
        line.get()
                .word("through")
                .flatMap(FieldLine.Word::operand)
                .filter(name -> name.text().equals(old))
                .ifPresent(name -> inner.replace(name.start(), name.end(), renamed));
    }

    /** A stored value that is the entity's name. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        boolean stored = section == Place.ENTITIES
                && thing.value() instanceof Mapping mapping
                && mapping.entry("extends").isPresent()
                && mapping.entry("discriminatorValue").isEmpty();
        if (stored) {
            notes.add("rows of " + renamed + " are told apart by its name: with discriminatorValue: " + old
                    + " they stay as they are");
        }
        return notes;
    }
}
