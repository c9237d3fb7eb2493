package dev.scaffold.generator.codegen.session;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.java.EnumGenerator;
import dev.scaffold.generator.codegen.java.PackageInfoGenerator;
import dev.scaffold.generator.codegen.jooq.TableGenerator;
import dev.scaffold.generator.codegen.runtime.RuntimeSources;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.GeneratedCode;
import dev.scaffold.generator.support.TestSchemas;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionGeneratorTest {

    private static final Layout LAYOUT = new Layout("com.example.bookshop");

    private static List<SourceText> everything() {
        Schema schema = TestSchemas.bookshop(Style.SESSION);
        List<SourceText> files = new ArrayList<>(SessionGenerator.generate(schema, LAYOUT));
        files.addAll(EnumGenerator.generate(schema, LAYOUT));
        files.add(PackageInfoGenerator.generate(LAYOUT));
        files.addAll(TableGenerator.generate(schema, LAYOUT));
        files.addAll(RuntimeSources.of(schema.project(), LAYOUT));
        return files;
    }

    @Test
    void compilesWithoutAWarning() {
        GeneratedCode.compile(everything());
    }

    @Test
    void print() throws Exception {
        for (SourceText f : SessionGenerator.generate(TestSchemas.bookshop(Style.SESSION), LAYOUT)) {
            var p = java.nio.file.Path.of("/tmp/session-out/" + f.path());
            java.nio.file.Files.createDirectories(p.getParent());
            java.nio.file.Files.writeString(p, f.text());
        }
    }
}
