package dev.scaffold.generator;

import dev.scaffold.generator.codegen.CodeGenerator;
import dev.scaffold.generator.codegen.ProjectText;
import dev.scaffold.generator.codegen.project.StarterSchema;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.edit.KnownNames;
import dev.scaffold.generator.editor.EditorSchema;
import dev.scaffold.generator.migration.MigratedNames;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.migration.MigrationPlan;
import dev.scaffold.generator.migration.MigrationPlanner;
import dev.scaffold.generator.output.FileSet;
import dev.scaffold.generator.output.GeneratedFile;
import dev.scaffold.generator.output.Ownership;
import dev.scaffold.generator.schema.OldName;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.SchemaLinker;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.syntax.SchemaFiles;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.SchemaParser;
import dev.scaffold.generator.syntax.SchemaText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;

/**
 * The pipeline:
 *
 * <ol>
 *   <li>the bytes become text, the text nodes with places, the nodes a schema; all problems are collected
 *   <li>the schema is compared with that of the last run: changes, a plan, the migration files
 *   <li>the schema becomes code, tests and project files, and what an editor needs to know of it
 *   <li>all of them are one set of files, each with its owner
 * </ol>
 *
 * <p>It reads no disk and no clock, and writes nothing.
 */
public final class Scaffold {

    private Scaffold() {}

    /** All four steps. About a second for a small schema, most of it jOOQ's. */
    public static ScaffoldResult generate(ScaffoldRequest request) {
        Checked checked = check(request);
        ScaffoldResult result = checked.result();
        if (result.schema().isEmpty()) return result;
        Schema schema = result.schema().get();
        List<OldName> oldNames = OldName.of(checked.written().orElseThrow());
        OldNameReport.report(oldNames, request.history(), schema, result.diagnostics());
        if (result.diagnostics().hasErrors()) {
            return new ScaffoldResult(
                    result.sources(), result.diagnostics(), Optional.empty(), Optional.empty(), FileSet.empty());
        }
        MigrationPlan plan = MigrationPlanner.plan(request.history(), schema, request.confirmed(), request.slug());
        FileSet files = plan.findings().isEmpty()
                ? files(
                        plan,
                        CodeGenerator.generate(schema),
                        EditorSchema.of(checked.written().orElseThrow()))
                : FileSet.empty();
        return new ScaffoldResult(result.sources(), result.diagnostics(), result.schema(), Optional.of(plan), files);
    }

    /** The first step only. */
    public static ScaffoldResult validate(ScaffoldRequest request) {
        return check(request).result();
    }

    /** Less than the first step: whether the text can be read. What it means is not asked. */
    public static ScaffoldResult read(String name, byte[] schema) {
        return read(name, schema, SchemaParser::parse);
    }

    /** The same of a file that a schema includes. */
    public static ScaffoldResult readFragment(String name, byte[] fragment) {
        return read(name, fragment, SchemaParser::parseFragment);
    }

    private static ScaffoldResult read(
            String name, byte[] schema, BiFunction<SourceFile, Diagnostics, Optional<SchemaNode>> parser) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceFile> source = SchemaText.decode(name, schema, diagnostics);
        source.ifPresent(text -> parser.apply(text, diagnostics));
        return new ScaffoldResult(
                source.stream().toList(), diagnostics, Optional.empty(), Optional.empty(), FileSet.empty());
    }

    /** What the migrations call things. Fails with {@code UnreadableHistoryException} when they cannot be understood. */
    public static KnownNames knownNames(MigrationHistory history) {
        return new KnownNames(MigratedNames.of(history));
    }

    /**
     * What came of the first step.
     *
     * @param written what the schema says, as far as it could be read
     */
    private record Checked(Optional<SchemaNode> written, ScaffoldResult result) {}

    private static Checked check(ScaffoldRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        SchemaFiles.Read read =
                SchemaFiles.read(request.schemaName(), request.schema(), request.included(), diagnostics);
        Optional<SchemaNode> written = read.schema();
        Optional<Schema> schema = written.flatMap(
                        node -> SchemaLinker.link(node, request.defaults(), read.of(diagnostics)))
                .filter(linked -> !diagnostics.hasErrors());
        return new Checked(
                written, new ScaffoldResult(read.sources(), diagnostics, schema, Optional.empty(), FileSet.empty()));
    }

    /**
     * The files that a schema includes, by their path in the project: what {@link ScaffoldRequest#included} has to hold.
     *
     * @param schemaName as in the request
     */
    public static List<String> included(String schemaName, byte[] schema) {
        return SchemaFiles.included(schemaName, schema);
    }

    /** The schema that a new project begins with. */
    public static String starterSchema(SchemaDefaults defaults) {
        return StarterSchema.render(defaults);
    }

    private static FileSet files(MigrationPlan plan, List<ProjectText> code, String editorSchema) {
        return FileSet.builder()
                .add("the migrations", migrations(plan.files()))
                .add("the code", code.stream().map(Scaffold::file).toList())
                .add("editors", List.of(new GeneratedFile(EditorSchema.PATH, editorSchema, Ownership.STATE)))
                .build();
    }

    private static List<GeneratedFile> migrations(SortedMap<String, String> files) {
        return files.entrySet().stream().map(Scaffold::migration).toList();
    }

    private static GeneratedFile migration(Map.Entry<String, String> file) {
        boolean snapshot = file.getKey().equals(MigrationHistory.SNAPSHOT);
        return new GeneratedFile(file.getKey(), file.getValue(), snapshot ? Ownership.STATE : Ownership.MIGRATION);
    }

    private static GeneratedFile file(ProjectText text) {
        Ownership ownership = switch (text.kind()) {
            case GENERATED -> Ownership.GENERATED;
            case ONCE -> Ownership.ONCE;
            case MERGED -> Ownership.MERGED;
        };
        return new GeneratedFile(text.path(), text.text(), ownership);
    }
}
