package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.code.EmbeddedCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.codegen.mapping.EmbeddedBlocks;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Getter and setter of a value object, whose parts are fields of their own. */
final class EmbeddedMethods {

    private final RecordNames names;
    private final EmbeddedCode embedded;
    private final EmbeddedBlocks blocks;

    EmbeddedMethods(RecordNames names, EmbeddedCode embedded) {
        this.names = names;
        this.embedded = embedded;
        this.blocks = new EmbeddedBlocks(embedded);
    }

    List<MethodSpec> all() {
        return List.of(getter(), setter());
    }

    private MethodSpec getter() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(embedded.getter())
                .addModifiers(Modifier.PUBLIC)
                .returns(type(embedded));
        embedded.doc().ifPresent(doc -> method.addJavadoc("$L", JavadocText.sentence(doc)));
        if (embedded.nullable()) method.addStatement("if ($L) return null", blocks.isAbsent());
        List<CodeBlock> arguments = blocks.arguments(this::read);
        CodeBlock head = CodeBlock.of("return new $T", embedded.value().type());
        return method.addCode("$L;\n", Call.of(8, head, arguments.toArray(CodeBlock[]::new)))
                .build();
    }

    private CodeBlock read(PropertyCode column) {
        return embedded.nullable()
                ? CodeBlock.of("$N", column.variable())
                : CodeBlock.of("required($L, $N)", column.position(), column.variable());
    }

    private MethodSpec setter() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(embedded.setter())
                .addModifiers(Modifier.PUBLIC)
                .returns(names.type())
                .addParameter(type(embedded), embedded.variable());
        if (!embedded.nullable()) method.addJavadoc("Required.");
        method.addCode(blocks.spread(EmbeddedMethods::changed));
        return method.addStatement("return self()").build();
    }

    private static CodeBlock changed(PropertyCode column, CodeBlock value) {
        CodeBlock head = CodeBlock.of("this.$N = changed", column.variable());
        CodeBlock position = CodeBlock.of("$L", column.position());
        CodeBlock before = CodeBlock.of("this.$N", column.variable());
        return CodeBlock.of("$L;\n", Call.of(8, head, position, before, value));
    }

    static TypeName type(EmbeddedCode embedded) {
        TypeName type = embedded.value().type();
        return embedded.nullable() ? RecordNames.nullable(type) : type;
    }
}
