package dev.scaffold.cli;

import dev.scaffold.generator.output.GeneratedFile;
import dev.scaffold.generator.output.Ownership;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.syntax.IncludedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * The schema of a new project: one that stands in its directory, a copy of another, or the starter.
 *
 * @param bytes as they will stand in {@code schema.yaml}
 * @param note where it is from
 * @param name of the user's file, as they typed it
 * @param copied what it includes, where it is copied from another place, and that with it; empty where it stays
 * @param written what stands in the user's file; differs from {@code bytes} where its project: section was completed
 */
record NewSchema(byte[] bytes, String note, String name, byte[] written, Optional<IncludedFiles> copied) {

    /** Whether places in {@link #bytes} are not those that the user sees. */
    boolean completed() {
        return bytes != written;
    }

    /**
     * Fails with {@link Failure} when the user names a file that is not there, or one to copy where another stands.
     *
     * @param fit a schema and the project's name → the schema as the project needs it
     */
    static NewSchema of(Workspace workspace, ScaffoldCommand root, BinaryOperator<String> fit, Supplier<String> starter)
            throws IOException {
        if (root.schema().isEmpty()) {
            if (!workspace.hasSchema()) return asItIs(utf8(starter.get()), "starter schema", Workspace.SCHEMA);
            return fitted(asItIs(workspace.schema(), "yours", Workspace.SCHEMA), workspace, fit);
        }
        Path file = root.directory().resolve(root.schema().get()).normalize();
        if (!Files.exists(file))
            throw Failure.of(Problem.E822, "there is no file " + root.schema().get());
        byte[] bytes = Workspace.read(file, root.schema().get().toString());
        boolean other = workspace.hasSchema() && !Arrays.equals(workspace.schema(), bytes);
        if (other) {
            throw Failure.of(
                    Problem.E813,
                    "there is another schema.yaml in " + workspace.root(),
                    "leave --schema out to use it, or move it away");
        }
        String name = root.schema().get().toString();
        Path fileName = Objects.requireNonNull(file.getFileName());
        IncludedFiles included =
                Workspace.of(file.resolveSibling("."), Optional.of(fileName)).included(bytes);
        // Places in the files that it includes are told from where it is, so its own are as well.
        String shown = included.equals(IncludedFiles.NONE) ? name : fileName.toString();
        NewSchema copy = new NewSchema(bytes, "copied from " + name, shown, bytes, Optional.of(included));
        return fitted(copy, workspace, fit);
    }

    private static NewSchema asItIs(byte[] bytes, String note, String name) {
        return new NewSchema(bytes, note, name, bytes, Optional.empty());
    }

    private static NewSchema fitted(NewSchema schema, Workspace workspace, BinaryOperator<String> fit) {
        String text = new String(schema.bytes(), StandardCharsets.UTF_8);
        // What is not UTF-8 is for the generator to report.
        if (!Arrays.equals(utf8(text), schema.bytes())) return schema;
        String plain = text.replace("\r\n", "\n");
        String fitted =
                fit.apply(plain, SchemaDefaults.of(workspace.directoryName()).projectName());
        if (fitted.equals(plain)) return schema;
        String note = schema.note() + ", its project: section completed";
        return new NewSchema(utf8(fitted), note, schema.name(), schema.bytes(), schema.copied());
    }

    /** As the planner sees it, with what is copied with it: the user's. */
    GeneratedFile[] files() {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(file(Workspace.SCHEMA, bytes));
        copied.ifPresent(included -> included.texts().forEach((path, text) -> files.add(file(path, text))));
        return files.toArray(GeneratedFile[]::new);
    }

    static GeneratedFile file(String path, byte[] bytes) {
        String text =
                new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace("\r", "\n");
        return new GeneratedFile(path, text, Ownership.ONCE);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
