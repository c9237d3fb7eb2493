package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.code.EmbeddedCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.ValueCode;
import dev.scaffold.generator.codegen.code.ValueCode.ComponentCode;
import dev.scaffold.generator.codegen.code.ValueCode.NestedCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How a record and the columns that it is kept in become each other. */
public final class EmbeddedBlocks {

    private final EmbeddedCode embedded;

    public EmbeddedBlocks(EmbeddedCode embedded) {
        this.embedded = embedded;
    }

    /** The columns that are never null where the value is there; empty when it has no such column. */
    public List<PropertyCode> required() {
        List<PropertyCode> required = new ArrayList<>();
        required(embedded.value(), embedded.columns().iterator(), true, required);
        return required;
    }

    /** {@code priceAmount == null}: whether the value is not there. */
    public CodeBlock isAbsent() {
        List<PropertyCode> required = required();
        return absent(required.isEmpty() ? embedded.columns() : required.subList(0, 1));
    }

    /**
     * The arguments of the record's constructor.
     *
     * @param column how to read a column that is never null where the value is there
     */
    public List<CodeBlock> arguments(Function<PropertyCode, CodeBlock> column) {
        return arguments(embedded.value(), embedded.columns().iterator(), column);
    }

    /**
     * The statements of a setter: each column gets its value out of the record, or null where there is no record. A record
     * within the record is a variable of its own.
     *
     * @param assign the assignment of a value to a column
     */
    public CodeBlock spread(BiFunction<PropertyCode, CodeBlock, CodeBlock> assign) {
        CodeBlock.Builder body = CodeBlock.builder();
        spread(
                embedded.value(),
                embedded.variable(),
                embedded.name(),
                embedded.nullable(),
                embedded.columns().iterator(),
                assign,
                body);
        return body.build();
    }

    private static void spread(
            ValueCode value,
            String record,
            String path,
            boolean nullable,
            Iterator<PropertyCode> columns,
            BiFunction<PropertyCode, CodeBlock, CodeBlock> assign,
            CodeBlock.Builder body) {
        for (ComponentCode component : value.components()) {
            CodeBlock read = CodeBlock.of("$N.$N()", record, component.variable());
            CodeBlock part = nullable ? CodeBlock.of("$N == null ? null : $L", record, read) : read;
            if (component instanceof NestedCode nested) {
                String below = path + "." + nested.name();
                String variable = JavaNames.variable(below);
                body.addStatement("$T $N = $L", nested.value().type(), variable, part);
                spread(nested.value(), variable, below, nullable || nested.nullable(), columns, assign, body);
            } else {
                body.add(assign.apply(columns.next(), part));
            }
        }
    }

    private static CodeBlock absent(List<PropertyCode> columns) {
        return columns.stream()
                .map(column -> CodeBlock.of("$N == null", column.variable()))
                .collect(CodeBlock.joining(" && "));
    }

    private static void required(
            ValueCode value, Iterator<PropertyCode> columns, boolean present, List<PropertyCode> required) {
        for (ComponentCode component : value.components()) {
            boolean there = present && !component.nullable();
            if (component instanceof NestedCode nested) {
                required(nested.value(), columns, there, required);
            } else {
                PropertyCode column = columns.next();
                if (there) required.add(column);
            }
        }
    }

    private static List<CodeBlock> arguments(
            ValueCode value, Iterator<PropertyCode> columns, Function<PropertyCode, CodeBlock> read) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (ComponentCode component : value.components()) {
            if (component instanceof NestedCode nested) {
                arguments.add(nested(nested, columns, read));
            } else {
                PropertyCode column = columns.next();
                arguments.add(component.nullable() ? CodeBlock.of("$N", column.variable()) : read.apply(column));
            }
        }
        return arguments;
    }

    private static CodeBlock nested(
            NestedCode nested, Iterator<PropertyCode> columns, Function<PropertyCode, CodeBlock> read) {
        List<PropertyCode> own = new ArrayList<>();
        for (int i = size(nested.value()); i > 0; i--) own.add(columns.next());
        Function<PropertyCode, CodeBlock> plain = column -> CodeBlock.of("$N", column.variable());
        List<CodeBlock> arguments = arguments(nested.value(), own.iterator(), nested.nullable() ? plain : read);
        CodeBlock made = CodeBlock.of("new $T($L)", nested.value().type(), CodeBlock.join(arguments, ", "));
        if (!nested.nullable()) return made;
        List<PropertyCode> required = new ArrayList<>();
        required(nested.value(), own.iterator(), true, required);
        return CodeBlock.of("$L ? null : $L", absent(required.isEmpty() ? own : required.subList(0, 1)), made);
    }

    private static int size(ValueCode value) {
        return value.components().stream()
                .mapToInt(component -> component instanceof NestedCode nested ? size(nested.value()) : 1)
                .sum();
    }
}
