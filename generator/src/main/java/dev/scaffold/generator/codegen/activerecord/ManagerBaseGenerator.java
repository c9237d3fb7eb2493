package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.RelationCode;
import dev.scaffold.generator.codegen.java.JavaSource;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** {@code BookManagerBase}: the way from a manager to a queryset that loads relations. */
final class ManagerBaseGenerator {

    private ManagerBaseGenerator() {}

    static SourceText generate(RecordNames names) {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.managerBase())
                .addJavadoc("What every {@link $T} can do.", names.manager())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .superclass(
                        ParameterizedTypeName.get(names.kind("Manager"), names.type(), names.key(), names.querySet()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PROTECTED)
                        .addParameter(names.client(), "client")
                        .addStatement("super(client, $T.MAPPING, $T::new)", names.base(), names.querySet())
                        .build());
        if (names.entity().isExtended()) {
            type.addMethods(Doors.of(names, names.manager().simpleName()));
        }
        names.entity().toOnes().forEach(relation -> methods(names, relation, type));
        names.entity().toManys().forEach(relation -> methods(names, relation, type));
        return JavaSource.generated(
                names.managerBase(),
                type.build(),
                "entity " + names.entity().name(),
                names.manager().simpleName() + ".java");
    }

    private static void methods(RecordNames names, RelationCode relation, TypeSpec.Builder type) {
        String with = RecordNames.with(relation);
        ClassName nested = names.querySet(relation.targetEntity());
        type.addMethod(method(names, with)
                .addJavadoc("See {@link $T#$L()}.", names.querySet(), with)
                .addStatement("return all().$L()", with)
                .build());
        type.addMethod(method(names, with)
                .addJavadoc("See {@link $T#$L($T)}.", names.querySet(), with, UnaryOperator.class)
                .addParameter(ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), nested), "nested")
                .addStatement("return all().$L(nested)", with)
                .build());
    }

    private static MethodSpec.Builder method(RecordNames names, String with) {
        return MethodSpec.methodBuilder(with)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .returns(names.querySet());
    }
}
