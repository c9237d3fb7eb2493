package dev.scaffold.generator.edit;

import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Node.Style;
import dev.scaffold.generator.document.Quoting;
import java.util.function.BiConsumer;

/** Changes parts of single values, whichever way they are quoted. */
final class ScalarEdits {

    private final String text;
    private final TextEdits edits;

    ScalarEdits(String text, TextEdits edits) {
        this.text = text;
        this.edits = edits;
    }

    /** Gives a key another name, in quotes where some YAML reader takes it for something else. */
    void rename(Scalar key, String name) {
        edits.replace(key.start(), key.end(), quoted(name));
    }

    /** Lets {@code change} find places in what the value says. Fails with {@link EditRefused} for one that cannot be quoted. */
    void within(Scalar scalar, BiConsumer<String, TextEdits> change) {
        boolean asWritten = scalar.verbatim() || scalar.style() != Style.QUOTED;
        int start = scalar.start() + (scalar.quoted() && scalar.style() == Style.QUOTED ? 1 : 0);
        int end = scalar.end() - (scalar.style() == Style.QUOTED ? 1 : 0);
        String content = asWritten ? text.substring(start, end) : scalar.text();
        TextEdits inner = new TextEdits();
        change.accept(content, inner);
        if (inner.isEmpty()) return;
        String changed = inner.apply(content);
        boolean freed = scalar.style() == Style.QUOTED && !Quoting.isPlainWord(content) && Quoting.isPlainWord(changed);
        if (freed && Quoting.isPlain(changed, true)) {
            edits.replace(scalar.start(), scalar.end(), changed);
            return;
        }
        boolean plain = scalar.style() == Style.PLAIN && scalar.lines().size() == 1;
        boolean fits = plain ? Quoting.isPlain(changed, false) : scalar.style() == Style.BLOCK || fits(scalar, changed);
        if (asWritten && (fits || scalar.style() == Style.PLAIN && !plain)) {
            inner.shiftInto(edits, start);
            return;
        }
        edits.replace(scalar.start(), scalar.end(), quotedAs(text.charAt(scalar.start()), changed));
    }

    /** Whether it may stand between the quotes that are there. */
    private boolean fits(Scalar scalar, String changed) {
        boolean single = text.charAt(scalar.start()) == '\'';
        return single ? changed.indexOf('\'') < 0 : changed.indexOf('"') < 0 && changed.indexOf('\\') < 0;
    }

    /** With the quotes that are there. */
    private static String quotedAs(char quote, String content) {
        boolean oneLine = content.chars().noneMatch(Character::isISOControl);
        if (oneLine && quote == '\'') return Quoting.single(content);
        if (oneLine && quote == '"') return '"' + content.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return quoted(content);
    }

    static String quoted(String content) {
        return Quoting.quoted(content, true)
                .orElseThrow(() -> EditRefused.because(
                        EditRefused.Reason.WRITTEN_OTHERWISE,
                        "the text is written over several lines with escapes",
                        "scaffold fmt first, or change it by hand"));
    }
}
