package com.example.library.runtime.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The getters of a {@link Row} by the type that they answer. */
final class Getters {

    private interface Getter {
        @Nullable
        Object get(Row row, int position);
    }

    private static final Map<Class<?>, Getter> ALL = Map.ofEntries(
            Map.entry(Boolean.class, Row::getBoolean),
            Map.entry(Byte.class, Row::getByte),
            Map.entry(Short.class, Row::getShort),
            Map.entry(Integer.class, Row::getInteger),
            Map.entry(Long.class, Row::getLong),
            Map.entry(Float.class, Row::getFloat),
            Map.entry(Double.class, Row::getDouble),
            Map.entry(BigDecimal.class, (row, position) -> row.getBigDecimal(position)),
            Map.entry(String.class, Row::getString),
            Map.entry(LocalDate.class, Row::getLocalDate),
            Map.entry(LocalTime.class, Row::getLocalTime),
            Map.entry(LocalDateTime.class, Row::getLocalDateTime),
            Map.entry(Instant.class, Row::getInstant),
            Map.entry(Duration.class, Row::getDuration),
            Map.entry(UUID.class, Row::getUuid),
            Map.entry(byte[].class, Row::getBytes));

    private Getters() {}

    static <T> @Nullable T get(Row row, int position, Class<T> type) {
        Getter getter = ALL.get(type);
        if (getter != null) return type.cast(getter.get(row, position));
        throw new IllegalArgumentException("a row is not read as " + type.getName() + ": see Row.get");
    }
}
