package dev.scaffold.generator.format;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.SchemaParser;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a text says, without where and in which form it says it. */
final class Meaning {

    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)(#.*?)\\s*$", Pattern.MULTILINE);

    private Meaning() {}

    /** Empty when the parser refuses it. */
    static Optional<String> of(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SchemaNode> node = SchemaParser.parse(new SourceFile("x", text), diagnostics);
        boolean refused = diagnostics.sorted().stream().anyMatch(one -> one.code() != DiagnosticCode.E900);
        if (node.isEmpty() || refused) return Optional.empty();
        return Optional.of(node.get()
                .toString()
                .replaceAll("x:\\d+:\\d+", "@")
                .replaceAll("(verbatim|quoted)=(true|false)", "")
                .replaceAll("offset=\\d+", "")
                // A flag is somewhere or nowhere, and a list of blanks is what it lists.
                .replaceAll("text=\\s*(.*?)\\s*, at", "text=$1, at"));
    }

    /** Each comment that begins with {@code #~}, and how often it stands there. */
    static TreeMap<String, Integer> marks(String text) {
        TreeMap<String, Integer> marks = new TreeMap<>();
        List<String> found = COMMENT.matcher(text)
                .results()
                .map(one -> one.group(1))
                .filter(one -> one.startsWith("#~"))
                .toList();
        found.forEach(one -> marks.merge(one, 1, Integer::sum));
        return marks;
    }
}
