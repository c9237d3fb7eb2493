package com.example.library.runtime.engine.sqlite;

import com.example.library.runtime.value.Binds;
import com.example.library.runtime.value.Microseconds;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How values are kept in SQLite, which has only five types: a moment as text in UTC to the microsecond, which sorts as time
 * does; a day, a time and a UUID as text; a length of time as microseconds; a truth as 0 or 1; an array parameter as JSON.
 */
final class SqliteValues {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private SqliteValues() {}

    static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        Binds.check(value);
        if (value == null) statement.setNull(index, Types.NULL);
        else if (value instanceof String text) statement.setString(index, text);
        else if (value instanceof Long number) statement.setLong(index, number);
        else if (value instanceof Integer number) statement.setInt(index, number);
        else if (value instanceof Short number) statement.setInt(index, number);
        else if (value instanceof Byte number) statement.setInt(index, number);
        else if (value instanceof Double number) statement.setDouble(index, number(number));
        else if (value instanceof Float number) statement.setDouble(index, number(number));
        // The schema accepts what this loses, or there would be no such column.
        else if (value instanceof BigDecimal number) statement.setDouble(index, number.doubleValue());
        else if (value instanceof Duration duration) statement.setLong(index, Microseconds.of(duration));
        else if (value instanceof byte[] bytes) statement.setBytes(index, bytes);
        else if (value instanceof Boolean truth) statement.setInt(index, truth ? 1 : 0);
        else statement.setString(index, text(value));
    }

    private static String text(Object value) {
        if (value instanceof Instant instant) return MOMENT.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        if (value instanceof LocalDateTime time) return MOMENT.format(time);
        if (value instanceof LocalDate date) return date.toString();
        if (value instanceof LocalTime time) return TIME.format(time);
        if (value instanceof UUID uuid) return uuid.toString();
        if (value instanceof Object[] array) return json(array);
        throw new IllegalArgumentException(
                "SQLite has no form for a " + value.getClass().getName());
    }

    /** SQLite stores null for what is not a number. */
    private static double number(double number) {
        if (Double.isNaN(number)) throw new IllegalArgumentException("SQLite cannot store NaN");
        return number;
    }

    private static String json(@Nullable Object[] array) {
        StringBuilder json = new StringBuilder("[");
        for (@Nullable Object element : array) {
            if (json.length() > 1) json.append(',');
            if (element == null) json.append("null");
            else if (element instanceof Duration duration) json.append(Microseconds.of(duration));
            else if (element instanceof Number) json.append(element);
            else if (element instanceof Boolean truth) json.append(truth ? 1 : 0);
            else quote(element instanceof String text ? text : text(element), json);
        }
        return json.append(']').toString();
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < 0x20) json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            else json.append(c);
        }
        json.append('"');
    }
}
