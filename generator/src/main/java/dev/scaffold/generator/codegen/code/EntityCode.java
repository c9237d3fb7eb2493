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
        List<ClassName> mixins,
        List<EmbeddedCode> embedded) {

    /** The value object that {@code column} is a part of. */
    public Optional<EmbeddedCode> embeddedOf(PropertyCode column) {
        return embedded.stream().filter(one -> one.columns().contains(column)).findFirst();
    }

    /** What the class holds, in the order of the columns: values, and one foreign key for each to-one relation. */
    public List<PropertyCode> slots() {
        return columns.stream()
                .map(column -> toOneOf(column).map(RelationCode.ToOneCode::key).orElse(column))
                .distinct()
                .toList();
    }

    /** The to-one relation whose foreign key {@code column} belongs to. */
    public Optional<RelationCode.ToOneCode> toOneOf(PropertyCode column) {
        return toOnes.stream().filter(toOne -> toOne.columns().contains(column)).findFirst();
    }

    /** Whether {@code property} is the key or a part of it. */
    public boolean isKey(PropertyCode property) {
        return key.parts().stream().anyMatch(part -> part.property().equals(property));
    }

    /** The column that the runtime keeps in this role. */
    public Optional<PropertyCode> automatic(Column.Role role) {
        return properties.stream()
                .filter(property -> property.column().role() == role)
                .findFirst();
    }
}
