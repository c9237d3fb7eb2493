package dev.scaffold.generator;

import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.output.FileSet;
import dev.scaffold.generator.output.GeneratedFile;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.FreshDatabase;
import dev.scaffold.generator.support.GeneratedCode;
import dev.scaffold.generator.support.Schemas;
import dev.scaffold.generator.support.TemporaryFiles;
import dev.scaffold.runtime.migration.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One folder {@code G###_name} in one style, generated when it is first asked. */
final class GeneratedCase {

    static final Path CASES = Path.of("src/test/resources/cases");

    private static final String RESOURCES = "src/main/resources/";
    private static final String JAVA = "^src/(main|test)/(generated/)?java/";
    private static final List<GeneratedCase> ALL = find();

    private final Path folder;
    private final Style style;
    private @Nullable ScaffoldResult result;
    private @Nullable GeneratedCode code;

    private GeneratedCase(Path folder, Style style) {
        this.folder = folder;
        this.style = style;
    }

    /** Each folder in each style, the same ones for all tests of a run. */
    static List<GeneratedCase> all() {
        return ALL;
    }

    Path folder() {
        return folder;
    }

    Style style() {
        return style;
    }

    String name() {
        return folder.getFileName().toString();
    }

    @Override
    public String toString() {
        return name() + " " + style.word();
    }

    Schema schema() {
        return result().schema().orElseThrow();
    }

    FileSet files() {
        return result().files();
    }

    /** What a reviewer reads: the entities' package. Table classes are jOOQ's, and the runtime is tested where it lives. */
    Map<String, String> reviewed() {
        String directory = schema().project().packageName().replace('.', '/') + "/";
        Map<String, String> texts = new TreeMap<>();
        for (GeneratedFile file : files().files()) {
            String path = file.path();
            if (path.matches("src/main/(generated/)?java/" + directory + "[^/]+")
                    && !path.endsWith("/Application.java")) {
                texts.put(path.substring(path.lastIndexOf('/') + 1), file.text());
            }
        }
        return texts;
    }

    /** All Java that scaffold itself prints, by path: the entities' package and the tests, not table classes and runtime. */
    Map<String, String> printed() {
        Map<String, String> texts = new TreeMap<>();
        for (GeneratedFile file : files().files()) {
            if (file.path().endsWith(".java") && !file.path().matches(".*/(tables|runtime)/.*")) {
                texts.put(file.path(), file.text());
            }
        }
        return texts;
    }

    /** Everything as one number: two equal ones are byte for byte the same project. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (GeneratedFile file : files().files()) {
                digest.update((file.path() + "\0" + file.text() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compiles everything with all warnings as errors, applies the migrations, and runs the program that uses it. */
    void run(Database database) throws Throwable {
        Path resources = TemporaryFiles.directory("case");
        for (GeneratedFile file : files().files()) {
            if (!file.path().startsWith(RESOURCES)) continue;
            Path path = resources.resolve(file.path().substring(RESOURCES.length()));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        if (code == null) code = GeneratedCode.compile(sources());
        String url = FreshDatabase.url(database);
        Migrations.of(url, resources).up();
        code.run(schema().project().packageName() + ".Uses", url);
    }

    /** All Java of the project, its tests included, and the program that uses it. */
    private List<SourceText> sources() throws IOException {
        List<SourceText> sources = new ArrayList<>();
        for (GeneratedFile file : files().files()) {
            if (file.path().endsWith(".java")) {
                sources.add(SourceText.generated(file.path().replaceFirst(JAVA, ""), file.text()));
            }
        }
        String program =
                Files.readString(folder.resolve("uses").resolve(style.word()).resolve("Uses.java"));
        String path = schema().project().packageName().replace('.', '/') + "/Uses.java";
        sources.add(SourceText.generated(path, program));
        return sources;
    }

    private ScaffoldResult result() {
        if (result == null) result = generate();
        return result;
    }

    private ScaffoldResult generate() {
        try {
            SchemaDefaults defaults =
                    new SchemaDefaults("cases", Optional.of("com.example.cases"), Optional.of(style), List.of());
            byte[] schema = Files.readAllBytes(folder.resolve("schema.yaml"));
            ScaffoldResult made = Scaffold.generate(new ScaffoldRequest(
                    "schema.yaml",
                    schema,
                    defaults,
                    MigrationHistory.none(),
                    Set.of(),
                    Optional.empty(),
                    Schemas.beside(folder)));
            if (made.diagnostics().hasErrors())
                throw new AssertionError(made.diagnostics().sorted().toString());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GeneratedCase> find() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("G\\d{3}_.*"))
                    .sorted()
                    .flatMap(folder -> Stream.of(Style.values()).map(style -> new GeneratedCase(folder, style)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
