package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.codegen.mapping.InitialValue;
import dev.scaffold.generator.codegen.mapping.PropertyWords;
import dev.scaffold.generator.schema.FieldType;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Field, getter and setter of a value. */
final class PropertyMembers {

    private final EntityCode entity;
    private final Layout layout;

    PropertyMembers(EntityCode entity, Layout layout) {
        this.entity = entity;
        this.layout = layout;
    }

    FieldSpec field(PropertyCode property) {
        FieldSpec.Builder field =
                FieldSpec.builder(Nullness.nullable(property.type().boxed()), property.variable(), Modifier.PROTECTED);
        InitialValue.of(property, layout).ifPresent(field::initializer);
        return field.build();
    }

    List<MethodSpec> accessors(PropertyCode property) {
        return property.writable() ? List.of(getter(property), setter(property)) : List.of(getter(property));
    }

    private MethodSpec getter(PropertyCode property) {
        MethodSpec.Builder getter = MethodSpec.methodBuilder(property.getter())
                .addModifiers(Modifier.PUBLIC)
                .returns(type(property));
        Optional<String> doc = property.column().doc().map(JavadocText::sentence);
        String words = Stream.concat(doc.stream(), PropertyWords.origin(property, "flush").stream())
                .collect(Collectors.joining(" "));
        if (!words.isEmpty()) getter.addJavadoc("$L", words);
        if (!property.nullable()) getter.addCode(Guard.present(property.variable(), problem(property)));
        boolean copied = property.type().copied();
        String value = !copied ? "$1N" : property.nullable() ? "$1N == null ? null : $1N.clone()" : "$1N.clone()";
        return getter.addStatement("return " + value, property.variable()).build();
    }

    private String problem(PropertyCode property) {
        String name = entity.name() + "." + property.name();
        return property.writable() ? name + " has not been set" : name + " is there only after the first flush";
    }

    private MethodSpec setter(PropertyCode property) {
        TypeName type = type(property);
        MethodSpec.Builder setter = MethodSpec.methodBuilder(property.setter())
                .addModifiers(Modifier.PUBLIC)
                .returns(entity.type())
                .addParameter(type, property.variable());
        PropertyWords.limits(property).ifPresent(setter::addJavadoc);
        String variable = property.variable();
        CodeBlock kept = kept(property, layout);
        String missing = entity.name() + "." + property.name() + " is required";
        boolean same = kept.equals(CodeBlock.of("$N", variable));
        if (type.isPrimitive() || property.nullable() && same) {
            setter.addStatement("this.$1N = $1N", variable);
        } else if (property.nullable()) {
            setter.addStatement("this.$1N = $1N == null ? null : $2L", variable, kept);
        } else if (same) {
            setter.addStatement("this.$1N = $2T.requireNonNull($1N, $3S)", variable, Objects.class, missing);
        } else {
            setter.addStatement("$2T.requireNonNull($1N, $3S)", variable, Objects.class, missing);
            setter.addStatement("this.$N = $L", variable, kept);
        }
        return setter.addStatement("return self()").build();
    }

    /** What the object keeps of a value that is set: a copy of what can change, a moment as the databases keep it. */
    private static CodeBlock kept(PropertyCode property, Layout layout) {
        String variable = property.variable();
        boolean moment = property.column().type().single() instanceof FieldType.Instant;
        if (property.type().element().isPresent()) {
            return moment
                    ? CodeBlock.of("$T.copy($N)", layout.runtime("value", "Lists"), variable)
                    : CodeBlock.of("$T.copyOf($N)", List.class, variable);
        }
        if (property.type().copied()) return CodeBlock.of("$N.clone()", variable);
        return moment
                ? CodeBlock.of("$N.truncatedTo($T.MICROS)", variable, ChronoUnit.class)
                : CodeBlock.of("$N", variable);
    }

    static TypeName type(PropertyCode property) {
        return property.nullable()
                ? Nullness.nullable(property.type().boxed())
                : property.type().unboxed();
    }
}
