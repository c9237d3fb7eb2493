package dev.scaffold.generator.codegen.java;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;

/** The entities' package: says that nothing in it is null unless marked. */
public final class PackageInfoGenerator {

    private PackageInfoGenerator() {}

    public static SourceText generate(Layout layout) {
        String text = """
                // %s
                /** Entities, and what reads and writes them. Nothing here is null unless it is marked as nullable. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(JavaSource.header("", ""), layout.packageName());
        return SourceText.generated(layout.packageName().replace('.', '/') + "/package-info.java", text);
    }
}
