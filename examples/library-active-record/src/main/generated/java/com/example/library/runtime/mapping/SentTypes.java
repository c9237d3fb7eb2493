package com.example.library.runtime.mapping;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The types of PostgreSQL that values travel as in an array; a column's own may be another that takes them. */
public final class SentTypes {

    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(Boolean.class, "boolean"),
            Map.entry(Byte.class, "smallint"),
            Map.entry(Short.class, "smallint"),
            Map.entry(Integer.class, "integer"),
            Map.entry(Long.class, "bigint"),
            Map.entry(Float.class, "real"),
            Map.entry(Double.class, "double precision"),
            Map.entry(BigDecimal.class, "numeric"),
            Map.entry(String.class, "text"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(LocalDateTime.class, "timestamp"),
            Map.entry(Instant.class, "timestamptz"),
            Map.entry(Duration.class, "bigint"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(byte[].class, "bytea"));

    private SentTypes() {}

    /** The type of a value of this class; null for one that is an array itself. */
    public static @Nullable String of(Class<?> type) {
        return TYPES.get(type);
    }
}
