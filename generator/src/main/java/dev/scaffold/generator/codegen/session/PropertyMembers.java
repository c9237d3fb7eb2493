package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.codegen.mapping.InitialValue;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Field, getter and setter of a value. */
final class PropertyMembers {

    private final EntityCode entity;

    PropertyMembers(EntityCode entity) {
        this.entity = entity;
    }

    FieldSpec field(PropertyCode property) {
        FieldSpec.Builder field =
                FieldSpec.builder(Nullness.nullable(property.type().boxed()), property.variable(), Modifier.PROTECTED);
        InitialValue.of(property).ifPresent(field::initializer);
        return field.build();
    }

    List<MethodSpec> accessors(PropertyCode property) {
        if (!property.writable()) return List.of(automaticGetter(property));
        return List.of(getter(property), setter(property));
    }

    private MethodSpec automaticGetter(PropertyCode property) {
        return MethodSpec.methodBuilder(property.getter())
                .addJavadoc(automaticDoc(property) + "; IllegalStateException before the first flush.")
                .addModifiers(Modifier.PUBLIC)
                .returns(property.type().unboxed())
                .addCode(Guard.of(
                        property.variable() + " == null",
                        CodeBlock.of(
                                "new $T($S)",
                                IllegalStateException.class,
                                "this " + entity.name() + " has no " + property.name() + " before its first flush")))
                .addStatement("return $N", property.variable())
                .build();
    }

    private static String automaticDoc(PropertyCode property) {
        return switch (property.column().role()) {
            case KEY -> "Assigned by the database";
            case VERSION -> "0 at first, one more with each update";
            case CREATED -> "When its row was inserted";
            default -> "When its row was last written";
        };
    }

    private MethodSpec getter(PropertyCode property) {
        MethodSpec.Builder getter = MethodSpec.methodBuilder(property.getter()).addModifiers(Modifier.PUBLIC);
        property.column().doc().ifPresent(doc -> getter.addJavadoc("$L", JavadocText.sentence(doc)));
        if (property.nullable()) {
            return getter.returns(Nullness.nullable(property.type().boxed()))
                    .addStatement("return $N", property.variable())
                    .build();
        }
        return getter.returns(property.type().unboxed())
                .addStatement(
                        "return $T.requireNonNull($N, $S)",
                        Objects.class,
                        property.variable(),
                        entity.name() + "." + property.name() + " is not set")
                .build();
    }

    private MethodSpec setter(PropertyCode property) {
        TypeName type = property.nullable()
                ? Nullness.nullable(property.type().boxed())
                : property.type().unboxed();
        MethodSpec.Builder setter = MethodSpec.methodBuilder(property.setter())
                .addModifiers(Modifier.PUBLIC)
                .returns(entity.type())
                .addParameter(type, property.variable());
        String contract = contract(property);
        if (!contract.isEmpty()) setter.addJavadoc("$L", contract);
        if (property.nullable() || type.isPrimitive()) {
            setter.addStatement("this.$1N = $1N", property.variable());
        } else {
            setter.addStatement(
                    "this.$1N = $2T.requireNonNull($1N, $3S)",
                    property.variable(),
                    Objects.class,
                    entity.name() + "." + property.name() + " is required");
        }
        return setter.addStatement("return self()").build();
    }

    /** What the parameter's type cannot say: {@code Required; at most 200 characters; unique.} */
    private static String contract(PropertyCode property) {
        Column column = property.column();
        List<String> parts = new ArrayList<>();
        if (!property.nullable() && property.initial().isEmpty()) parts.add("required");
        if (column.type() instanceof FieldType.Varchar text) parts.add("at most " + text.length() + " characters");
        if (column.type() instanceof FieldType.Char text) parts.add("exactly " + text.length() + " characters");
        if (column.unique()) parts.add("unique");
        property.initial().ifPresent(initial -> parts.add("is " + words(initial) + " unless set"));
        if (parts.isEmpty()) return "";
        String first = parts.get(0);
        parts.set(0, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
        return String.join("; ", parts) + ".";
    }

    private static String words(DefaultValue initial) {
        return initial instanceof DefaultValue.Literal literal
                ? JavadocText.escape(literal.text())
                : "the moment of its creation";
    }
}
