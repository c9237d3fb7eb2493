package com.example.library.runtime.engine;

import com.example.library.runtime.value.Microseconds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Result}, read by position, or by the name of a column. Positions count from 0. A SQL NULL is null. A
 * getter converts nothing that could lose: a value that does not fit fails with {@link ArithmeticException}, one of another
 * kind with {@link ClassCastException}.
 */
public interface Row {

    /** The names of its columns, as the database tells them, in their order. */
    List<String> columns();

    /** Where a column stands, the first of several with that name; IllegalArgumentException, which names all, for none. */
    default int position(String column) {
        int position = columns().indexOf(column);
        if (position >= 0) return position;
        throw new IllegalArgumentException("there is no column " + column + ": there are " + columns());
    }

    /**
     * What the getter of {@code type} answers: Boolean, Byte, Short, Integer, Long, Float, Double, BigDecimal, String, LocalDate,
     * LocalTime, LocalDateTime, Instant, Duration, UUID or {@code byte[]}; IllegalArgumentException for another.
     */
    default <T> @Nullable T get(int position, Class<T> type) {
        return Getters.get(this, position, type);
    }

    /** The same by the column's name. */
    default <T> @Nullable T get(String column, Class<T> type) {
        return get(position(column), type);
    }

    @Nullable
    Boolean getBoolean(int position);

    @Nullable
    Byte getByte(int position);

    @Nullable
    Short getShort(int position);

    @Nullable
    Integer getInteger(int position);

    @Nullable
    Long getLong(int position);

    @Nullable
    Float getFloat(int position);

    @Nullable
    Double getDouble(int position);

    /** On SQLite the shortest decimal that is the double which is stored there. */
    @Nullable
    BigDecimal getBigDecimal(int position);

    /** The same with {@code scale} digits behind the point, however many are stored. */
    default @Nullable BigDecimal getBigDecimal(int position, int scale) {
        BigDecimal number = getBigDecimal(position);
        return number == null ? null : number.setScale(scale, RoundingMode.HALF_EVEN);
    }

    @Nullable
    String getString(int position);

    @Nullable
    LocalDate getLocalDate(int position);

    @Nullable
    LocalTime getLocalTime(int position);

    @Nullable
    LocalDateTime getLocalDateTime(int position);

    @Nullable
    Instant getInstant(int position);

    /** Of a whole number of microseconds. */
    default @Nullable Duration getDuration(int position) {
        Long microseconds = getLong(position);
        return microseconds == null ? null : Microseconds.toDuration(microseconds);
    }

    @Nullable
    UUID getUuid(int position);

    /** Unmodifiable. Elements are what the getter of {@code element} would answer; none is missing. */
    <T> @Nullable List<T> getList(int position, Class<T> element);

    /** The same of what {@code read} makes of each element that is stored. */
    default <S, T> @Nullable List<T> getList(int position, Class<S> stored, Function<S, T> read) {
        List<S> elements = getList(position, stored);
        return elements == null ? null : elements.stream().map(read).toList();
    }

    /** An array of its own: nobody else has it. */
    byte @Nullable [] getBytes(int position);
}
