package com.example.library.runtime.engine.postgresql;

import com.example.library.runtime.engine.Row;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row as the Vert.x client decoded it. */
record PostgresqlRow(io.vertx.sqlclient.Row row) implements Row {

    @Override
    public List<String> columns() {
        return IntStream.range(0, row.size()).mapToObj(row::getColumnName).toList();
    }

    @Override
    public int position(String column) {
        int position = row.getColumnIndex(column);
        return position >= 0 ? position : Row.super.position(column);
    }

    @Override
    public @Nullable Boolean getBoolean(int position) {
        return row.getBoolean(position);
    }

    @Override
    public @Nullable Byte getByte(int position) {
        Integer number = getInteger(position);
        if (number == null) return null;
        if (number.byteValue() != number) throw new ArithmeticException(number + " is not a byte");
        return number.byteValue();
    }

    @Override
    public @Nullable Short getShort(int position) {
        Integer number = getInteger(position);
        if (number == null) return null;
        if (number.shortValue() != number) throw new ArithmeticException(number + " is not a short");
        return number.shortValue();
    }

    @Override
    public @Nullable Integer getInteger(int position) {
        // What is right already is not made anew: rows are many.
        if (row.getValue(position) instanceof Integer same) return same;
        Long number = getLong(position);
        return number == null ? null : Math.toIntExact(number);
    }

    @Override
    public @Nullable Long getLong(int position) {
        Object value = row.getValue(position);
        if (value instanceof Long same) return same;
        if (value instanceof Numeric || value instanceof Double || value instanceof Float) {
            return new BigDecimal(value.toString()).longValueExact();
        }
        return value == null ? null : ((Number) value).longValue();
    }

    @Override
    public @Nullable Float getFloat(int position) {
        return row.getFloat(position);
    }

    @Override
    public @Nullable Double getDouble(int position) {
        return row.getDouble(position);
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(int position) {
        Object value = row.getValue(position);
        // The client would go by way of the text. One that is not a number it refuses, and so do we.
        boolean exact = value instanceof Numeric number && !number.isNaN();
        return exact ? ((Numeric) value).bigDecimalValue() : row.getBigDecimal(position);
    }

    @Override
    public @Nullable String getString(int position) {
        return row.getString(position);
    }

    @Override
    public @Nullable LocalDate getLocalDate(int position) {
        return row.getLocalDate(position);
    }

    @Override
    public @Nullable LocalTime getLocalTime(int position) {
        return row.getLocalTime(position);
    }

    @Override
    public @Nullable LocalDateTime getLocalDateTime(int position) {
        return row.getLocalDateTime(position);
    }

    @Override
    public @Nullable Instant getInstant(int position) {
        OffsetDateTime moment = row.getOffsetDateTime(position);
        return moment == null ? null : moment.toInstant();
    }

    @Override
    public @Nullable UUID getUuid(int position) {
        return row.getUUID(position);
    }

    @Override
    public <T> @Nullable List<T> getList(int position, Class<T> element) {
        Object[] array = (Object[]) row.getValue(position);
        return array == null ? null : PostgresqlArrays.read(array, element);
    }

    @Override
    public byte @Nullable [] getBytes(int position) {
        Buffer bytes = row.getBuffer(position);
        return bytes == null ? null : bytes.getBytes();
    }
}
