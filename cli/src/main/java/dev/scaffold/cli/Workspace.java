package dev.scaffold.cli;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.output.BrokenManifest;
import dev.scaffold.generator.output.FileContent;
import dev.scaffold.generator.output.Manifest;
import dev.scaffold.generator.output.ProjectDirectory;
import dev.scaffold.generator.syntax.IncludedFiles;
import dev.scaffold.generator.syntax.SchemaText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A project's directory and what scaffold reads from it. Nothing else in this module reads a project. */
final class Workspace {

    static final String SCHEMA = "schema.yaml";

    private final ProjectDirectory project;
    private final Path schema;
    private final String schemaName;
    private final Optional<IncludedFiles> given;

    private Workspace(ProjectDirectory project, Path schema, String schemaName, Optional<IncludedFiles> given) {
        this.project = project;
        this.schema = schema;
        this.schemaName = schemaName;
        this.given = given;
    }

    /**
     * The project in {@code directory}, which need not exist.
     *
     * @param schema as the user named it, relative to the directory; {@value #SCHEMA} when they did not
     */
    static Workspace of(Path directory, Optional<Path> schema) {
        Path file = directory.resolve(schema.orElse(Path.of(SCHEMA))).normalize();
        Path root = directory.toAbsolutePath().normalize();
        // What it includes is looked for from where it stands in the project, however the user named it.
        boolean spelledOut = schema.filter(Path::isAbsolute).isPresent() && file.startsWith(root);
        Path named = spelledOut ? root.relativize(file) : schema.orElse(Path.of(SCHEMA));
        String name = named.toString().replace('\\', '/');
        return new Workspace(new ProjectDirectory(directory), file, name, Optional.empty());
    }

    /** The same, to which what its schema includes is still to be copied. */
    Workspace including(IncludedFiles files) {
        return new Workspace(project, schema, schemaName, Optional.of(files));
    }

    ProjectDirectory project() {
        return project;
    }

    Path root() {
        return project.root();
    }

    /** For messages, as the user would type it. */
    String schemaName() {
        return schemaName;
    }

    boolean hasSchema() {
        return Files.exists(schema);
    }

    /** Fails with {@link Failure} when there is none. */
    byte[] schema() throws IOException {
        if (!Files.exists(schema)) {
            throw Failure.of(
                    Problem.E822,
                    "there is no " + schemaName + " in " + root(),
                    "scaffold new makes a project; -C DIR or --schema FILE name another place");
        }
        return read(schema, schemaName);
    }

    /**
     * A schema's bytes, not many more than a schema may have. What is no regular file is never opened: a pipe would wait for
     * ever.
     */
    static byte[] read(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            String found = Files.isDirectory(file) ? "a directory" : "a pipe or a device";
            throw Failure.of(Problem.E802, name + " is not a file but " + found, "--schema FILE names another one");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SchemaText.LIMIT + 1);
        } catch (IOException refused) {
            throw Failure.of(
                    Problem.E803, name + " cannot be read: " + Errors.reason(refused), "check its permissions");
        }
    }

    /** What {@code schema} includes, as far as it is there and may be read. */
    IncludedFiles included(byte[] schema) throws IOException {
        if (given.isPresent()) return given.get();
        // Most schemas are one file, and need not be read twice.
        if (!FileContent.of(schema).text().contains("include")) return IncludedFiles.NONE;
        Map<String, byte[]> texts = new TreeMap<>();
        Set<String> outside = new TreeSet<>();
        Map<String, String> refused = new TreeMap<>();
        for (String path : Scaffold.included(schemaName, schema)) {
            if (project.leadsOutside(path)) {
                outside.add(path);
                continue;
            }
            try {
                project.readBytes(path).ifPresent(bytes -> texts.put(path, bytes));
            } catch (FileSystemException e) {
                refused.put(path, Errors.reason(e));
            }
        }
        return new IncludedFiles(texts, outside, refused);
    }

    /** Where the schema stands. */
    Path schemaFile() {
        return schema;
    }

    Manifest manifest() throws IOException, BrokenManifest {
        Optional<FileContent> content = project.read(Manifest.PATH);
        return content.isPresent() ? Manifest.parse(content.get().text()) : Manifest.NONE;
    }

    /** The snapshot and every file below the changelog's folder. */
    MigrationHistory history() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        add(MigrationHistory.SNAPSHOT, files);
        Path folder = root().resolve(MigrationHistory.CHANGELOG);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                    add(root().relativize(file).toString().replace('\\', '/'), files);
                }
            }
        }
        return new MigrationHistory(files);
    }

    private void add(String path, SortedMap<String, String> files) throws IOException {
        Optional<FileContent> content = project.read(path);
        if (content.isPresent()) files.put(path, content.get().text());
    }

    /**
     * From a name in messages to the path that a code host knows: below the checkout, where GitHub's workflow says where
     * that is, else below the directory in which the command was called.
     */
    UnaryOperator<String> inRepository(Environment environment) {
        Path called = environment.directory().toAbsolutePath().normalize();
        Path top = Optional.ofNullable(environment.variables().get("GITHUB_WORKSPACE"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).toAbsolutePath().normalize())
                .filter(root()::startsWith)
                .orElse(called);
        return name -> {
            Path file = root().resolve(name).normalize();
            Path shown = file.startsWith(top) ? top.relativize(file) : file;
            return shown.toString().replace('\\', '/');
        };
    }

    /** The last part of its path; empty for the root of a disk. */
    String directoryName() {
        Path last = root().getFileName();
        return last == null ? "" : last.toString();
    }
}
