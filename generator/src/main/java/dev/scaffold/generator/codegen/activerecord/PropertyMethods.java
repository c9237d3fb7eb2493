package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.codegen.mapping.PropertyWords;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Getter and setter of one value. */
final class PropertyMethods {

    private final RecordNames names;
    private final PropertyCode property;

    PropertyMethods(RecordNames names, PropertyCode property) {
        this.names = names;
        this.property = property;
    }

    List<MethodSpec> all() {
        return property.writable() ? List.of(getter(), setter()) : List.of(getter());
    }

    private MethodSpec getter() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(property.getter())
                .addModifiers(Modifier.PUBLIC)
                .returns(type());
        describe(method);
        return method.addStatement("return $L", value()).build();
    }

    private CodeBlock value() {
        String name = property.variable();
        boolean copied = property.type().copied();
        if (property.nullable())
            return copied ? CodeBlock.of("$1N == null ? null : $1N.clone()", name) : CodeBlock.of("$N", name);
        return CodeBlock.of(copied ? "required($L, $N).clone()" : "required($L, $N)", property.position(), name);
    }

    private void describe(MethodSpec.Builder method) {
        Optional<CodeBlock> doc = property.column().doc().map(text -> CodeBlock.of("$L", JavadocText.sentence(text)));
        Optional<CodeBlock> origin = PropertyWords.origin(property, "save").map(text -> CodeBlock.of("$L", text));
        if (doc.isPresent() && origin.isPresent()) method.addJavadoc("$L $L", doc.get(), origin.get());
        else doc.or(() -> origin).ifPresent(method::addJavadoc);
    }

    private MethodSpec setter() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(property.setter())
                .addModifiers(Modifier.PUBLIC)
                .returns(names.type())
                .addParameter(type(), property.variable());
        PropertyWords.limits(property).ifPresent(method::addJavadoc);
        return method.addStatement("this.$1N = changed($2L, this.$1N, $1N)", property.variable(), property.position())
                .addStatement("return self()")
                .build();
    }

    TypeName type() {
        return property.nullable()
                ? RecordNames.nullable(property.type().boxed())
                : property.type().unboxed();
    }
}
