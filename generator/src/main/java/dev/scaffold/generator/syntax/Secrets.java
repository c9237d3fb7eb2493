package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import dev.scaffold.generator.syntax.YamlNode.Scalar;
import dev.scaffold.generator.syntax.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds passwords where a schema has none: it is read by everybody who reads the code, and generated files repeat it. What is
 * found is reported without its value, and blanked before anything else looks at it.
 */
final class Secrets {

    private static final Pattern KEY =
            Pattern.compile("(?i).*(passw|pwd|secret|token|api_?key|credential|private_?key|access_?key).*");

    /** {@code scheme://user:password@}; a placeholder is no password. */
    private static final Pattern URL = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://[^/\\s:@]*:(?!\\$\\{)([^/\\s@]+)@");

    /** Where the user's own names stand as keys: a field may be called password. */
    private static final List<String> NAMES = List.of("types", "enums", "values", "mixins", "entities");

    private final Diagnostics diagnostics;

    private Secrets(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** {@code root} without secrets. */
    static YamlNode blank(YamlNode root, Diagnostics diagnostics) {
        return new Secrets(diagnostics).blank(root, true);
    }

    private YamlNode blank(YamlNode node, boolean keys) {
        if (node instanceof Scalar scalar) return scalar(scalar);
        if (node instanceof Sequence list) {
            return new Sequence(
                    list.items().stream().map(item -> blank(item, keys)).toList(), list.at());
        }
        List<Entry> entries = new ArrayList<>();
        Mapping mapping = (Mapping) node;
        for (Entry entry : mapping.entries()) {
            boolean named = keys && KEY.matcher(entry.key().text()).matches();
            if (named
                    && entry.value() instanceof Scalar value
                    && !value.isNull()
                    && !value.text().contains("${")) {
                report(value.at());
            } else {
                boolean below = keys && !NAMES.contains(entry.key().text());
                entries.add(new Entry(entry.key(), blank(entry.value(), below)));
            }
        }
        return new Mapping(entries, mapping.at());
    }

    private Scalar scalar(Scalar scalar) {
        Matcher url = URL.matcher(scalar.text());
        if (!url.find()) return scalar;
        report(scalar.at());
        return new Scalar(
                new StringBuilder(scalar.text())
                        .replace(url.start(1), url.end(1), "***")
                        .toString(),
                true,
                scalar.at());
    }

    private void report(SourceSpan at) {
        diagnostics.report(
                DiagnosticCode.E800,
                at,
                "a password or a key stands in the schema",
                "take it out, also of the history, and change it; the service reads it from its environment: ${DATABASE_URL}");
    }
}
