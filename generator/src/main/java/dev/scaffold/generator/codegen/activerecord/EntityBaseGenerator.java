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
import dev.scaffold.generator.schema.Column;
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
                .superclass(superclass())
                .addSuperinterfaces(entity.mixins())
                .addField(mapping());
        entity.ownToOnes().forEach(relation -> type.addField(constants.toOne(relation)));
        entity.ownToManys().forEach(relation -> type.addField(constants.toMany(relation)));
        ownSlots().forEach(column -> type.addField(field(column)));
        entity.ownToOnes().forEach(relation -> type.addField(field(relation)));
        entity.ownToManys().forEach(relation -> type.addField(field(relation)));
        if (entity.tree().isEmpty()) type.addMethod(constructor());
        if (!entity.isExtended()) type.addMethods(Doors.of(names, entity.name()));
        ownSlots().forEach(column -> type.addMethods(accessors(column)));
        entity.ownEmbedded().forEach(value -> type.addMethods(new EmbeddedMethods(names, value).all()));
        ToManyMethods toMany = new ToManyMethods(names);
        entity.ownToManys().forEach(relation -> type.addMethods(toMany.of(relation)));
        if (relations().findAny().isPresent()) type.addMethod(unloadRelations());
        if (entity.tree().isPresent()) type.addMethods(new TreeMethods(names).all());
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
        if (entity.isChild()) {
            return text.add(
                            "What {@link $T} adds to {@link $T} in table {@code $L}.",
                            names.type(),
                            entity.tree().orElseThrow().parentType().orElseThrow(),
                            entity.table())
                    .build();
        }
        return text.add(
                        "The columns and relations of table {@code $L}; {@link $T} adds behaviour.",
                        entity.table(),
                        names.type())
                .build();
    }

    private TypeName superclass() {
        if (entity.tree().isEmpty()) {
            return ParameterizedTypeName.get(names.kind("ActiveRecord"), names.type(), names.key());
        }
        TypeName root = ParameterizedTypeName.get(names.kind("StoredRecord"), names.type(), names.key());
        return entity.tree().get().parentType().map(TypeName.class::cast).orElse(root);
    }

    /** Those with a field: what the discriminator holds, the class says. */
    private List<PropertyCode> ownSlots() {
        return entity.ownSlots().stream()
                .filter(column -> column.column().role() != Column.Role.KIND)
                .toList();
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
        if (entity.isChild()) method.addStatement("super.unloadRelations()");
        relations().forEach(relation -> method.addStatement("$N = null", relation.variable()));
        return method.build();
    }

    private Stream<RelationCode> relations() {
        return Stream.concat(entity.ownToOnes().stream(), entity.ownToManys().stream());
    }
}
