package dev.scaffold.generator;

import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.output.GeneratedFile;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.GeneratedCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One folder {@code G###_name} in one style, generated when it is first asked. */
final class GeneratedCase {

    private static final String RESOURCES = "src/main/resources/";
    private static final String JAVA = "^src/(main|test)/(generated/)?java/";

    private final Path folder;
    private final Style style;
    private @Nullable ScaffoldResult result;
    private @Nullable GeneratedCode code;

    GeneratedCase(Path folder, Style style) {
        this.folder = folder;
        this.style = style;
    }

    Path folder() {
        return folder;
    }

    Style style() {
        return style;
    }

    Schema schema() {
        return result().schema().orElseThrow();
    }

    String packageName() {
        return schema().project().packageName();
    }

    /** What a reviewer reads: the entities' package. Table classes are jOOQ's, and the runtime is tested where it lives. */
    Map<String, String> reviewed() {
        String directory = packageName().replace('.', '/') + "/";
        Map<String, String> texts = new TreeMap<>();
        for (GeneratedFile file : result().files().files()) {
            String path = file.path();
            if (path.matches("src/main/(generated/)?java/" + directory + "[^/]+")
                    && !path.endsWith("/Application.java")) {
                texts.put(path.substring(path.lastIndexOf('/') + 1), file.text());
            }
        }
        return texts;
    }

    /** Everything compiled together, with all warnings as errors. */
    GeneratedCode code() throws IOException {
        if (code == null) code = GeneratedCode.compile(sources());
        return code;
    }

    /** All Java of the project, its tests included, and the program that uses it. */
    List<SourceText> sources() throws IOException {
        List<SourceText> sources = new ArrayList<>();
        for (GeneratedFile file : result().files().files()) {
            if (file.path().endsWith(".java")) {
                sources.add(SourceText.generated(file.path().replaceFirst(JAVA, ""), file.text()));
            }
        }
        String program =
                Files.readString(folder.resolve("uses").resolve(style.word()).resolve("Uses.java"));
        sources.add(SourceText.generated(packageName().replace('.', '/') + "/Uses.java", program));
        return sources;
    }

    /** The migrations, as paths on the class path. */
    Map<String, String> resources() {
        return result().files().files().stream()
                .filter(file -> file.path().startsWith(RESOURCES))
                .collect(Collectors.toMap(file -> file.path().substring(RESOURCES.length()), GeneratedFile::text));
    }

    private ScaffoldResult result() {
        if (result == null) result = generate();
        return result;
    }

    private ScaffoldResult generate() {
        try {
            SchemaDefaults defaults = new SchemaDefaults(
                    "cases", Optional.of("com.example.cases"), Optional.of(style), List.of(Database.values()));
            byte[] schema = Files.readAllBytes(folder.resolve("schema.yaml"));
            ScaffoldResult made = Scaffold.generate(new ScaffoldRequest(
                    "schema.yaml", schema, defaults, MigrationHistory.none(), Set.of(), Optional.empty()));
            if (made.diagnostics().hasErrors())
                throw new AssertionError(made.diagnostics().sorted().toString());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
