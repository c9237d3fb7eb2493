package dev.scaffold.generator.codegen.activerecord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.java.PackageInfoGenerator;
import dev.scaffold.generator.codegen.jooq.TableGenerator;
import dev.scaffold.generator.codegen.runtime.RuntimeSources;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.AwkwardSchema;
import dev.scaffold.generator.support.GeneratedCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names that mean something to Java or to the runtime, and words that would end a comment. */
class AwkwardNamesTest {

    private static final Layout LAYOUT = new Layout("com.example.awkward");

    @Test
    @Tag("H59")
    void theyStillCompile() {
        Schema schema = AwkwardSchema.of(Style.ACTIVE_RECORD);
        List<SourceText> sources = new ArrayList<>(ActiveRecordGenerator.generate(schema, LAYOUT));
        sources.add(PackageInfoGenerator.generate(LAYOUT));
        sources.addAll(TableGenerator.generate(schema, LAYOUT));
        sources.addAll(RuntimeSources.of(schema.project(), LAYOUT));
        GeneratedCode.compile(sources);
        String base = sources.stream()
                .filter(file -> file.path().endsWith("/RowBase.java"))
                .map(SourceText::text)
                .findFirst()
                .orElseThrow();
        assertThat(base)
                .contains("public boolean isNew_()", "public CompletableFuture<Client> save_()", "getClass_()")
                .contains("MAPPING_ = new ToOne<>(");
    }
}
