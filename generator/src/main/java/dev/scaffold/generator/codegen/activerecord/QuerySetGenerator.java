package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.RelationCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToManyCode;
import dev.scaffold.generator.codegen.java.JavaSource;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** {@code BookQuerySet}: what the schema adds to a queryset, two methods a relation. */
final class QuerySetGenerator {

    private QuerySetGenerator() {}

    static SourceText generate(RecordNames names) {
        ClassName name = names.querySet();
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("A selection of $L rows: immutable, and nothing is sent by making one.", names.noun())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(names.runtime("QuerySet"), names.type(), names.key(), name))
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(names.client(), "client")
                        .addParameter(names.selection(), "selection")
                        .addStatement("super(client, selection, $T::new)", name)
                        .build());
        names.entity().toOnes().forEach(relation -> type.addMethods(methods(names, relation)));
        names.entity().toManys().forEach(relation -> type.addMethods(methods(names, relation)));
        return JavaSource.generated(
                name,
                type.build(),
                "entity " + names.entity().name(),
                names.manager().simpleName() + ".java");
    }

    private static List<MethodSpec> methods(RecordNames names, RelationCode relation) {
        boolean many = relation instanceof ToManyCode;
        boolean single = relation instanceof ToManyCode toMany && toMany.single();
        String variable = JavaNames.variable(relation.name());
        ClassName target = names.querySet(relation.targetEntity());
        MethodSpec plain = method(names, relation)
                .addJavadoc(
                        many
                                ? "Also reads the $L of each: one further statement, whatever their number."
                                : "Also reads the $L of each, in the same statement.",
                        RecordNames.noun(relation.name()))
                .addStatement("return $L($N -> $N)", RecordNames.with(relation), variable, variable)
                .build();
        MethodSpec nested = method(names, relation)
                .addJavadoc(
                        many
                                ? single
                                        ? "Only where {@code nested} selects it, with what it loads. No limit or offset."
                                        : "Only those that {@code nested} selects, in its order, with what it loads. No limit or offset."
                                : "The same, with what {@code nested} loads. No condition or order.")
                .addParameter(ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), target), "nested")
                .addStatement(
                        "return $L($T.$L, $T::new, nested)",
                        many ? "loading" : "joining",
                        names.base(),
                        RecordNames.constant(relation),
                        target)
                .build();
        return List.of(plain, nested);
    }

    private static MethodSpec.Builder method(RecordNames names, RelationCode relation) {
        return MethodSpec.methodBuilder(RecordNames.with(relation))
                .addModifiers(Modifier.PUBLIC)
                .returns(names.querySet());
    }
}
