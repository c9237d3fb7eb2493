package dev.scaffold.generator.codegen.runtime;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.TemplateRenderer;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Project;
import dev.scaffold.generator.schema.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The part of the runtime that a project needs, relocated to its package. */
public final class RuntimeSources {

    private static final String ROOT = "/scaffold/runtime-sources";

    /** The one file that names the drivers' adapters: printed for the project's databases. */
    private static final String DRIVERS = "engine/Drivers.java";

    private RuntimeSources() {}

    /** The files for this style and these databases, in the order of their names. */
    public static List<SourceText> of(Project project, Layout layout) {
        PackageRelocator relocator = new PackageRelocator(Layout.RUNTIME_ORIGIN, layout.runtimePackage());
        String directory = layout.runtimePackage().replace('.', '/') + "/";
        List<SourceText> files = new ArrayList<>();
        all().forEach((path, text) -> {
            if (!isNeeded(path, project)) return;
            String source = path.equals(DRIVERS) ? drivers(project) : text;
            files.add(SourceText.generated(directory + path, relocator.relocate(source)));
        });
        return files;
    }

    private static boolean isNeeded(String path, Project project) {
        return switch (path.substring(0, path.lastIndexOf('/'))) {
            case "activerecord" -> project.style() == Style.ACTIVE_RECORD;
            case "session", "session/collection", "session/hook" -> project.style() == Style.SESSION;
            case "engine/postgresql" -> project.databases().contains(Database.POSTGRESQL);
            case "engine/sqlite" -> project.databases().contains(Database.SQLITE);
            default -> true;
        };
    }

    private static String drivers(Project project) {
        return TemplateRenderer.render(
                "runtime/Drivers.java.ftl",
                Map.of(
                        "postgresql", project.databases().contains(Database.POSTGRESQL),
                        "sqlite", project.databases().contains(Database.SQLITE)));
    }

    /** Path below the runtime's root package → text. Sorted, because a directory's own order is the file system's. */
    private static Map<String, String> all() {
        try {
            URL root =
                    Objects.requireNonNull(RuntimeSources.class.getResource(ROOT), "the templates module is missing");
            URI uri = root.toURI();
            if (!uri.getScheme().equals("jar")) return read(Path.of(uri));
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath(ROOT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> read(Path root) throws IOException {
        Path packageRoot = root.resolve(Layout.RUNTIME_ORIGIN.replace('.', '/'));
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(packageRoot)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String path = packageRoot.relativize(file).toString().replace('\\', '/');
                texts.put(path, Files.readString(file).replace("\r\n", "\n"));
            }
        }
        return texts;
    }
}
