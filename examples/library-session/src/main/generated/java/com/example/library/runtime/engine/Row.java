package com.example.library.runtime.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Result}, read by position. Positions count from 0. A SQL NULL is null. A getter converts nothing
 * that could lose: a value that does not fit fails with {@link ArithmeticException}.
 */
public interface Row {

    @Nullable
    Boolean getBoolean(int position);

    @Nullable
    Short getShort(int position);

    @Nullable
    Integer getInteger(int position);

    @Nullable
    Long getLong(int position);

    @Nullable
    Double getDouble(int position);

    @Nullable
    BigDecimal getBigDecimal(int position);

    @Nullable
    String getString(int position);

    @Nullable
    LocalDate getLocalDate(int position);

    @Nullable
    Instant getInstant(int position);

    @Nullable
    UUID getUuid(int position);
}
