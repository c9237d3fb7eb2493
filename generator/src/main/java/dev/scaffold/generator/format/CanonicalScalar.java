package dev.scaffold.generator.format;

import dev.scaffold.generator.document.FieldLine;
import dev.scaffold.generator.document.Node;
import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Quoting;
import java.util.Optional;

/** Single values: without quotes where they need none. */
final class CanonicalScalar {

    private CanonicalScalar() {}

    static Scalar key(Scalar key) {
        boolean word = key.text().matches("[A-Za-z_][A-Za-z0-9_]*") && Quoting.isText(key.text(), true);
        return key.quoted() && word ? Scalar.made(key.text(), key.text()) : key;
    }

    /** Quotes stay around what does not begin like a word, and what some YAML reader would take for a number or a truth value. */
    static Scalar unquoted(Scalar scalar) {
        return Quoting.isPlainWord(scalar.text()) ? Scalar.made(scalar.text(), scalar.text()) : scalar;
    }

    /** {@code scalar}, saying {@code line} now. */
    static Scalar line(Scalar scalar, String line) {
        if (Quoting.isPlain(line, false)) return Scalar.made(line, line);
        if (line.equals(scalar.text())) return scalar;
        return Quoting.quoted(line, false)
                .map(source -> Scalar.made(line, source))
                .orElse(scalar);
    }

    /** A type alone, such as {@code decimal(5,4)}. */
    static Node type(Node node) {
        if (!(node instanceof Scalar scalar)) return node;
        Optional<FieldLine> line = FieldLine.parse(scalar.text());
        boolean alone = line.isPresent() && line.get().words().isEmpty();
        return alone ? line(scalar, CanonicalLine.of(scalar.text())) : node;
    }
}
