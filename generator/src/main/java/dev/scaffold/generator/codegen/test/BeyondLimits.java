package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.test.PropertyTests.Beyond;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.ColumnLimit;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.LimitChecks;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values just beyond the limits of a column: neither the code nor the database takes them. */
final class BeyondLimits {

    private final PropertyCode property;
    private final Column column;

    private BeyondLimits(PropertyCode property) {
        this.property = property;
        this.column = property.column();
    }

    /**
     * @param entity with all checks that hold for its rows
     * @param table in which the column stands
     */
    static List<Beyond> of(Entity entity, String table, PropertyCode property) {
        BeyondLimits limits = new BeyondLimits(property);
        List<Beyond> all = new ArrayList<>();
        for (Check check :
                LimitChecks.of(table, property.column(), property.column().rules())) {
            ColumnLimit limit = check.limit().orElseThrow();
            boolean everywhere = limit.heldBy(Database.SQLITE);
            String constraint = isChecked(entity, limit.column()) ? "" : check.name();
            limit.min()
                    .flatMap(min -> limits.step(min, -1))
                    .ifPresent(value -> all.add(new Beyond("BelowItsLimit", value, constraint, everywhere)));
            limit.max()
                    .flatMap(max -> limits.step(max, 1))
                    .ifPresent(value -> all.add(new Beyond("AboveItsLimit", value, constraint, everywhere)));
            String words = check.name().endsWith("_format") ? "OfAnotherFormat" : "OfAnotherPattern";
            limit.pattern()
                    .flatMap(limits::mismatch)
                    .ifPresent(value -> all.add(new Beyond(words, value, constraint, everywhere)));
        }
        return all;
    }

    /** Whether the database may complain of another check first. */
    private static boolean isChecked(Entity entity, String column) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(column) + "\\b");
        return entity.checks().stream()
                .anyMatch(check -> word.matcher(check.expression()).find());
    }

    /** The value next to {@code limit}, unless the type ends there. */
    private Optional<String> step(String limit, int direction) {
        FieldType type = column.type();
        // A step may lead around midnight, or over the end of what there is: not worth a test.
        if (type instanceof FieldType.Time
                || type instanceof FieldType.DateTime
                || type instanceof FieldType.Duration) {
            return Optional.empty();
        }
        Object value = next(limit, direction);
        if (type instanceof FieldType.Whole whole) {
            BigInteger number = ((BigDecimal) value).toBigInteger();
            if (number.bitLength() >= whole.bits()) return Optional.empty();
        }
        if (type instanceof FieldType.Decimal decimal) {
            if (((BigDecimal) value).precision() > decimal.precision()) return Optional.empty();
        }
        if (value instanceof LocalDate day && (day.getYear() < 1 || day.getYear() > 9999)) return Optional.empty();
        return Optional.of(JavaValues.literal(property, value));
    }

    private Object next(String limit, int direction) {
        FieldType type = column.type();
        if (type instanceof FieldType.Date) return LocalDate.parse(limit).plusDays(direction);
        if (type instanceof FieldType.Instant) return Instant.parse(limit).plusSeconds(direction);
        BigDecimal number = new BigDecimal(limit);
        if (!(type instanceof FieldType.Decimal decimal)) return number.add(BigDecimal.valueOf(direction));
        return number.setScale(decimal.scale()).add(BigDecimal.valueOf(direction, decimal.scale()));
    }

    /** A text of the right length that does not match. */
    private Optional<String> mismatch(String regex) {
        Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
        int length = column.type() instanceof FieldType.Char fixed ? fixed.length() : 1;
        return Stream.of("?", "x", "0", " ", "-", "A")
                .map(text -> text.repeat(length))
                .filter(text -> !pattern.matcher(text).matches())
                .findFirst()
                .map(JavaValues::quoted);
    }
}
