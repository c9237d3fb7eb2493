package dev.scaffold.generator.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.house.SourceTree.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between modules, between the generator's stages and between the runtime's packages; libraries in their place. */
class PackageArrowsTest {

    /** Stage → the stages it may use. The root package, which is the pipeline, may use all. */
    private static final Map<String, Set<String>> STAGES = Map.of(
            "source", Set.of(),
            "diagnostic", Set.of("source"),
            "syntax", Set.of("source", "diagnostic"),
            "schema", Set.of("source", "diagnostic", "syntax"),
            "migration", Set.of("source", "schema"),
            "codegen", Set.of("source", "schema"),
            "editor", Set.of("source", "syntax", "schema"),
            "output", Set.of());

    /** The same for the runtime; what the styles need of each other is nothing. */
    private static final Map<String, Set<String>> RUNTIME = Map.of(
            "error", Set.of(),
            "engine", Set.of("error"),
            "migration", Set.of("error", "engine"),
            "mapping", Set.of("error", "engine"),
            "query", Set.of("error", "engine", "mapping"),
            "activerecord", Set.of("error", "engine", "mapping", "query"),
            "session", Set.of("error", "engine", "mapping", "query"));

    /** Library → the packages that may import it. */
    private static final Map<String, Pattern> LIBRARIES = Map.of(
            "com.palantir.javapoet.", Pattern.compile("dev\\.scaffold\\.generator\\.codegen.*"),
            "freemarker.", Pattern.compile("dev\\.scaffold\\.generator\\.codegen"),
            "org.snakeyaml.", Pattern.compile("dev\\.scaffold\\.generator\\.syntax"),
            "org.jooq.", Pattern.compile("dev\\.scaffold\\.(runtime\\..*|generator\\.(codegen|schema|migration)\\b.*)"),
            "io.vertx.", Pattern.compile("dev\\.scaffold\\.runtime\\.engine\\.postgresql"),
            "org.sqlite.", Pattern.compile("dev\\.scaffold\\.runtime\\.(engine\\.sqlite|migration)"),
            "liquibase.", Pattern.compile("dev\\.scaffold\\.(runtime\\.migration|cli\\b.*)"),
            "picocli.", Pattern.compile("dev\\.scaffold\\.cli.*"));

    @Test
    void aStageUsesOnlyWhatStandsBeforeIt() {
        assertThat(breaches("generator", "dev.scaffold.generator", STAGES)).isEmpty();
    }

    @Test
    void theRuntimeUsesOnlyWhatStandsBelow() {
        assertThat(breaches("templates", "dev.scaffold.runtime", RUNTIME)).isEmpty();
    }

    @Test
    void anEntityOfTheSessionStyleKnowsOnlyTheCollections() {
        assertThat(all("templates", source -> source.packageName().endsWith("session.collection")))
                .allSatisfy(source -> assertThat(source.imports())
                        .allMatch(name -> name.startsWith("java.")
                                || name.startsWith("org.jspecify.")
                                || name.startsWith("dev.scaffold.runtime.error.")
                                || name.startsWith("dev.scaffold.runtime.session.collection.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"templates", "generator", "cli"})
    void librariesStayInTheirPlace(String module) {
        List<String> found = new ArrayList<>();
        for (Source source : SourceTree.of(module).sources()) {
            LIBRARIES.forEach((library, place) -> source.imports().stream()
                    .filter(name -> name.startsWith(library))
                    .filter(name -> !place.matcher(source.packageName()).matches())
                    .forEach(name -> found.add(source + " imports " + name)));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"templates", "generator", "cli"})
    void importsNameWhatTheyMean(String module) {
        assertThat(all(module, source -> source.imports().stream().anyMatch(name -> name.endsWith("*"))))
                .isEmpty();
    }

    @Test
    void theTemplatesKnowNeitherGeneratorNorCommandLine() {
        assertThat(all(
                        "templates",
                        source -> source.text().contains("scaffold.generator")
                                || source.text().contains("scaffold.cli")))
                .isEmpty();
    }

    /** What makes a textual move of the package safe: see ADR 3. */
    @Test
    void theRuntimeCanBeMoved() {
        assertThat(all(
                        "templates",
                        source -> source.text().contains("\"dev.scaffold")
                                || source.text().contains("Class.forName")
                                || source.text().contains("ServiceLoader")))
                .isEmpty();
    }

    /** Time, environment and place are parameters, so that the same input makes the same output. */
    @Test
    void theGeneratorHasNoClockAndNoEnvironment() {
        assertThat(all(
                        "generator",
                        source -> source.text().contains("System.getenv")
                                || source.text().contains("Instant.now")
                                || source.text().contains("currentTimeMillis")
                                || source.text().contains("Locale.getDefault")
                                || source.text().contains("System.out")
                                || source.text().contains("System.err")))
                .isEmpty();
    }

    private static List<String> breaches(String module, String root, Map<String, Set<String>> allowed) {
        List<String> found = new ArrayList<>();
        for (Source source : SourceTree.of(module).sources()) {
            String stage = stage(source.packageName(), root);
            if (stage.isEmpty()) continue;
            Set<String> mayUse = allowed.get(stage);
            if (mayUse == null) {
                found.add(source + " is in no known package");
                continue;
            }
            for (String name : source.imports()) {
                String used = name.startsWith(root + ".") ? stage(name, root) : "";
                boolean type = used.isEmpty() || Character.isUpperCase(used.charAt(0));
                if (!type && !used.equals(stage) && !mayUse.contains(used)) found.add(source + " imports " + name);
            }
        }
        return found;
    }

    /** {@code codegen} of {@code dev.scaffold.generator.codegen.jooq}. */
    private static String stage(String name, String root) {
        if (name.length() <= root.length() || !name.startsWith(root + ".")) return "";
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static List<Source> all(String module, Predicate<Source> condition) {
        return SourceTree.of(module).sources().stream().filter(condition).toList();
    }
}
