package dev.scaffold.generator.codegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Project;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.GeneratedCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The runtime under another name, as much of it as a project needs, is complete. */
class RuntimeSourcesTest {

    /** Database → the libraries that only its adapter needs. */
    private static final Map<Database, List<String>> LIBRARIES = Map.of(
            Database.SQLITE, List.of("org.sqlite."), Database.POSTGRESQL, List.of("io.vertx.", "org.postgresql."));

    static Stream<Arguments> projects() {
        return Stream.of(Style.values())
                .flatMap(style -> Stream.of(
                                List.of(Database.SQLITE), List.of(Database.POSTGRESQL), List.of(Database.values()))
                        .map(databases -> Arguments.of(style, databases)));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void compilesByItselfAndKnowsNothingElse(Style style, List<Database> databases) {
        Layout layout = new Layout("org.acme.dev.scaffoldings");
        List<SourceText> sources =
                RuntimeSources.of(new Project("shop", layout.packageName(), style, databases), layout);

        GeneratedCode.compile(sources);

        assertThat(sources).allSatisfy(source -> {
            assertThat(source.path()).startsWith("org/acme/dev/scaffoldings/runtime/");
            assertThat(source.text()).doesNotContain("dev.scaffold.", "dev/scaffold/");
            LIBRARIES.forEach((database, libraries) -> {
                if (databases.contains(database)) return;
                libraries.forEach(library -> assertThat(source.text()).doesNotContain("import " + library));
            });
        });
    }
}
