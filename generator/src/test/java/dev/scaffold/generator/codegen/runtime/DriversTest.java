package dev.scaffold.generator.codegen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Project;
import dev.scaffold.generator.schema.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one file of the runtime that is printed, because it depends on the databases. */
class DriversTest {

    private static final Path OURS = Path.of("../templates/src/main/java/dev/scaffold/runtime/engine/Drivers.java");

    @Test
    void forAllDatabasesItIsTheOneThatTheRuntimeIsTestedWith() throws IOException {
        String printed = drivers(List.of(Database.values()), new Layout("dev.scaffold"));

        assertThat(printed).isEqualTo(Files.readString(OURS));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void forOneItNeedsNoClassOfAnother(Database only) {
        Layout layout = new Layout("com.acme");

        assertThat(drivers(List.of(only), layout).lines().filter(line -> line.startsWith("import")))
                .singleElement()
                .asString()
                .containsIgnoringCase("engine." + only.name());
        assertThat(sources(List.of(only), layout))
                .extracting(SourceText::path)
                .contains("com/acme/runtime/migration/Migrations.java");
    }

    private static String drivers(List<Database> databases, Layout layout) {
        return sources(databases, layout).stream()
                .filter(source -> source.path().endsWith("/engine/Drivers.java"))
                .map(SourceText::text)
                .findFirst()
                .orElseThrow();
    }

    private static List<SourceText> sources(List<Database> databases, Layout layout) {
        return RuntimeSources.of(new Project("shop", layout.packageName(), Style.SESSION, databases), layout);
    }
}
