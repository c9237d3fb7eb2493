package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.codegen.mapping.InitialValue;
import dev.scaffold.generator.codegen.mapping.PropertyWords;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return getter.addStatement("return $N", property.variable()).build();
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

    static TypeName type(PropertyCode property) {
        return property.nullable()
                ? Nullness.nullable(property.type().boxed())
                : property.type().unboxed();
    }
}
