package com.example.library.runtime.engine.sqlite;

import com.example.library.runtime.engine.Row;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row copied out of a JDBC result: the statement behind it is used again at once. */
final class SqliteRow implements Row {

    private final List<String> columns;
    private final @Nullable Object[] values;

    private SqliteRow(List<String> columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** @param columns of all rows of the result */
    static SqliteRow read(ResultSet result, List<String> columns) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) values[i] = result.getObject(i + 1);
        return new SqliteRow(columns, values);
    }

    /** The names of a result's columns. */
    static List<String> columns(ResultSet result) throws SQLException {
        ResultSetMetaData described = result.getMetaData();
        String[] names = new String[described.getColumnCount()];
        for (int i = 0; i < names.length; i++) names[i] = described.getColumnLabel(i + 1);
        return List.of(names);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Boolean getBoolean(int position) {
        Number number = (Number) values[position];
        return number == null ? null : number.intValue() != 0;
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
        Long number = getLong(position);
        return number == null ? null : Math.toIntExact(number);
    }

    @Override
    public @Nullable Long getLong(int position) {
        Number number = (Number) values[position];
        if (number instanceof Double real && real != real.longValue())
            throw new ArithmeticException(real + " is not whole");
        return number == null ? null : number.longValue();
    }

    @Override
    public @Nullable Float getFloat(int position) {
        Double number = getDouble(position);
        if (number == null) return null;
        if (number.floatValue() != number) throw new ArithmeticException(number + " is not a float");
        return number.floatValue();
    }

    @Override
    public @Nullable Double getDouble(int position) {
        Number number = (Number) values[position];
        return number == null ? null : number.doubleValue();
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(int position) {
        Number number = (Number) values[position];
        if (number == null) return null;
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : BigDecimal.valueOf(number.doubleValue());
    }

    @Override
    public @Nullable String getString(int position) {
        return (String) values[position];
    }

    @Override
    public @Nullable LocalDate getLocalDate(int position) {
        String text = getString(position);
        return text == null ? null : day(text);
    }

    /** {@code 2024-05-31} is how days are written; the JDK's parser took 3 to 9 % of a read by key. */
    private static LocalDate day(String text) {
        boolean usual = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        return usual
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    @Override
    public @Nullable LocalTime getLocalTime(int position) {
        String text = getString(position);
        return text == null ? null : LocalTime.parse(text);
    }

    @Override
    public @Nullable LocalDateTime getLocalDateTime(int position) {
        String text = getString(position);
        return text == null ? null : LocalDateTime.parse(text, SqliteValues.MOMENT);
    }

    @Override
    public @Nullable Instant getInstant(int position) {
        LocalDateTime moment = getLocalDateTime(position);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }

    @Override
    public @Nullable UUID getUuid(int position) {
        String text = getString(position);
        return text == null ? null : UUID.fromString(text);
    }

    @Override
    public <T> @Nullable List<T> getList(int position, Class<T> element) {
        throw new UnsupportedOperationException("SQLite has no arrays");
    }

    @Override
    public byte @Nullable [] getBytes(int position) {
        return (byte[]) values[position];
    }
}
