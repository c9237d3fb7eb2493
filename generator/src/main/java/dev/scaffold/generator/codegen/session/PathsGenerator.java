package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.RelationCode;
import dev.scaffold.generator.codegen.code.RelationCode.JoinCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToManyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.java.JavaSource;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.codegen.jooq.TableGenerator;
import dev.scaffold.generator.codegen.mapping.JoinTableCode;
import dev.scaffold.generator.codegen.mapping.OrderText;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code BookPaths}: a constant for each relation of an entity. */
final class PathsGenerator {

    private final EntityCode entity;
    private final SessionModel model;

    PathsGenerator(EntityCode entity, SessionModel model) {
        this.entity = entity;
        this.model = model;
    }

    SourceText generate() {
        ClassName name = model.paths(entity);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "The relations of {@link $T}, to say what a query or {@code session.load} loads.",
                        entity.type())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        entity.ownToOnes().forEach(toOne -> type.addField(toOne(toOne)));
        entity.ownToManys().forEach(toMany -> type.addField(toMany(toMany)));
        return JavaSource.generated(name, type.build(), "entity " + entity.name(), "");
    }

    private FieldSpec toOne(ToOneCode toOne) {
        List<CodeBlock> arguments = new ArrayList<>(ends(toOne));
        arguments.add(1, CodeBlock.of("$L", toOne.key().position()));
        toOne.references().ifPresent(held -> arguments.add(2, CodeBlock.of("$L", held.position())));
        String path = TableGenerator.path(toOne.name());
        arguments.add(CodeBlock.of("table -> (($T) table).$L()", entity.tableClass(), path));
        arguments.add(CodeBlock.of("entity -> entity.$N", toOne.variable()));
        arguments.add(CodeBlock.of("(entity, target) -> entity.$N = target", toOne.variable()));
        return constant(toOne, "ToOneRelation", toOne.deferred() ? "deferred" : "of", arguments);
    }

    private FieldSpec toMany(ToManyCode toMany) {
        List<CodeBlock> arguments = new ArrayList<>(ends(toMany));
        CodeBlock list = CodeBlock.of("entity -> entity.$N", toMany.variable());
        if (toMany.join().isEmpty()) {
            arguments.add(CodeBlock.of("$L", toMany.foreignKey()));
            toMany.references().ifPresent(held -> arguments.add(CodeBlock.of("$L", held.position())));
            order(toMany, arguments);
            arguments.add(list);
            return constant(toMany, "ToManyRelation", "inverse", arguments);
        }
        JoinCode join = toMany.join().get();
        arguments.add(JoinTableCode.of(join, model.layout()));
        order(toMany, arguments);
        arguments.add(list);
        String factory = model.ownsLinks(entity, toMany) ? "linked" : "linkedInverse";
        return constant(toMany, "ToManyRelation", factory, arguments);
    }

    private void order(ToManyCode toMany, List<CodeBlock> arguments) {
        if (!toMany.order().isEmpty()) arguments.add(OrderText.of(toMany.order(), model.layout()));
    }

    private List<CodeBlock> ends(RelationCode relation) {
        return List.of(
                CodeBlock.of("$S", relation.name()),
                CodeBlock.of("() -> $T.INSTANCE", model.mapper(entity.name())),
                CodeBlock.of("() -> $T.INSTANCE", model.mapper(relation.targetEntity())));
    }

    private FieldSpec constant(RelationCode relation, String type, String factory, List<CodeBlock> arguments) {
        ClassName raw = model.session(type);
        String declaration = "    public static final %s<%s, %s> %s = "
                .formatted(type, entity.name(), relation.targetEntity(), relation.constant());
        FieldSpec.Builder field = FieldSpec.builder(
                        ParameterizedTypeName.get(raw, entity.type(), relation.target()),
                        relation.constant(),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(Call.initializer(declaration, CodeBlock.of("$T.$L", raw, factory), arguments));
        relation.doc().ifPresent(doc -> field.addJavadoc("$L", JavadocText.sentence(doc)));
        return field.build();
    }
}
