package dev.scaffold.generator.codegen.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.java.EnumGenerator;
import dev.scaffold.generator.codegen.java.PackageInfoGenerator;
import dev.scaffold.generator.codegen.jooq.TableGenerator;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.RuntimeSamples;
import dev.scaffold.generator.support.TestSchemas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionGeneratorTest {

    private static final Layout LAYOUT = new Layout("com.example.bookshop");
    private static final Schema SCHEMA = TestSchemas.bookshop(Style.SESSION);

    @Test
    void theRuntimeIsTestedWithWhatIsGenerated() throws IOException {
        RuntimeSamples.assertPrinted(
                "dev.scaffold.runtime.session.sample",
                persistence(TestSchemas.circles(Style.SESSION), new Layout("sample")));
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

    private static List<SourceText> persistence(Schema schema, Layout layout) {
        List<SourceText> all = new ArrayList<>(SessionGenerator.generate(schema, layout));
        all.addAll(EnumGenerator.generate(schema, layout));
        all.add(PackageInfoGenerator.generate(layout));
        all.addAll(TableGenerator.generate(schema, layout));
        return all;
    }
}
