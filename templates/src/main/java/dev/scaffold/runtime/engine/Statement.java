package dev.scaffold.runtime.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL text with its bind values. Placeholders are {@code $1}, {@code $2}, … on every database, numbered in the order in
 * which they first appear. Bind values are null, Boolean, Byte, Short, Integer, Long, Float, Double, BigDecimal, String,
 * LocalDate, LocalTime, LocalDateTime, Instant, Duration, UUID, {@code byte[]}, or an array of these ({@code Object[]}
 * subtypes such as {@code Long[]}), which travels as one parameter.
 *
 * @param write whether it may change something: decides on which connection SQLite runs it
 */
public record Statement(String sql, List<@Nullable Object> binds, boolean write) {

    /** A statement that changes nothing. */
    public static Statement read(String sql, @Nullable Object... binds) {
        return new Statement(sql, Collections.unmodifiableList(Arrays.asList(binds)), false);
    }

    /** A statement that may change rows. */
    public static Statement write(String sql, @Nullable Object... binds) {
        return new Statement(sql, Collections.unmodifiableList(Arrays.asList(binds)), true);
    }
}
