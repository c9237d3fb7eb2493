package dev.scaffold.generator.codegen.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.schema.Column;
import java.util.List;
import java.util.Optional;

/**
 * A value object with every Java name decided: a record.
 *
 * @param type the record
 */
public record ValueCode(String name, ClassName type, Optional<String> doc, List<ComponentCode> components) {

    /** One component of the record. */
    public sealed interface ComponentCode {

        /** In the schema. */
        String name();

        /** The component, and so its accessor. */
        String variable();

        boolean nullable();

        Optional<String> doc();

        /** Of the component; without its nullness. */
        TypeName type();
    }

    /**
     * A component held in one column.
     *
     * @param property with the column as the value object has it, and what a new one holds
     */
    public record ScalarCode(String variable, PropertyCode property) implements ComponentCode {

        @Override
        public String name() {
            return property.name();
        }

        @Override
        public boolean nullable() {
            return property.nullable();
        }

        @Override
        public Optional<String> doc() {
            return column().doc();
        }

        @Override
        public TypeName type() {
            return nullable() ? property.type().boxed() : property.type().unboxed();
        }

        public Column column() {
            return property.column();
        }
    }

    /** A component that is a record itself. */
    public record NestedCode(String name, String variable, ValueCode value, boolean nullable, Optional<String> doc)
            implements ComponentCode {

        @Override
        public TypeName type() {
            return value.type();
        }
    }
}
