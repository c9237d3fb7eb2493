package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.RelationCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToManyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.java.JavaSource;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.codegen.mapping.InitialValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code BookBase}: the columns and relations of one entity. */
final class EntityBaseGenerator {

    private final RecordNames names;
    private final EntityCode entity;

    EntityBaseGenerator(RecordNames names) {
        this.names = names;
        this.entity = names.entity();
    }

    SourceText generate() {
        RelationConstants constants = new RelationConstants(names);
        TypeSpec.Builder type = TypeSpec.classBuilder(names.base())
                .addJavadoc(description())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .superclass(ParameterizedTypeName.get(names.kind("ActiveRecord"), names.type(), names.key()))
                .addSuperinterfaces(entity.mixins())
                .addField(mapping());
        entity.toOnes().forEach(relation -> type.addField(constants.toOne(relation)));
        entity.toManys().forEach(relation -> type.addField(constants.toMany(relation)));
        entity.slots().forEach(slot -> type.addField(field(slot)));
        entity.toOnes().forEach(relation -> type.addField(field(relation)));
        entity.toManys().forEach(relation -> type.addField(field(relation)));
        type.addMethod(constructor()).addMethod(objects()).addMethod(objectsThroughClient());
        for (PropertyCode slot : entity.slots()) type.addMethods(accessors(slot));
        entity.embedded().forEach(value -> type.addMethods(new EmbeddedMethods(names, value).all()));
        ToManyMethods toMany = new ToManyMethods(names);
        entity.toManys().forEach(relation -> type.addMethods(toMany.of(relation)));
        if (relations().findAny().isPresent()) type.addMethod(unloadRelations());
        type.addType(new MappingClass(names).spec());
        return JavaSource.generated(
                names.base(),
                type.build(),
                "entity " + entity.name(),
                names.type().simpleName() + ".java");
    }

    private CodeBlock description() {
        CodeBlock.Builder text = CodeBlock.builder();
        entity.doc().ifPresent(doc -> text.add("$L\n\n<p>", JavadocText.sentence(doc)));
        return text.add(
                        "The columns and relations of table {@code $L}; {@link $T} adds behaviour.",
                        entity.table(),
                        names.type())
                .build();
    }

    private FieldSpec mapping() {
        TypeName type = ParameterizedTypeName.get(names.mapping("Mapping"), names.type(), names.key());
        return FieldSpec.builder(type, "MAPPING", Modifier.STATIC, Modifier.FINAL)
                .initializer("new $L()", MappingClass.name(entity))
                .build();
    }

    private FieldSpec field(PropertyCode column) {
        FieldSpec.Builder field =
                FieldSpec.builder(RecordNames.nullable(column.type().boxed()), column.variable(), Modifier.PRIVATE);
        Optional<CodeBlock> initial = InitialValue.of(column, names.layout());
        initial.ifPresent(field::initializer);
        return field.build();
    }

    private static FieldSpec field(RelationCode relation) {
        TypeName type = relation instanceof ToManyCode
                ? ParameterizedTypeName.get(com.palantir.javapoet.ClassName.get(List.class), relation.target())
                : relation.target();
        return FieldSpec.builder(RecordNames.nullable(type), relation.variable(), Modifier.PRIVATE)
                .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PROTECTED)
                .addStatement("super(MAPPING)")
                .build();
    }

    private MethodSpec objects() {
        return MethodSpec.methodBuilder("objects")
                .addJavadoc(
                        "Every $L, through the default engine; refused while a transaction's callback runs.",
                        names.noun())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(names.manager())
                .addStatement("return objects(defaultClient($S))", entity.name() + ".objects")
                .build();
    }

    private MethodSpec objectsThroughClient() {
        return MethodSpec.methodBuilder("objects")
                .addJavadoc(
                        "Every $L as {@code client} sees it: an engine, or the transaction to take part in.",
                        names.noun())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(names.manager())
                .addParameter(names.client(), "client")
                .addStatement("return new $T(client)", names.manager())
                .build();
    }

    private List<MethodSpec> accessors(PropertyCode column) {
        if (entity.embeddedOf(column).isPresent()) return List.of();
        Optional<ToOneCode> toOne = entity.toOnes().stream()
                .filter(relation -> relation.key().equals(column))
                .findFirst();
        return toOne.map(relation -> new ToOneMethods(names, relation).all())
                .orElseGet(() -> new PropertyMethods(names, column).all());
    }

    private MethodSpec unloadRelations() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("unloadRelations")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED);
        relations().forEach(relation -> method.addStatement("$N = null", relation.variable()));
        return method.build();
    }

    private Stream<RelationCode> relations() {
        return Stream.concat(entity.toOnes().stream(), entity.toManys().stream());
    }
}
