package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.SchemaNode.DefaultsNode;
import dev.scaffold.generator.syntax.SchemaNode.ProjectNode;
import dev.scaffold.generator.syntax.YamlNode.Entry;
import dev.scaffold.generator.syntax.YamlNode.Mapping;
import dev.scaffold.generator.syntax.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the text of a schema. Every problem is reported, and as much as possible is read past it. */
public final class SchemaParser {

    private final Diagnostics diagnostics;
    private ProjectNode project = ProjectNode.EMPTY;
    private DefaultsNode defaults = DefaultsNode.EMPTY;
    private List<NamedTypeNode> types = List.of();
    private List<EnumNode> enums = List.of();
    private List<ValueNode> values = List.of();
    private List<EntityNode> mixins = List.of();
    private List<EntityNode> entities = List.of();

    private SchemaParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Empty when {@code file} is not a YAML map. Otherwise what could be read; {@code diagnostics} say what could not. */
    public static Optional<SchemaNode> parse(SourceFile file, Diagnostics diagnostics) {
        Optional<YamlNode> root = YamlReader.read(file, diagnostics).map(node -> Secrets.blank(node, diagnostics));
        if (isEmpty(root)) {
            if (!diagnostics.hasErrors()) {
                diagnostics.report(
                        DiagnosticCode.E100,
                        new SourceSpan(file.name(), 1, 1, 1),
                        "the schema is empty",
                        "begin with \"scaffold: 1\", then \"entities:\"");
            }
            return Optional.empty();
        }
        if (!(root.get() instanceof Mapping mapping)) {
            diagnostics.report(
                    DiagnosticCode.E111,
                    root.get().at(),
                    "a schema is a map at its top level, not " + Shapes.found(root.get()),
                    "begin with \"scaffold: 1\", then \"entities:\"");
            return Optional.empty();
        }
        return Optional.of(new SchemaParser(diagnostics).schema(mapping));
    }

    /** Reads a file that another one includes: it has no version, no project and no defaults of its own. */
    public static Optional<SchemaNode> parseFragment(SourceFile file, Diagnostics diagnostics) {
        int before = diagnostics.count();
        Optional<YamlNode> root = YamlReader.read(file, diagnostics);
        if (isEmpty(root)) {
            if (diagnostics.count() == before) {
                diagnostics.report(
                        DiagnosticCode.E100,
                        new SourceSpan(file.name(), 1, 1, 1),
                        "the included file is empty",
                        "begin with \"entities:\", or take the file out of \"include:\"");
            }
            return Optional.empty();
        }
        if (!(root.get() instanceof Mapping mapping)) {
            diagnostics.report(
                    DiagnosticCode.E111,
                    root.get().at(),
                    "an included file is a map at its top level, not " + Shapes.found(root.get()),
                    "begin with \"entities:\"");
            return Optional.empty();
        }
        SchemaParser parser = new SchemaParser(diagnostics);
        for (Entry entry : mapping.entries()) {
            if (Keywords.MAIN_FILE.contains(entry.key().text())) {
                diagnostics.report(
                        DiagnosticCode.E110,
                        entry.key().at(),
                        "\"" + entry.key().text() + "\" stands in the file that includes this one",
                        "delete it here");
            } else if (Keywords.FRAGMENT.accepts(entry.key(), diagnostics)) {
                parser.section(entry);
            }
        }
        return Optional.of(parser.node(mapping));
    }

    private static boolean isEmpty(Optional<YamlNode> root) {
        return root.isEmpty() || root.get() instanceof Scalar scalar && scalar.isNull();
    }

    private SchemaNode schema(Mapping mapping) {
        checkVersion(mapping);
        boolean understood = true;
        for (Entry entry : mapping.entries()) {
            boolean known = Keywords.SCHEMA.accepts(entry.key(), entityHint(entry), diagnostics);
            if (known) section(entry);
            understood &= known;
        }
        if (understood && mapping.entry("entities").isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E113,
                    mapping.at(),
                    "the schema has no entities",
                    "write \"entities:\" and below it \"Book:\", \"fields:\", \"title: string(200)\"");
        }
        return node(mapping);
    }

    private SchemaNode node(Mapping mapping) {
        return new SchemaNode(project, defaults, types, enums, values, mixins, entities, mapping.at());
    }

    private static Optional<String> entityHint(Entry entry) {
        boolean entity = entry.value() instanceof Mapping && entry.key().text().matches("[A-Z][A-Za-z0-9]*");
        return entity ? Optional.of("an entity stands below \"entities:\", two blanks deeper") : Optional.empty();
    }

    private void section(Entry entry) {
        switch (entry.key().text()) {
            case "project" -> project = ProjectParser.project(entry, diagnostics);
            case "defaults" -> defaults = ProjectParser.defaults(entry, diagnostics);
            case "types" -> types = each(entry, NamedTypeParser::parse);
            case "values" -> values = each(entry, ValueParser::parse);
            case "mixins" -> mixins = each(entry, EntityParser::parseMixin);
            case "enums" -> enums = EnumParser.parse(entry, diagnostics);
            case "entities" -> entities = each(entry, EntityParser::parse);
            default -> {} // scaffold: already checked
        }
    }

    private <T> List<T> each(Entry entry, BiFunction<Entry, Diagnostics, T> parser) {
        List<T> nodes = new ArrayList<>();
        Shapes.mapping(entry, diagnostics)
                .ifPresent(mapping -> mapping.entries().forEach(one -> nodes.add(parser.apply(one, diagnostics))));
        return nodes;
    }

    private void checkVersion(Mapping mapping) {
        Optional<Entry> entry = mapping.entry("scaffold");
        if (entry.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E112,
                    mapping.at(),
                    "the version of the schema language is missing",
                    "write \"scaffold: 1\" as the first line");
            return;
        }
        Optional<Scalar> version = Shapes.scalar(entry.get(), diagnostics);
        if (version.isEmpty() || version.get().text().equals("1")) return;
        diagnostics.report(
                DiagnosticCode.E112,
                version.get().at(),
                "version \"" + version.get().text() + "\" of the schema language is unknown",
                "this scaffold reads version 1");
    }
}
