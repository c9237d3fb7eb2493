package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.value.Binds;
import com.example.library.runtime.value.Microseconds;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.internal.ArrayTuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values of one statement as the client takes them. It asks for them by the types that the server expects, and would
 * cut a number to fit: here one that does not fit is an ArithmeticException, which the client makes its own of.
 */
final class PostgresqlBinds extends ArrayTuple {

    private PostgresqlBinds(int count) {
        super(count);
    }

    /** IllegalArgumentException for what would be changed on the way. */
    static PostgresqlBinds of(List<@Nullable Object> values) {
        PostgresqlBinds binds = new PostgresqlBinds(values.size());
        for (Object value : values) binds.addValue(sent(value));
        return binds;
    }

    /** A moment travels as PostgreSQL's timestamptz does, in UTC. */
    static @Nullable Object sent(@Nullable Object value) {
        Binds.check(value);
        if (value instanceof Instant instant) return moment(instant);
        if (value instanceof LocalDateTime time) return cut(time);
        if (value instanceof Byte number) return number.shortValue();
        if (value instanceof Duration duration) return Microseconds.of(duration);
        if (value instanceof byte[] bytes) return Buffer.buffer(bytes);
        return value instanceof Object[] array ? PostgresqlArrays.sent(array) : value;
    }

    /** Cut to the microsecond here, because the client would round a moment before the year 2000 up. */
    static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static LocalDateTime cut(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public @Nullable Short getShort(int position) {
        return getValue(position) instanceof Number number ? exactShort(number) : super.getShort(position);
    }

    @Override
    public @Nullable Integer getInteger(int position) {
        return getValue(position) instanceof Number number ? exactInt(number) : super.getInteger(position);
    }

    @Override
    public @Nullable Long getLong(int position) {
        return getValue(position) instanceof Number number ? exactLong(number) : super.getLong(position);
    }

    @Override
    public @Nullable Float getFloat(int position) {
        return getValue(position) instanceof Number number ? inRange(number) : super.getFloat(position);
    }

    @Override
    public Short @Nullable [] getArrayOfShorts(int position) {
        if (getValue(position) instanceof Short[] same) return same;
        Short[] exact = each(position, PostgresqlBinds::exactShort, Short[]::new);
        return exact == null ? super.getArrayOfShorts(position) : exact;
    }

    @Override
    public Integer @Nullable [] getArrayOfIntegers(int position) {
        if (getValue(position) instanceof Integer[] same) return same;
        Integer[] exact = each(position, PostgresqlBinds::exactInt, Integer[]::new);
        return exact == null ? super.getArrayOfIntegers(position) : exact;
    }

    @Override
    public Long @Nullable [] getArrayOfLongs(int position) {
        if (getValue(position) instanceof Long[] same) return same;
        Long[] exact = each(position, PostgresqlBinds::exactLong, Long[]::new);
        return exact == null ? super.getArrayOfLongs(position) : exact;
    }

    private <T> T @Nullable [] each(int position, Function<Number, T> exact, IntFunction<T[]> array) {
        return getValue(position) instanceof Number[] numbers
                ? Arrays.stream(numbers)
                        .map(number -> number == null ? null : exact.apply(number))
                        .toArray(array)
                : null;
    }

    private static Short exactShort(Number number) {
        long exact = exactLong(number);
        if ((short) exact != exact) throw new ArithmeticException("16 bits are not enough");
        return (short) exact;
    }

    private static Integer exactInt(Number number) {
        return Math.toIntExact(exactLong(number));
    }

    private static Long exactLong(Number number) {
        boolean mayLose = number instanceof Double
                || number instanceof Float
                || number instanceof BigDecimal
                || number instanceof BigInteger;
        return mayLose ? new BigDecimal(number.toString()).longValueExact() : number.longValue();
    }

    /** Rounded, as PostgreSQL would, but not to infinity or to nothing. */
    private static Float inRange(Number number) {
        float rounded = number.floatValue();
        double wide = number.doubleValue();
        boolean lost = Double.isFinite(wide) != Float.isFinite(rounded) || (wide == 0) != (rounded == 0);
        if (lost) throw new ArithmeticException("32 bits are not enough");
        return rounded;
    }
}
