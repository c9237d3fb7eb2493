package dev.scaffold.generator.format;

import dev.scaffold.generator.document.Node;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Item;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Node.Sequence;
import dev.scaffold.generator.document.Node.Style;
import dev.scaffold.generator.document.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maps in braces and lists in brackets, which suit a few plain words without comments. */
final class Flow {

    private static final int WIDTH = 100;

    private Flow() {}

    /** Empty when it does not fit on a line, has comments, or says what may only stand on lines of its own. */
    static Optional<Node> of(Node node) {
        if (Node.hasComments(node)) return Optional.empty();
        return convert(node).filter(flow -> print(flow).length() <= WIDTH);
    }

    private static Optional<Node> convert(Node node) {
        if (node instanceof Scalar scalar) return scalar(scalar).map(Node.class::cast);
        if (node instanceof Sequence sequence) {
            List<Item> items = new ArrayList<>();
            for (Item item : sequence.items()) {
                Optional<Node> value = item.value() instanceof Mapping ? Optional.empty() : convert(item.value());
                if (value.isEmpty()) return Optional.empty();
                items.add(item.with(value.get()));
            }
            return Optional.of(sequence.with(items, true));
        }
        Mapping mapping = (Mapping) node;
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            Optional<Node> value = entry.value() instanceof Mapping ? Optional.empty() : convert(entry.value());
            if (value.isEmpty()) return Optional.empty();
            entries.add(entry.with(value.get()));
        }
        return Optional.of(mapping.with(entries, true));
    }

    private static Optional<Scalar> scalar(Scalar scalar) {
        if (scalar.style() == Style.BLOCK || scalar.lines().size() > 1) return Optional.empty();
        if (scalar.style() == Style.QUOTED || scalar.isEmpty() || Quoting.isPlain(scalar.text(), true)) {
            return Optional.of(scalar);
        }
        if (scalar.text().contains("?")) return Optional.empty();
        return Quoting.quoted(scalar.text(), true).map(source -> Scalar.made(scalar.text(), source));
    }

    static String print(Node node) {
        if (node instanceof Scalar scalar) return scalar.lines().get(0);
        if (node instanceof Sequence sequence) {
            return "["
                    + String.join(
                            ", ",
                            sequence.items().stream()
                                    .map(item -> print(item.value()))
                                    .toList())
                    + "]";
        }
        List<String> entries = ((Mapping) node)
                .entries().stream()
                        .map(entry -> (print(entry.key()) + ": " + print(entry.value())).strip())
                        .toList();
        return entries.isEmpty() ? "{}" : "{ " + String.join(", ", entries) + " }";
    }
}
