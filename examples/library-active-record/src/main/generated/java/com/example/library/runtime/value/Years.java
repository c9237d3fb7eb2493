package com.example.library.runtime.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The years that every database keeps: 0001 to 9999. PostgreSQL would take others, up to some, and then calls them infinite. */
public final class Years {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private Years() {}

    public static boolean hold(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(AFTER_LAST);
    }

    public static boolean hold(LocalDateTime time) {
        return hold(time.toLocalDate());
    }

    public static boolean hold(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
