package dev.scaffold.generator.format;

import dev.scaffold.generator.document.Document;
import dev.scaffold.generator.document.Node;
import dev.scaffold.generator.document.Node.Entry;
import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Scalar;
import dev.scaffold.generator.document.Node.Sequence;
import java.util.List;
import java.util.Optional;

/** The files that a schema includes. */
public final class Fragments {

    private Fragments() {}

    /** Their paths as the schema says them, relative to itself. */
    public static List<String> of(String text) {
        Optional<Node> include = Document.read(text)
                .root()
                .entry("project")
                .map(Entry::value)
                .filter(Mapping.class::isInstance)
                .flatMap(project -> ((Mapping) project).entry("include"))
                .map(Entry::value);
        if (include.isEmpty()) return List.of();
        if (include.get() instanceof Sequence list) {
            return list.items().stream()
                    .map(Node.Item::value)
                    .filter(Scalar.class::isInstance)
                    .map(item -> ((Scalar) item).text())
                    .toList();
        }
        return include.get() instanceof Scalar one ? List.of(one.text()) : List.of();
    }
}
