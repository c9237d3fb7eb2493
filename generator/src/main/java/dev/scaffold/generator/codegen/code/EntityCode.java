package dev.scaffold.generator.codegen.code;

import com.palantir.javapoet.ClassName;
import dev.scaffold.generator.schema.Column;
import java.util.List;
import java.util.Optional;

/**
 * An entity with every Java name decided.
 *
 * @param type the user's class
 * @param table in the database
 * @param properties its values, automatic ones included and foreign keys not; in the order of the schema
 * @param embedded its value objects, whose columns are not among the properties
 * @param columns all columns in the order in which rows are read: properties, and the columns of foreign keys
 * @param mixins the interfaces of what it has in common with others
 * @param tableConstant {@code BOOK} in {@code Tables}
 * @param constraints those that it declares itself
 * @param tree where it extends others, or others extend it; then what it inherits comes first in each list
 */
public record EntityCode(
        String name,
        ClassName type,
        String table,
        ClassName tableClass,
        String tableConstant,
        Optional<String> doc,
        KeyCode key,
        List<OrderCode> order,
        List<PropertyCode> properties,
        List<PropertyCode> columns,
        List<RelationCode.ToOneCode> toOnes,
        List<RelationCode.ToManyCode> toManys,
        List<ConstraintCode> constraints,
        Optional<TreeCode> tree,
        List<ClassName> mixins,
        List<EmbeddedCode> embedded) {

    /** The value object that {@code column} is a part of. */
    public Optional<EmbeddedCode> embeddedOf(PropertyCode column) {
        return embedded.stream().filter(one -> one.columns().contains(column)).findFirst();
    }

    /** The value objects that it declares itself. */
    public List<EmbeddedCode> ownEmbedded() {
        return embedded.stream()
                .filter(one -> one.columns().get(0).position() >= inherited())
                .toList();
    }

    /** The value objects that a parent declares. */
    public List<EmbeddedCode> inheritedEmbedded() {
        return embedded.subList(0, embedded.size() - ownEmbedded().size());
    }

    /** What the class holds, in the order of the columns: values, and one foreign key for each to-one relation. */
    public List<PropertyCode> slots() {
        return columns.stream()
                .map(column -> toOneOf(column).map(RelationCode.ToOneCode::key).orElse(column))
                .distinct()
                .toList();
    }

    /** Those that it declares itself. */
    public List<PropertyCode> ownSlots() {
        return slots().stream().filter(slot -> slot.position() >= inherited()).toList();
    }

    /** The to-one relation whose foreign key {@code column} belongs to. */
    public Optional<RelationCode.ToOneCode> toOneOf(PropertyCode column) {
        return toOnes.stream().filter(toOne -> toOne.columns().contains(column)).findFirst();
    }

    /** Whether {@code property} is the key or a part of it. */
    public boolean isKey(PropertyCode property) {
        return key.parts().stream().anyMatch(part -> part.property().equals(property));
    }

    /** Whether it extends another entity. */
    public boolean isChild() {
        return tree.flatMap(TreeCode::parent).isPresent();
    }

    /** Whether no row is of this very entity. */
    public boolean isAbstract() {
        return tree.isPresent() && tree.get().kind().isEmpty();
    }

    /** Whether others extend it. */
    public boolean isExtended() {
        return tree.filter(one -> !one.children().isEmpty()).isPresent();
    }

    private int inherited() {
        return tree.map(TreeCode::inheritedColumns).orElse(0);
    }

    /** The columns that it declares itself. */
    public List<PropertyCode> ownColumns() {
        return columns.subList(inherited(), columns.size());
    }

    /** The properties that it declares itself. */
    public List<PropertyCode> ownProperties() {
        return properties.stream()
                .filter(property -> property.position() >= inherited())
                .toList();
    }

    /** The to-one relations that it declares itself. */
    public List<RelationCode.ToOneCode> ownToOnes() {
        return toOnes.stream()
                .filter(toOne -> toOne.key().position() >= inherited())
                .toList();
    }

    /** The to-many relations that it declares itself. */
    public List<RelationCode.ToManyCode> ownToManys() {
        return toManys.subList(tree.map(TreeCode::inheritedToManys).orElse(0), toManys.size());
    }

    /** The column that the runtime keeps in this role. */
    public Optional<PropertyCode> automatic(Column.Role role) {
        return properties.stream()
                .filter(property -> property.column().role() == role)
                .findFirst();
    }
}
