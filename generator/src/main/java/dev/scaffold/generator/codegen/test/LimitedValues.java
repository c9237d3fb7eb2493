package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.ColumnRules;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Limits;
import dev.scaffold.generator.schema.TextFormat;
import dev.scaffold.generator.schema.pattern.TextPattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Values that a column's limits accept, as Java that makes another one each time. */
final class LimitedValues {

    /** How far values reach where only one end is given. */
    private static final long REACH = 1_000_000;

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    /** Where there are fewer values, two in one test may be the same: one is kept for {@link #other}. */
    private static final long MANY = 1_000;

    private final Column column;
    private final boolean other;

    private LimitedValues(Column column, boolean other) {
        this.column = column;
        this.other = other;
    }

    static boolean isLimited(Column column) {
        return column.rules().limited();
    }

    /** Empty when none is found. */
    static Optional<String> fresh(Column column) {
        return new LimitedValues(column, false).fresh();
    }

    /** A value that {@link #fresh} does not make at the time; empty when there may be only one. */
    static Optional<String> other(Column column) {
        return new LimitedValues(column, true).fresh();
    }

    private Optional<String> fresh() {
        FieldType type = column.type();
        if (type instanceof FieldType.Varchar varchar) return text(0, varchar.length());
        if (type instanceof FieldType.Char fixed) return text(fixed.length(), fixed.length());
        if (type instanceof FieldType.Text) return text(0, Integer.MAX_VALUE);
        if (type instanceof FieldType.Whole whole) return whole(whole.bits());
        if (type instanceof FieldType.Double || type instanceof FieldType.Float) {
            String cast = type instanceof FieldType.Float ? "(float) " : "(double) ";
            return between(this::up, this::down, Long.MAX_VALUE).map(number -> cast + number);
        }
        if (type instanceof FieldType.Numeric) {
            return between(this::up, this::down, Long.MAX_VALUE).map(number -> "BigDecimal.valueOf(" + number + ")");
        }
        if (type instanceof FieldType.Time) {
            ToLongFunction<String> time = text -> LocalTime.parse(text).toSecondOfDay();
            return between(text -> time.applyAsLong(text) + 1, time, LocalTime.MAX.toSecondOfDay())
                    .map(number -> "LocalTime.ofSecondOfDay(" + number + ")");
        }
        if (type instanceof FieldType.DateTime) {
            ToLongFunction<String> second = text -> LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
            return between(text -> second.applyAsLong(text) + 1, second, LAST_SECOND)
                    .map(number -> "LocalDateTime.ofEpochSecond(" + number + ", 0, ZoneOffset.UTC)");
        }
        if (type instanceof FieldType.Duration) {
            ToLongFunction<String> second = text -> Duration.parse(text).toSeconds();
            return between(text -> second.applyAsLong(text) + 1, second, Long.MAX_VALUE / 1_000_000)
                    .map(number -> "Duration.ofSeconds(" + number + ")");
        }
        if (type instanceof FieldType.Decimal decimal) return decimal(decimal);
        if (type instanceof FieldType.Date) {
            ToLongFunction<String> day = text -> LocalDate.parse(text).toEpochDay();
            return between(day, day, LAST_DAY).map(number -> "LocalDate.ofEpochDay(" + number + ")");
        }
        ToLongFunction<String> second = text -> Instant.parse(text).getEpochSecond();
        return between(text -> second.applyAsLong(text) + 1, second, LAST_SECOND)
                .map(number -> "Instant.ofEpochSecond(" + number + ")");
    }

    private Optional<String> whole(int bits) {
        Optional<String> number =
                between(Long::parseLong, Long::parseLong, (1L << (bits - 2)) - 1 + (1L << (bits - 2)));
        if (bits == 64) return number;
        return number.map(text -> (bits == 8 ? "(byte) " : bits == 16 ? "(short) " : "(int) ") + text);
    }

    private Optional<String> decimal(FieldType.Decimal type) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(type.scale());
        long most = BigDecimal.TEN
                .pow(Math.min(type.precision(), 18))
                .subtract(BigDecimal.ONE)
                .longValueExact();
        return between(
                        text -> new BigDecimal(text)
                                .divide(unit, 0, RoundingMode.CEILING)
                                .longValue(),
                        text -> new BigDecimal(text)
                                .divide(unit, 0, RoundingMode.FLOOR)
                                .longValue(),
                        most)
                .map(number -> "BigDecimal.valueOf(" + number + ", " + type.scale() + ")");
    }

    /** Empty when no whole number lies between the limits. */
    private Optional<String> between(ToLongFunction<String> first, ToLongFunction<String> last, long end) {
        Optional<Long> min = column.rules().min().map(first::applyAsLong);
        Optional<Long> max = column.rules().max().map(last::applyAsLong);
        long from = min.orElseGet(() -> max.get() >= 1 ? 1L : max.get() - REACH);
        long to = max.orElseGet(() -> min.get() > end - REACH ? end : min.get() + REACH);
        if (from > to || other && from == to) return Optional.empty();
        boolean many = to - from >= MANY || to - from < 0;
        if (other && !many) return Optional.of(number(to));
        long most = many || from == to ? to : to - 1;
        return Optional.of("Samples.between(" + number(from) + ", " + number(most) + ")");
    }

    private static String number(long number) {
        return number == (int) number ? Long.toString(number) : number + "L";
    }

    private long up(String text) {
        return new BigDecimal(text).setScale(0, RoundingMode.CEILING).longValue();
    }

    private long down(String text) {
        return new BigDecimal(text).setScale(0, RoundingMode.FLOOR).longValue();
    }

    private Optional<String> text(int least, int most) {
        return positions(least, most)
                .filter(positions -> !other || hasMany(positions))
                .map(LimitedValues::java);
    }

    private static String java(List<List<Integer>> positions) {
        return "SampleTexts.like(" + JavaValues.quoted(SampleShape.of(positions)) + ")";
    }

    /** A text of a column's pattern or format, another one each time; empty where none is found, or it has neither. */
    static Optional<Draw> draw(Column column) {
        int most = CandidateTexts.length(column);
        int least = column.type() instanceof FieldType.Char ? most : 0;
        LimitedValues values = new LimitedValues(column, false);
        return Stream.of(0, 5, 8, 12)
                .filter(length -> length <= most)
                .flatMap(length -> values.positions(Math.max(least, length), most).stream())
                .filter(LimitedValues::hasMany)
                .findFirst()
                .map(positions -> new Draw(java(positions), count -> SampleShape.text(positions, count)));
    }

    /** Of a pattern where there is one: a format beside it is kept by chance, or not. */
    private Optional<List<List<Integer>>> positions(int least, int most) {
        ColumnRules rules = column.rules();
        Stream<TextPattern> pattern = rules.pattern().map(TextPattern::of).stream();
        Stream<TextPattern> format = rules.format().flatMap(TextFormat::of).map(TextFormat::pattern).stream();
        return Stream.concat(pattern, format)
                .flatMap(one -> one.samples(least, most).stream())
                .filter(this::areAccepted)
                .findFirst();
    }

    private static boolean hasMany(List<List<Integer>> positions) {
        double texts = 1;
        for (List<Integer> position : positions) texts *= position.size();
        return texts >= MANY;
    }

    private boolean areAccepted(List<List<Integer>> positions) {
        StringBuilder first = new StringBuilder();
        StringBuilder last = new StringBuilder();
        for (List<Integer> position : positions) {
            first.appendCodePoint(position.get(0));
            last.appendCodePoint(position.get(position.size() - 1));
        }
        return Limits.accept(first.toString(), column) && Limits.accept(last.toString(), column);
    }
}
