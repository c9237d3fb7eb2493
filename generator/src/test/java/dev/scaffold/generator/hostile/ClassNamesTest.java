package dev.scaffold.generator.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.GeneratedProject;
import dev.scaffold.generator.support.Schemas;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An entity may be called like a class of the JDK, of jOOQ, of JUnit or of the runtime: it compiles beside them, or it is
 * told. They are compiled in the full build, or by hand: {@code -Dscaffold.classNames=10000}.
 */
@Tag("H37")
class ClassNamesTest {

    private static final int NAMES = Integer.getInteger("scaffold.classNames", 0);

    /** Of one project, so that all of them take a while and not much memory. */
    private static final int AT_ONCE = 200;

    private static final List<String> PACKAGES = List.of(
            "java/lang",
            "java/util",
            "java/util/function",
            "java/util/concurrent",
            "java/time",
            "java/math",
            "java/io",
            "java/nio/file");

    @ParameterizedTest
    @EnumSource
    void compileBesideTheirNamesakesOrAreTold(Style style) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : names()) {
            Schemas.Result alone = read(List.of(name), style);
            alone.diagnostics()
                    .sorted()
                    .forEach(one -> assertThat(one.code())
                            .as(name)
                            .isIn(DiagnosticCode.E208, DiagnosticCode.W214, DiagnosticCode.E215));
            if (alone.schema().isPresent()) names.add(name);
        }
        Collections.shuffle(names, new Random(20261125));
        for (int from = 0; from < Math.min(NAMES, names.size()); from += AT_ONCE) {
            List<String> some = names.subList(from, Math.min(Math.min(from + AT_ONCE, NAMES), names.size()));
            GeneratedProject.of(read(some, style).schema().orElseThrow());
        }
    }

    /** What a schema may not be called is told with a way out. */
    @Test
    void thoseThatJavaUsesByItselfAreTold() {
        for (String name : List.of("Class", "String", "Object", "Override", "List", "Optional", "Instant")) {
            Schemas.Result result = read(List.of(name), Style.SESSION);
            assertThat(result.problems()).contains("SCF-E208", "taken by the JDK's class " + name, "App" + name);
        }
    }

    /** Related in small rings. */
    private static Schemas.Result read(List<String> names, Style style) {
        StringBuilder yaml = new StringBuilder("scaffold: 1\nentities:\n");
        for (int i = 0; i < names.size(); i++) {
            int ring = i - i % 10;
            String next = names.get(Math.min(names.size() - 1, ring + (i + 1 - ring) % 10));
            String other = names.get(Math.min(names.size() - 1, ring + (i + 2 - ring) % 10));
            yaml.append("  %s:\n    fields:\n      x: int\n      at: instant\n".formatted(names.get(i)));
            yaml.append("      next: %s?\n      many: %s[] table join_%d\n".formatted(next, other, i));
        }
        return Schemas.read(
                yaml.toString(),
                new SchemaDefaults("odd", Optional.empty(), Optional.of(style), List.of(Database.values())));
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
        for (String name : PACKAGES) classes(jdk.getPath("/modules/java.base", name), 1, names);
        for (Class<?> of : List.of(DSLContext.class, DSL.class, Test.class)) classes(of, 1, names);
        classes(dev.scaffold.runtime.migration.Migrations.class, 9, names);
        assertThat(names).hasSizeGreaterThan(1500);
        return names;
    }

    /** In the package of {@code one}, wherever it is kept. */
    private static void classes(Class<?> one, int depth, Set<String> names) throws IOException {
        URL place = one.getResource(one.getSimpleName() + ".class");
        if (place.getProtocol().equals("file")) {
            classes(Path.of(URI.create(place.toString())).getParent().getParent(), depth, names);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create(place.toString()), Map.of())) {
            classes(jar.getPath(one.getPackageName().replace('.', '/')), depth, names);
        }
    }

    private static void classes(Path directory, int depth, Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(directory, depth)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches("[A-Z][A-Za-z0-9]*\\.class"))
                    .forEach(file -> names.add(file.replace(".class", "")));
        }
    }
}
