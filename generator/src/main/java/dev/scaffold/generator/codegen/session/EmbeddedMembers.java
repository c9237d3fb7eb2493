package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.code.EmbeddedCode;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.codegen.mapping.EmbeddedBlocks;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Getter and setter of a value object, whose parts are fields of their own. */
final class EmbeddedMembers {

    private final EntityCode entity;

    EmbeddedMembers(EntityCode entity) {
        this.entity = entity;
    }

    List<MethodSpec> accessors(EmbeddedCode embedded) {
        return List.of(getter(embedded), setter(embedded));
    }

    private MethodSpec getter(EmbeddedCode embedded) {
        EmbeddedBlocks blocks = new EmbeddedBlocks(embedded);
        MethodSpec.Builder getter = MethodSpec.methodBuilder(embedded.getter())
                .addModifiers(Modifier.PUBLIC)
                .returns(type(embedded));
        embedded.doc().ifPresent(doc -> getter.addJavadoc("$L", JavadocText.sentence(doc)));
        if (embedded.nullable()) {
            getter.addStatement("if ($L) return null", blocks.isAbsent());
        } else if (!blocks.required().isEmpty()) {
            String variable = blocks.required().get(0).variable();
            String problem = entity.name() + "." + embedded.name() + " has not been set";
            getter.addCode(Guard.present(variable, problem));
        }
        CodeBlock head = CodeBlock.of("return new $T", embedded.value().type());
        List<CodeBlock> arguments = blocks.arguments(column -> CodeBlock.of("$N", column.variable()));
        return getter.addCode("$L;\n", Call.of(8, head, arguments.toArray(CodeBlock[]::new)))
                .build();
    }

    private MethodSpec setter(EmbeddedCode embedded) {
        MethodSpec.Builder setter = MethodSpec.methodBuilder(embedded.setter())
                .addModifiers(Modifier.PUBLIC)
                .returns(entity.type())
                .addParameter(type(embedded), embedded.variable());
        if (!embedded.nullable()) setter.addJavadoc("Required.");
        setter.addCode(new EmbeddedBlocks(embedded)
                .spread((column, value) -> CodeBlock.of("this.$N = $L;\n", column.variable(), value)));
        return setter.addStatement("return self()").build();
    }

    static TypeName type(EmbeddedCode embedded) {
        TypeName type = embedded.value().type();
        return embedded.nullable() ? Nullness.nullable(type) : type;
    }
}
