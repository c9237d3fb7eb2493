package dev.scaffold.generator.codegen;

import dev.scaffold.generator.codegen.ProjectText.Kind;
import dev.scaffold.generator.codegen.activerecord.ActiveRecordGenerator;
import dev.scaffold.generator.codegen.java.EnumGenerator;
import dev.scaffold.generator.codegen.java.MixinGenerator;
import dev.scaffold.generator.codegen.java.PackageInfoGenerator;
import dev.scaffold.generator.codegen.jooq.TableGenerator;
import dev.scaffold.generator.codegen.project.ProjectGenerator;
import dev.scaffold.generator.codegen.runtime.RuntimeSources;
import dev.scaffold.generator.codegen.session.SessionGenerator;
import dev.scaffold.generator.codegen.test.TestGenerator;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Everything of a project but its migrations: what each package makes, put where it belongs. */
public final class CodeGenerator {

    private static final String GENERATED = "src/%s/generated/java/";
    private static final String OWN = "src/%s/java/";

    private final List<ProjectText> files = new ArrayList<>();

    private CodeGenerator() {}

    /** The files of {@code schema} in its style. */
    public static List<ProjectText> generate(Schema schema) {
        Layout layout = new Layout(schema.project().packageName());
        // jOOQ's generator takes as long as everything else together.
        CompletableFuture<List<SourceText>> tables =
                CompletableFuture.supplyAsync(() -> TableGenerator.generate(schema, layout));
        CodeGenerator project = new CodeGenerator();
        project.add("main", List.of(PackageInfoGenerator.generate(layout)));
        project.add("main", EnumGenerator.generate(schema, layout));
        project.add("main", MixinGenerator.generate(schema, layout));
        project.add("main", entities(schema, layout));
        project.add("main", RuntimeSources.of(schema.project(), layout));
        project.add("test", TestGenerator.generate(schema, layout));
        project.files.addAll(ProjectGenerator.generate(schema, layout));
        project.add("main", tables.join());
        return project.files;
    }

    private static List<SourceText> entities(Schema schema, Layout layout) {
        return schema.project().style() == Style.SESSION
                ? SessionGenerator.generate(schema, layout)
                : ActiveRecordGenerator.generate(schema, layout);
    }

    private void add(String tree, List<SourceText> sources) {
        for (SourceText source : sources) {
            String root = (source.once() ? OWN : GENERATED).formatted(tree);
            files.add(new ProjectText(root + source.path(), source.text(), source.once() ? Kind.ONCE : Kind.GENERATED));
        }
    }
}
