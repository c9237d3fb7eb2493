package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.RelationCode;
import dev.scaffold.generator.codegen.code.TreeCode;
import dev.scaffold.generator.schema.Column;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the classes around one entity are called, and those of the runtime that they use.
 *
 * @param all the entities of the schema, this one among them
 */
record RecordNames(EntityCode entity, List<EntityCode> all, Layout layout) {

    ClassName type() {
        return entity.type();
    }

    /** {@code BookBase}. */
    ClassName base() {
        return base(entity.name());
    }

    ClassName base(String other) {
        return layout.beside(other, "Base");
    }

    /** {@code BookQuerySet}. */
    ClassName querySet() {
        return querySet(entity.name());
    }

    ClassName querySet(String other) {
        return layout.beside(other, "QuerySet");
    }

    /** {@code BookManager}. */
    ClassName manager() {
        return layout.beside(entity.name(), "Manager");
    }

    /** {@code BookManagerBase}. */
    ClassName managerBase() {
        return layout.beside(entity.name(), "ManagerBase");
    }

    TypeName key() {
        return entity.key().type();
    }

    /** {@code AuthorBase.MAPPING}. */
    CodeBlock mappingOf(String other) {
        return CodeBlock.of("$T.MAPPING", base(other));
    }

    /** The entity at the other end of a relation. */
    EntityCode target(RelationCode relation) {
        return code(relation.targetEntity());
    }

    private EntityCode code(String name) {
        return all.stream()
                .filter(other -> other.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The names around the entity at the top of the tree of inheritance. */
    ClassName rootType() {
        return code(entity.tree().orElseThrow().root()).type();
    }

    /** {@code WorkBase.MAPPING}, where the entity extends another. */
    Optional<CodeBlock> parentMapping() {
        return entity.tree().flatMap(TreeCode::parent).map(parent -> CodeBlock.of("$T.MAPPING", base(parent)));
    }

    /** The entity, or in a tree {@code ? extends Work}: what a call answers that may be overridden more narrowly. */
    TypeName narrowed() {
        return entity.isExtended() ? WildcardTypeName.subtypeOf(type()) : type();
    }

    ClassName runtime(String simpleName) {
        return layout.runtime("activerecord", simpleName);
    }

    /** {@code ActiveRecord}, {@code Manager} or {@code QuerySet}, or what stands for it where deleted rows are marked. */
    ClassName kind(String simpleName) {
        boolean softDelete = entity.automatic(Column.Role.DELETED).isPresent();
        return runtime(softDelete ? "SoftDelete" + simpleName.replace("Active", "") : simpleName);
    }

    ClassName client() {
        return layout.runtime("engine", "Client");
    }

    ClassName mapping(String simpleName) {
        return layout.runtime("mapping", simpleName);
    }

    /** {@code Selection<Book>}. */
    TypeName selection() {
        return ParameterizedTypeName.get(layout.runtime("query", "Selection"), type());
    }

    /** The entity's name in a sentence: {@code book}, {@code order line}. */
    String noun() {
        return noun(entity.name());
    }

    static String noun(String entity) {
        return JavaNames.snake(entity).replace('_', ' ');
    }

    /** {@code withAuthor}. */
    static String with(RelationCode relation) {
        return "with" + JavaNames.pascal(relation.name());
    }

    /** {@code AUTHOR}; {@code MAPPING} is there already. */
    static String constant(RelationCode relation) {
        return constant(relation.name());
    }

    static String constant(String relation) {
        String constant = JavaNames.constant(relation);
        return constant.equals("MAPPING") ? constant + "_" : constant;
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(Nullable.class).build());
    }
}
