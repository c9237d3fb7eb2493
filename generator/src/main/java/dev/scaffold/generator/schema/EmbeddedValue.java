package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code price: Money}: a value object in an entity. Its columns are {@link Field}s of the entity, called {@code
 * price.amount}, one behind the other and in the order of the object's components.
 *
 * @param name in the entity
 * @param nullable whether a row may lack it as a whole
 * @param prefix of its columns
 */
public record EmbeddedValue(
        String name, ValueObject type, boolean nullable, String prefix, Optional<String> doc, SourceSpan at) {

    /** The fields that it is kept in. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        add(name, type, prefix, nullable, fields);
        return fields;
    }

    private void add(String path, ValueObject object, String columns, boolean optional, List<Field> fields) {
        for (ValueObject.Component component : object.components()) {
            String name = path + "." + component.name();
            if (component instanceof ValueObject.Nested nested) {
                add(name, nested.type(), columns + nested.prefix(), optional || nested.nullable(), fields);
            } else {
                Column column = ((ValueObject.Scalar) component).column();
                fields.add(new Field(name, column.embedded(columns, optional), Optional.of(this), at));
            }
        }
    }
}
