package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.RelationCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.java.JavaSource;
import dev.scaffold.generator.codegen.mapping.KeyMethods;
import dev.scaffold.generator.codegen.mapping.MappingCode;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code BookMapper}: the one class that knows both the object and its row. */
final class MapperGenerator {

    private static final String ENTITY = "entity";

    private final EntityCode entity;
    private final SessionModel model;
    private final MappingCode mapping;

    MapperGenerator(EntityCode entity, SessionModel model) {
        this.entity = entity;
        this.model = model;
        this.mapping = new MappingCode(entity, model.layout(), model::mappingOf);
    }

    SourceText generate() {
        ClassName name = model.mapper(entity.name());
        ClassName keyType = entity.key().type();
        TypeName any = WildcardTypeName.subtypeOf(Object.class);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "Moves {@link $T} to and from table {@code $L}: nothing else knows both.",
                        entity.type(),
                        entity.table())
                .addModifiers(Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(model.session("Mapper"), entity.type(), keyType))
                .addField(FieldSpec.builder(name, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", name)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addCode(mapping.superCall(8))
                        .build())
                .addMethod(override("type", classOf(entity.type()))
                        .addStatement("return $T.class", entity.type())
                        .build())
                .addMethod(override("keyType", classOf(keyType))
                        .addStatement("return $T.class", keyType)
                        .build());
        if (entity.isExtended()) type.addMethod(children());
        if (!entity.isAbstract()) {
            type.addMethod(override("create", entity.type())
                    .addStatement("return new $T()", entity.type())
                    .build());
        }
        type.addMethod(override("read", TypeName.VOID)
                        .addParameter(entity.type(), ENTITY)
                        .addParameter(row(), "row")
                        .addParameter(int.class, "at")
                        .addCode(mapping.read(ENTITY))
                        .build())
                .addMethod(override("value", Nullness.nullable(Object.class))
                        .addParameter(entity.type(), ENTITY)
                        .addParameter(int.class, "column")
                        .addCode(mapping.value(ENTITY, key -> CodeBlock.of("$L.$L()", ENTITY, key.getter())))
                        .build())
                .addMethod(override("assign", TypeName.VOID)
                        .addParameter(entity.type(), ENTITY)
                        .addParameter(int.class, "column")
                        .addParameter(Nullness.nullable(Object.class), "value")
                        .addCode(mapping.assign(ENTITY))
                        .build())
                .addMethods(new KeyMethods(entity, model.layout(), model::mappingOf).all())
                .addMethods(new KeyMethods(entity, model.layout(), model::mappingOf).order())
                .addMethod(override("table", ParameterizedTypeName.get(ClassName.get("org.jooq", "Table"), any))
                        .addCode(mapping.table())
                        .build())
                .addMethods(hasRow())
                .addMethod(relations("toOnes", "ToOneRelation", entity.ownToOnes()))
                .addMethod(relations("toManys", "ToManyRelation", entity.ownToManys()));
        if (mapping.isComputed()) type.addMethod(readComputed());
        return JavaSource.generated(name, type.build(), "entity " + entity.name(), "");
    }

    private MethodSpec readComputed() {
        return override("readComputed", TypeName.VOID)
                .addParameter(entity.type(), ENTITY)
                .addParameter(int.class, "column")
                .addParameter(row(), "row")
                .addParameter(int.class, "at")
                .addCode(mapping.readComputed(ENTITY))
                .build();
    }

    /** A key that the caller gives does not say whether there is a row: the entity remembers. */
    private List<MethodSpec> hasRow() {
        if (!entity.key().isAssigned() || entity.isChild()) return List.of();
        String stored = new KeyMembers(entity).stored();
        return List.of(
                override("hasRow", TypeName.BOOLEAN)
                        .addParameter(entity.type(), ENTITY)
                        .addStatement("return $L.$L", ENTITY, stored)
                        .build(),
                override("hasRow", TypeName.VOID)
                        .addParameter(entity.type(), ENTITY)
                        .addParameter(boolean.class, "there")
                        .addStatement("$L.$L = there", ENTITY, stored)
                        .build());
    }

    private MethodSpec relations(String name, String type, List<? extends RelationCode> relations) {
        TypeName any = WildcardTypeName.subtypeOf(Object.class);
        TypeName relation = ParameterizedTypeName.get(model.session(type), entity.type(), any);
        List<CodeBlock> constants = relations.stream()
                .map(one -> CodeBlock.of("$T.$L", model.paths(entity), one.constant()))
                .toList();
        CodeBlock own = CodeBlock.of("$T.of", List.class);
        CodeBlock[] arguments = constants.toArray(CodeBlock[]::new);
        CodeBlock answer = model.parentMapper(entity)
                .map(parent -> Call.of(
                        8,
                        CodeBlock.of("return $L", name),
                        CodeBlock.of("$L.$L()", parent, name),
                        Call.nested(16, ");".length(), own, constants)))
                .orElseGet(() -> Call.of(8, CodeBlock.of("return $L", own), arguments));
        return override(name, ParameterizedTypeName.get(ClassName.get(List.class), relation))
                .addCode("$L;\n", answer)
                .build();
    }

    private MethodSpec children() {
        TypeName child = ParameterizedTypeName.get(
                model.layout().runtime("mapping", "Mapping"),
                WildcardTypeName.subtypeOf(entity.type()),
                entity.key().type());
        List<CodeBlock> mappers = entity.tree().orElseThrow().children().stream()
                .map(name -> CodeBlock.of("$T.INSTANCE", model.mapper(name)))
                .toList();
        CodeBlock of = CodeBlock.of("return $T.of", List.class);
        return override("children", ParameterizedTypeName.get(ClassName.get(List.class), child))
                .addCode("$L;\n", Call.of(8, of, mappers.toArray(CodeBlock[]::new)))
                .build();
    }

    private ClassName row() {
        return model.layout().runtime("engine", "Row");
    }

    private static TypeName classOf(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(Class.class), type);
    }

    private static MethodSpec.Builder override(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }
}
