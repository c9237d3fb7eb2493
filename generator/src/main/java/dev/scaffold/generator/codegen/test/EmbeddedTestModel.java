package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.code.EmbeddedCode;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.ValueCode;
import dev.scaffold.generator.codegen.code.ValueCode.ComponentCode;
import dev.scaffold.generator.codegen.code.ValueCode.NestedCode;
import dev.scaffold.generator.codegen.test.EmbeddedTests.Part;
import dev.scaffold.generator.codegen.test.EmbeddedTests.Whole;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.WholeChecks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From value objects in an entity to what its tests say of them. */
final class EmbeddedTestModel {

    private final Entity entity;
    private final List<Entity> lineage;
    private final EntityCode code;
    private final Map<String, Object> fixed;

    /**
     * @param entity with all checks that hold for its rows
     * @param lineage the entity and those that it extends
     * @param fixed the values that columns must have because of checks
     */
    EmbeddedTestModel(Entity entity, List<Entity> lineage, EntityCode code, Map<String, Object> fixed) {
        this.entity = entity;
        this.lineage = lineage;
        this.code = code;
        this.fixed = fixed;
    }

    List<EmbeddedTests> all() {
        return code.embedded().stream().map(this::tests).toList();
    }

    /** Java for a whole record, with {@code values} where they say something. */
    static String record(EmbeddedCode embedded, Map<String, Object> values) {
        List<String> arguments =
                arguments(embedded.value(), embedded.columns().iterator(), column -> value(column, values));
        return "new " + embedded.value().name() + "(" + String.join(", ", arguments) + ")";
    }

    private EmbeddedTests tests(EmbeddedCode embedded) {
        String pascal = JavaNames.pascal(embedded.name());
        return new EmbeddedTests(
                embedded,
                embedded.value().name(),
                pascal,
                JavaNames.camel(JavaNames.snake(code.name())) + pascal,
                arguments(embedded.value(), embedded.columns().iterator(), column -> value(column, fixed)),
                beyond(embedded),
                wholes(embedded));
    }

    private static String value(PropertyCode column, Map<String, Object> values) {
        Object value = values.get(column.column().name());
        if (value == null) return JavaValues.fresh(column);
        if (value instanceof BigDecimal number && column.column().type() instanceof FieldType.Decimal decimal) {
            return JavaValues.literal(column, number.setScale(decimal.scale(), RoundingMode.UNNECESSARY));
        }
        return JavaValues.literal(column, value);
    }

    private static List<String> arguments(
            ValueCode value, Iterator<PropertyCode> columns, Function<PropertyCode, String> java) {
        List<String> arguments = new ArrayList<>();
        for (ComponentCode component : value.components()) {
            if (component instanceof NestedCode nested) {
                List<String> inner = arguments(nested.value(), columns, java);
                arguments.add("new " + nested.value().name() + "(" + String.join(", ", inner) + ")");
            } else {
                arguments.add(java.apply(columns.next()));
            }
        }
        return arguments;
    }

    private List<Part> beyond(EmbeddedCode embedded) {
        List<Part> parts = new ArrayList<>();
        for (PropertyCode column : embedded.columns()) {
            String pascal =
                    JavaNames.pascal(column.name().substring(embedded.name().length() + 1));
            String tooLong = tooLong(column.column().type());
            if (tooLong != null) {
                String words = column.column().type() instanceof FieldType.Char ? "OfAnotherLength" : "ThatIsTooLong";
                parts.add(new Part(pascal + words, copy(embedded, column, tooLong), column, tooLong, "", true));
            }
            for (PropertyTests.Beyond one :
                    BeyondLimits.of(entity, declaring(column).table(), column)) {
                parts.add(new Part(
                        pascal + one.words(),
                        copy(embedded, column, one.value()),
                        column,
                        one.value(),
                        one.constraint(),
                        one.everywhere()));
            }
        }
        return parts;
    }

    private Entity declaring(PropertyCode column) {
        return lineage.stream()
                .filter(one -> one.ownColumns().stream()
                        .anyMatch(own -> own.name().equals(column.column().name())))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String tooLong(FieldType type) {
        if (type instanceof FieldType.Varchar varchar) return "\"x\".repeat(" + (varchar.length() + 1) + ")";
        if (type instanceof FieldType.Char fixed) return "\"x\".repeat(" + (fixed.length() + 1) + ")";
        return null;
    }

    /** The parts of {@code value}, but for one. */
    private static List<String> copy(EmbeddedCode embedded, PropertyCode changed, String other) {
        return copy(embedded.value(), "value", embedded.columns().iterator(), changed, other);
    }

    private static List<String> copy(
            ValueCode value, String record, Iterator<PropertyCode> columns, PropertyCode changed, String other) {
        List<String> arguments = new ArrayList<>();
        for (ComponentCode component : value.components()) {
            String read = record + "." + component.variable() + "()";
            if (component instanceof NestedCode nested) {
                List<String> inner = copy(nested.value(), read, columns, changed, other);
                boolean same = inner.stream().noneMatch(other::equals);
                String made = "new " + nested.value().name() + "(" + String.join(", ", inner) + ")";
                arguments.add(same ? read : made);
            } else {
                arguments.add(columns.next().equals(changed) ? other : read);
            }
        }
        return arguments;
    }

    private List<Whole> wholes(EmbeddedCode embedded) {
        List<String> columns = embedded.columns().stream()
                .map(column -> column.column().name())
                .toList();
        Entity declaring = declaring(embedded.columns().get(0));
        return WholeChecks.of(declaring).stream()
                .filter(whole -> columns.contains(whole.columns().get(0)))
                .map(whole -> new Whole(
                        pascal(whole, declaring.table()),
                        whole.check().name(),
                        whole.columns().get(0)))
                .toList();
    }

    /** The check's name, as far as its name in the database still shows it. */
    private String pascal(WholeChecks.WholeCheck whole, String table) {
        String name = whole.check().name();
        String prefix = "ck_" + table + "_";
        String suffix = "_whole";
        boolean shown = name.startsWith(prefix) && name.endsWith(suffix);
        return JavaNames.pascal(shown ? name.substring(prefix.length(), name.length() - suffix.length()) : name);
    }
}
