package dev.scaffold.generator.codegen.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.java.EnumGenerator;
import dev.scaffold.generator.codegen.java.PackageInfoGenerator;
import dev.scaffold.generator.codegen.jooq.TableGenerator;
import dev.scaffold.generator.codegen.runtime.RuntimeSources;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.AwkwardSchema;
import dev.scaffold.generator.support.FreshDatabase;
import dev.scaffold.generator.support.GeneratedCode;
import dev.scaffold.generator.support.RuntimeSamples;
import dev.scaffold.generator.support.TestSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionGeneratorTest {

    private static final Layout LAYOUT = new Layout("com.example.bookshop");
    private static final Schema SCHEMA = TestSchemas.bookshop(Style.SESSION);

    /** Everything that a project of this style has, and what its user writes, with all warnings as errors. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void whatAUserWritesAgainstItCompilesAndRuns(Database database) throws Throwable {
        List<SourceText> sources = project(SCHEMA, LAYOUT);
        try (InputStream uses = SessionGeneratorTest.class.getResourceAsStream("/session/Uses.java")) {
            String text = new String(Objects.requireNonNull(uses).readAllBytes(), StandardCharsets.UTF_8);
            sources.add(SourceText.once("com/example/bookshop/Uses.java", text));
        }
        GeneratedCode.compile(sources).run("com.example.bookshop.Uses", FreshDatabase.url(database));
    }

    @Test
    void theRuntimeIsTestedWithWhatIsGenerated() throws IOException {
        RuntimeSamples.assertPrinted(
                "dev.scaffold.runtime.session.sample",
                persistence(TestSchemas.circles(Style.SESSION), new Layout("sample")));
    }

    @Test
    @Tag("H59")
    void awkwardNamesCompile() {
        Schema schema = AwkwardSchema.of(Style.SESSION);
        GeneratedCode.compile(project(schema, new Layout("com.example.awkward")));
    }

    @Test
    void theUsersFileIsWrittenOnceAndHoldsNothing() {
        SourceText book = file("com/example/bookshop/Book.java");
        assertThat(book.once()).isTrue();
        assertThat(book.text()).isEqualTo("""
                package com.example.bookshop;

                /** Scaffold made this file once: it is yours. */
                public class Book extends BookBase {}
                """);
    }

    @Test
    void entitiesKnowNoEngineNoSessionAndNoQueryLibrary() {
        assertThat(file("com/example/bookshop/BookBase.java").text().lines())
                .filteredOn(line -> line.startsWith("import "))
                .containsExactly(
                        "import com.example.bookshop.runtime.error.NotLoaded;",
                        "import com.example.bookshop.runtime.session.collection.RelatedList;",
                        "import java.time.Instant;",
                        "import java.util.List;",
                        "import java.util.Objects;",
                        "import org.jspecify.annotations.Nullable;");
    }

    @Test
    void noLineIsLongerThanTheFormatterAllows() {
        assertThat(SessionGenerator.generate(SCHEMA, LAYOUT))
                .allSatisfy(file -> assertThat(file.text().lines())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120)));
    }

    @Test
    void rowsAreInsertedParentsFirst() {
        assertThat(EntityOrder.parentsFirst(SCHEMA)).containsExactly("Author", "Book", "Tag", "Review");
        // An author's masterpiece is optional, a book's author is not.
        assertThat(EntityOrder.parentsFirst(TestSchemas.circles(Style.SESSION)))
                .containsExactly("Tag", "Category", "Shelf", "Author", "Book");
    }

    private static SourceText file(String path) {
        return SessionGenerator.generate(SCHEMA, LAYOUT).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<SourceText> project(Schema schema, Layout layout) {
        List<SourceText> all = persistence(schema, layout);
        all.addAll(RuntimeSources.of(schema.project(), layout));
        return all;
    }

    private static List<SourceText> persistence(Schema schema, Layout layout) {
        List<SourceText> all = new ArrayList<>(SessionGenerator.generate(schema, layout));
        all.addAll(EnumGenerator.generate(schema, layout));
        all.add(PackageInfoGenerator.generate(layout));
        all.addAll(TableGenerator.generate(schema, layout));
        return all;
    }
}
