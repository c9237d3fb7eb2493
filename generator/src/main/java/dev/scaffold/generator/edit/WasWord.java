package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.FieldLine;
import dev.scaffold.generator.document.FieldLine.Word;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a renamed thing says about its old name. One that was renamed before and not migrated since keeps the name that the migrations
 * know; one that gets this name back says nothing.
 */
final class WasWord {

    private final MapEdits maps;
    private final ScalarEdits scalars;
    private final KnownNames known;

    WasWord(String text, TextEdits edits, KnownNames known) {
        this.maps = new MapEdits(text, edits);
        this.scalars = new ScalarEdits(text, edits);
        this.known = known;
    }

    /** What is to be said; empty for nothing, the existing word for no change. */
    Optional<String> decide(Optional<String> existing, String old, String renamed, UnaryOperator<String> path) {
        boolean inForce = existing.filter(was -> known.isInForce(path.apply(was), path.apply(old)))
                .isPresent();
        if (inForce) return existing.filter(was -> !was.equals(renamed));
        return known.needsWas(path.apply(old)) ? Optional.of(old) : existing;
    }

    /** Of an entity, an enum or a constant in long form. */
    void write(Entry owner, Optional<String> existing, Optional<String> wanted, List<String> behind) {
        if (existing.equals(wanted)) return;
        Mapping mapping = (Mapping) owner.value();
        if (wanted.isPresent()) maps.put(owner, "was", wanted.get(), behind);
        else mapping.entry("was").ifPresent(entry -> maps.remove(mapping, entry));
    }

    void writeField(Entry field, Optional<String> existing, Optional<String> wanted) {
        if (existing.equals(wanted)) return;
        if (field.value() instanceof Scalar line) {
            scalars.within(line, (content, inner) -> line(content, wanted, inner));
        } else {
            write(field, existing, wanted, List.of("type", "nullable", "default", "auto", "unique", "index"));
        }
    }

    private static void line(String content, Optional<String> wanted, TextEdits inner) {
        Optional<FieldLine> line = FieldLine.parse(content);
        if (line.isEmpty()) return;
        Optional<Word> was = line.get().word("was");
        if (was.isPresent() && wanted.isPresent()) {
            was.get().operand().ifPresent(old -> inner.replace(old.start(), old.end(), wanted.get()));
        } else if (was.isPresent()) {
            int start = was.get().start();
            while (start > 0 && " \t\n,".indexOf(content.charAt(start - 1)) >= 0) start--;
            boolean between = was.get().end() < content.length()
                    && content.charAt(was.get().end()) == ','
                    && line.get().words().indexOf(was.get()) == 0;
            inner.replace(start, was.get().end() + (between ? 1 : 0), "");
        } else if (wanted.isPresent()) {
            insert(content, line.get(), wanted.get(), inner);
        }
    }

    private static void insert(String content, FieldLine line, String was, TextEdits inner) {
        Optional<Word> next = line.words().stream()
                .filter(word -> FieldLine.rank(word.name()) > FieldLine.rank("was"))
                .findFirst();
        if (next.isPresent()) inner.insert(next.get().start(), "was " + was + ", ");
        else {
            inner.insert(content.stripTrailing().length(), (line.words().isEmpty() ? " was " : ", was ") + was);
        }
    }
}
