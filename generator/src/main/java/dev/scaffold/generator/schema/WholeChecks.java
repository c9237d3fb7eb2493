package dev.scaffold.generator.schema;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A value object that a row may lack is there as a whole or not at all: the checks that hold rows to that. */
public final class WholeChecks {

    /**
     * One of them.
     *
     * @param columns that it is about
     */
    public record WholeCheck(Check check, List<String> columns) {}

    private static final Pattern CONDITION = Pattern.compile(columns(" is null") + " or " + columns(" is not null"));

    private final Entity entity;
    private final List<WholeCheck> checks = new ArrayList<>();

    private WholeChecks(Entity entity) {
        this.entity = entity;
    }

    /** Whether {@code check} says nothing else, whoever says it. */
    public static boolean isOne(Check check) {
        return CONDITION.matcher(check.expression()).matches();
    }

    private static String columns(String condition) {
        String one = "\"[^\"]+\"" + condition;
        return one + "(?: and " + one + ")*";
    }

    /** Those of the values that the entity declares itself, in the order of the columns. */
    public static List<WholeCheck> of(Entity entity) {
        WholeChecks checks = new WholeChecks(entity);
        List<Field> fields = entity.ownMembers().stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .toList();
        Set<EmbeddedValue> values = new LinkedHashSet<>();
        fields.forEach(field -> field.value().ifPresent(values::add));
        for (EmbeddedValue value : values) {
            Iterator<Column> columns = fields.stream()
                    .filter(field -> field.value().filter(value::equals).isPresent())
                    .map(Field::column)
                    .iterator();
            checks.object(value.type(), value.nullable(), Names.snake(value.name()), columns);
        }
        return checks.checks;
    }

    /** The columns below {@code object}: those that are always there with it, and the others. */
    private record Parts(List<Column> required, List<Column> optional) {}

    private Parts object(ValueObject object, boolean nullable, String path, Iterator<Column> columns) {
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>());
        for (ValueObject.Component component : object.components()) {
            if (component instanceof ValueObject.Nested nested) {
                String below = path + "_" + Names.snake(nested.name());
                Parts inner = object(nested.type(), nested.nullable(), below, columns);
                (nested.nullable() ? parts.optional() : parts.required()).addAll(inner.required());
                parts.optional().addAll(inner.optional());
            } else {
                (component.nullable() ? parts.optional() : parts.required()).add(columns.next());
            }
        }
        boolean several = parts.required().size() + parts.optional().size() > 1;
        if (nullable && several && !parts.required().isEmpty()) add(path, parts);
        return parts;
    }

    private void add(String path, Parts parts) {
        List<Column> all = new ArrayList<>(parts.required());
        all.addAll(parts.optional());
        String expression = all(all, " is null") + " or " + all(parts.required(), " is not null");
        checks.add(new WholeCheck(
                new Check(ConstraintNames.check(entity.table(), path + "_whole"), expression),
                all.stream().map(Column::name).toList()));
    }

    private static String all(List<Column> columns, String condition) {
        return columns.stream()
                .map(column -> "\"" + column.name() + "\"" + condition)
                .collect(Collectors.joining(" and "));
    }
}
