package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The files of a schema, read as one: what an included file says stands behind what the file before it says. */
public final class SchemaFiles {

    private final Diagnostics diagnostics;
    private final List<SourceFile> sources = new ArrayList<>();
    private boolean whole = true;

    private SchemaFiles(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * What was read.
     *
     * @param sources each file, the schema first, as far as it can be shown
     * @param schema empty when the schema itself is no map
     * @param whole false when an included file could not be read, which was reported
     */
    public record Read(List<SourceFile> sources, Optional<SchemaNode> schema, boolean whole) {

        /** For problems with what {@code schema} means. */
        public Diagnostics of(Diagnostics diagnostics) {
            return whole ? diagnostics : diagnostics.ofPart();
        }
    }

    /** Reads the schema {@code name} and the files that it includes; all problems are reported. */
    public static Read read(String name, byte[] schema, IncludedFiles included, Diagnostics diagnostics) {
        SchemaFiles files = new SchemaFiles(diagnostics);
        Optional<SchemaNode> main = files.decode(name, schema).flatMap(file -> SchemaParser.parse(file, diagnostics));
        Optional<SchemaNode> all = main.map(node -> files.withIncluded(name, node, included));
        return new Read(files.sources, all, files.whole);
    }

    /** The files that the schema {@code name} includes, by their path in the project; those that lead outside are left out. */
    public static List<String> included(String name, byte[] schema) {
        Diagnostics unheard = new Diagnostics();
        Optional<SchemaNode> node =
                SchemaText.decode(name, schema, unheard).flatMap(file -> SchemaParser.parse(file, unheard));
        Set<String> paths = new LinkedHashSet<>();
        node.ifPresent(main -> main.project()
                .includes()
                .forEach(include -> IncludePath.resolve(name, include.value()).ifPresent(paths::add)));
        paths.remove(name);
        return List.copyOf(paths);
    }

    private Optional<SourceFile> decode(String name, byte[] bytes) {
        Optional<SourceFile> file = SchemaText.decode(name, bytes, diagnostics);
        sources.add(file.orElseGet(() -> SchemaText.shown(name, bytes)));
        return file;
    }

    private SchemaNode withIncluded(String name, SchemaNode main, IncludedFiles included) {
        List<SchemaNode> nodes = new ArrayList<>();
        nodes.add(main);
        Set<String> seen = new LinkedHashSet<>(Set.of(name));
        Diagnostics inside = diagnostics.at("in project");
        for (Located<String> include : main.project().includes()) {
            Optional<String> path = IncludePath.resolve(name, include.value());
            if (path.isPresent() && !seen.add(path.get())) {
                String twice = path.get().equals(name) ? "a file cannot include itself" : "it is included already";
                inside.report(DiagnosticCode.E115, include.at(), twice, "delete it");
                continue;
            }
            Optional<SchemaNode> fragment = fragment(include, path, included, inside);
            fragment.ifPresent(nodes::add);
            whole &= fragment.isPresent();
        }
        return nodes.size() == 1 ? main : merged(main, nodes);
    }

    /** Empty when it could not be read, which was reported. */
    private Optional<SchemaNode> fragment(
            Located<String> include, Optional<String> path, IncludedFiles included, Diagnostics inside) {
        if (path.isEmpty() || included.outside().contains(path.get())) {
            inside.report(
                    DiagnosticCode.E801,
                    include.at(),
                    "\"" + include.value() + "\" leads out of the project",
                    "a path from the folder of this file to another file of the project");
            return Optional.empty();
        }
        String refused = included.refused().get(path.get());
        byte[] bytes = included.texts().get(path.get());
        if (bytes == null) {
            inside.report(
                    DiagnosticCode.E114,
                    include.at(),
                    refused == null ? "there is no file " + path.get() : path.get() + " cannot be read: " + refused,
                    refused == null
                            ? "an included file is named from the folder of the file that includes it"
                            : "it has to be a file that you may read");
            return Optional.empty();
        }
        return decode(path.get(), bytes).flatMap(file -> SchemaParser.parseFragment(file, diagnostics));
    }

    private SchemaNode merged(SchemaNode main, List<SchemaNode> nodes) {
        return new SchemaNode(
                main.project(),
                main.defaults(),
                all("type", nodes, SchemaNode::types, type -> type.spec().name()),
                all("enum", nodes, SchemaNode::enums, EnumNode::name),
                all("value", nodes, SchemaNode::values, ValueNode::name),
                all("mixin", nodes, SchemaNode::mixins, EntityNode::name),
                all("entity", nodes, SchemaNode::entities, EntityNode::name),
                main.at());
    }

    /** Of two with one name the first counts: within one file that is a key that stands twice, and so it is here. */
    private <T> List<T> all(
            String kind,
            List<SchemaNode> nodes,
            Function<SchemaNode, List<T>> section,
            Function<T, Located<String>> name) {
        Map<String, Located<String>> first = new HashMap<>();
        List<T> all = new ArrayList<>();
        for (T one : nodes.stream().map(section).flatMap(List::stream).toList()) {
            Located<String> here = name.apply(one);
            Located<String> other = first.putIfAbsent(here.value(), here);
            boolean twice = other != null && !other.at().file().equals(here.at().file());
            if (!twice) {
                all.add(one);
                continue;
            }
            diagnostics.report(
                    DiagnosticCode.E102,
                    here.at(),
                    kind + " \"" + here.value() + "\" stands in " + other.at().file() + ", line "
                            + other.at().line() + ", too",
                    "rename one of them, or delete it");
        }
        return all;
    }
}
