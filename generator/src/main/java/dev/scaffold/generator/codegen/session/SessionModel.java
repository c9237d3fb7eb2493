package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.CodeModel;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToManyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.code.TreeCode;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The code model, and what this style asks of it: names of its own classes, and the other side of a relation. */
record SessionModel(Schema schema, Layout layout, List<EntityCode> entities) {

    /** The base class has no superclass, so no accessor has to avoid anything. */
    static SessionModel of(Schema schema, Layout layout) {
        return new SessionModel(schema, layout, CodeModel.of(schema, layout));
    }

    /** Whether it declares relations, and not only inherits them. */
    static boolean hasRelations(EntityCode entity) {
        return !entity.ownToOnes().isEmpty() || !entity.ownToManys().isEmpty();
    }

    /** {@code WorkMapper.INSTANCE}, where the entity extends another. */
    Optional<CodeBlock> parentMapper(EntityCode entity) {
        return entity.tree().flatMap(TreeCode::parent).map(parent -> CodeBlock.of("$T.INSTANCE", mapper(parent)));
    }

    EntityCode entity(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The to-one that a 1-n relation is the other side of. */
    ToOneCode foreignKeyOf(ToManyCode toMany) {
        return entity(toMany.targetEntity()).toOnes().stream()
                .filter(toOne -> toMany.inverse().filter(toOne.name()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** The target's member that is the other side of {@code name}; the schema has it where this is called. */
    ToManyCode toMany(String entity, String name) {
        return entity(entity).toManys().stream()
                .filter(toMany -> toMany.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether this side of an n-n relation writes the link rows: the one that declared the join table. */
    boolean ownsLinks(EntityCode entity, ToManyCode toMany) {
        return schema.entity(entity.name()).manyToManys().stream()
                .filter(many -> many.name().equals(toMany.name()))
                .anyMatch(Relation.ManyToMany::owner);
    }

    ClassName base(EntityCode entity) {
        return layout.beside(entity.name(), "Base");
    }

    ClassName mapper(String entity) {
        return layout.beside(entity, "Mapper");
    }

    /** {@code AuthorMapper.INSTANCE}. */
    CodeBlock mappingOf(String entity) {
        return CodeBlock.of("$T.INSTANCE", mapper(entity));
    }

    ClassName paths(EntityCode entity) {
        return layout.beside(entity.name(), "Paths");
    }

    ClassName session(String simpleName) {
        return layout.runtime("session", simpleName);
    }

    ClassName relatedList() {
        return layout.runtime("session.collection", "RelatedList");
    }

    TypeName relatedList(TypeName target) {
        return ParameterizedTypeName.get(relatedList(), target);
    }

    /** {@code Book} as a lambda's parameter: {@code book}. */
    static String variable(String entity) {
        return JavaNames.variable(entity.substring(0, 1).toLowerCase(Locale.ROOT) + entity.substring(1));
    }
}
