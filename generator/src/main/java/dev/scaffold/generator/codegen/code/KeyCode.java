package dev.scaffold.generator.codegen.code;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * What identifies an entity in Java.
 *
 * @param type a value's class, or a record when there are several parts: {@code Long}, {@code CreditKey}
 * @param parts in the order of the key
 * @param columns of all parts, in the order of the key
 */
public record KeyCode(ClassName type, List<Part> parts, List<PropertyCode> columns) {

    /**
     * A field of the key, or a to-one relation.
     *
     * @param property the value, or the foreign key of the relation
     * @param relation the relation's name in the schema
     * @param target the key of the relation's target
     */
    public record Part(PropertyCode property, Optional<String> relation, Optional<KeyCode> target) {

        /** How many columns it has. */
        public int columns() {
            return target.map(key -> key.columns().size()).orElse(1);
        }
    }

    /** Whether it is a record of several parts, which is generated for it. */
    public boolean isRecord() {
        return parts.size() > 1;
    }

    /** Whether the caller gives it: nothing of it is made at insert. */
    public boolean isAssigned() {
        return columns.stream().noneMatch(column -> column.column().role().isMadeAtInsert());
    }

    /** Whether it is one column whose stored value is the key itself. */
    public boolean isPlain() {
        return columns.size() == 1 && !columns.get(0).type().enumeration();
    }

    /** The only part, of a key that is no record. */
    public PropertyCode property() {
        return parts.get(0).property();
    }
}
