package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.SchemaNode.ProjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the project of what the schema and the command line say. */
final class ProjectLinker {

    /** In the language, and without a driver yet. */
    static final List<String> LATER = List.of("mariadb", "mysql");

    private final ProjectNode node;
    private final SourceSpan start;
    private final SchemaDefaults defaults;
    private final Diagnostics diagnostics;
    private final List<Database> databases;

    ProjectLinker(SchemaNode schema, SchemaDefaults defaults, Diagnostics diagnostics) {
        this.node = schema.project();
        this.start = schema.at();
        this.defaults = defaults;
        this.diagnostics = diagnostics.at("in project");
        this.databases = readDatabases();
    }

    /** Empty when there is a problem, which was reported. */
    Optional<Project> link() {
        Optional<Style> style = style();
        Optional<String> name = name();
        Optional<String> packageName = name.flatMap(this::packageName);
        if (style.isEmpty() || packageName.isEmpty() || databases.isEmpty()) return Optional.empty();
        return Optional.of(new Project(name.get(), packageName.get(), style.get(), databases));
    }

    /** Those that could be read. */
    List<Database> databases() {
        return databases;
    }

    private Optional<String> name() {
        if (node.name().isEmpty()) return Optional.of(defaults.projectName());
        Located<String> name = node.name().get();
        if (name.value().matches("[a-z][a-z0-9]*([-_.][a-z0-9]+)*")
                && name.value().length() <= SchemaDefaults.LONGEST_NAME) {
            return Optional.of(name.value());
        }
        boolean path = NamePatterns.leadsOutside(name.value());
        diagnostics.report(
                path ? DiagnosticCode.E801 : DiagnosticCode.E202,
                name.at(),
                "\"" + name.value() + "\" cannot be the name of a project",
                "lower-case letters and digits, with single dashes between: my-library; at most 63 characters");
        return Optional.empty();
    }

    private Optional<String> packageName(String projectName) {
        Optional<Located<String>> written =
                defaults.packageName().map(name -> new Located<>(name, start)).or(node::packageName);
        if (written.isEmpty()) return Optional.of(PackageNames.of(projectName));
        Optional<String> problem = PackageNames.problem(written.get().value());
        if (problem.isEmpty()) return written.map(Located::value);
        boolean path = written.get().value().matches(".*[/\\\\].*");
        diagnostics.report(
                path ? DiagnosticCode.E801 : DiagnosticCode.E213,
                written.get().at(),
                "\"" + written.get().value() + "\" cannot be the package: " + problem.get(),
                "for example com.example.library");
        return Optional.empty();
    }

    private Optional<Style> style() {
        if (defaults.style().isPresent()) return defaults.style();
        List<String> words = Arrays.stream(Style.values()).map(Style::word).toList();
        if (node.style().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E116,
                    start,
                    "no style is chosen",
                    "write \"style: session\" or \"style: active-record\" below \"project:\", or pass --style=session to scaffold new");
            return Optional.empty();
        }
        Located<String> word = node.style().get();
        Optional<Style> style = Style.of(word.value());
        if (style.isEmpty()) unknown("style", word, words);
        return style;
    }

    private List<Database> readDatabases() {
        if (!defaults.databases().isEmpty()) return defaults.databases();
        if (node.databases().isEmpty()) return List.of(Database.SQLITE);
        List<String> words =
                Arrays.stream(Database.values()).map(Database::word).toList();
        List<Database> read = new ArrayList<>();
        for (Located<String> word : node.databases()) {
            Optional<Database> database = Database.of(word.value());
            if (LATER.contains(word.value())) {
                diagnostics.report(
                        DiagnosticCode.E900,
                        word.at(),
                        "the database \"" + word.value() + "\" is not supported yet",
                        "there are sqlite and postgresql");
            } else if (database.isEmpty()) {
                unknown("database", word, words);
            } else if (read.contains(database.get())) {
                diagnostics.report(
                        DiagnosticCode.E116,
                        word.at(),
                        "\"" + word.value() + "\" is listed twice",
                        "delete one of them");
            } else {
                read.add(database.get());
            }
        }
        return read;
    }

    private void unknown(String what, Located<String> word, List<String> known) {
        diagnostics.reportUnknown(
                DiagnosticCode.E116,
                word.at(),
                "unknown " + what + " \"" + word.value() + "\": there are " + String.join(" and ", known),
                word.value(),
                known);
    }
}
