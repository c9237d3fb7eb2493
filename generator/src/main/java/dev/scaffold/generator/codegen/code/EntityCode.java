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
 * @param columns all columns in the order in which rows are read: properties, and the keys of to-one relations
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
        List<PropertyCode> properties,
        List<PropertyCode> columns,
        List<RelationCode.ToOneCode> toOnes,
        List<RelationCode.ToManyCode> toManys,
        List<ConstraintCode> constraints,
        List<ClassName> mixins) {

    public PropertyCode key() {
        return columns.get(0);
    }

    /** The column that the runtime keeps in this role. */
    public Optional<PropertyCode> automatic(Column.Role role) {
        return properties.stream()
                .filter(property -> property.column().role() == role)
                .findFirst();
    }
}
