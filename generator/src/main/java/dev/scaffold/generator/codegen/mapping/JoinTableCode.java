package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.RelationCode.JoinCode;
import java.util.List;

/** {@code new JoinTable("book_tag", "book_id", "tag_id")}. */
public final class JoinTableCode {

    private JoinTableCode() {}

    public static CodeBlock of(JoinCode join, Layout layout) {
        boolean plain = join.sourceColumns().size() == 1 && join.targetColumns().size() == 1;
        return CodeBlock.of(
                "new $T($S, $L, $L)",
                layout.runtime("mapping", "JoinTable"),
                join.table(),
                columns(join.sourceColumns(), plain),
                columns(join.targetColumns(), plain));
    }

    private static CodeBlock columns(List<String> names, boolean plain) {
        CodeBlock all = names.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", "));
        return plain ? all : CodeBlock.of("$T.of($L)", List.class, all);
    }
}
