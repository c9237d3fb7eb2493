package dev.scaffold.cli;

import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.output.BrokenManifest;
import dev.scaffold.generator.output.FileContent;
import dev.scaffold.generator.output.Manifest;
import dev.scaffold.generator.output.ProjectDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A project's directory and what scaffold reads from it. Nothing else in this module reads a project. */
final class Workspace {

    static final String SCHEMA = "schema.yaml";

    private final ProjectDirectory project;
    private final Path schema;
    private final String schemaName;

    private Workspace(ProjectDirectory project, Path schema, String schemaName) {
        this.project = project;
        this.schema = schema;
        this.schemaName = schemaName;
    }

    /**
     * The project in {@code directory}, which need not exist.
     *
     * @param schema as the user named it, relative to the directory; {@value #SCHEMA} when they did not
     */
    static Workspace of(Path directory, Optional<Path> schema) {
        Path file = directory.resolve(schema.orElse(Path.of(SCHEMA))).normalize();
        String name = schema.map(Path::toString).orElse(SCHEMA).replace('\\', '/');
        return new Workspace(new ProjectDirectory(directory), file, name);
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
        return Files.readAllBytes(schema);
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
