package dev.scaffold.generator.schema;

import dev.scaffold.runtime.value.Microseconds;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Days, times, moments and lengths of time as a schema spells them. */
final class TemporalText {

    private TemporalText() {}

    static boolean knows(FieldType type) {
        return hasNow(type) || type instanceof FieldType.Duration;
    }

    /** Whether {@code now()} is a value of the type. */
    static boolean hasNow(FieldType type) {
        return type instanceof FieldType.Date
                || type instanceof FieldType.Time
                || type instanceof FieldType.DateTime
                || type instanceof FieldType.Instant;
    }

    /** {@code text} in the one spelling of its value, as Java reads it; empty when the type has no such value. */
    static Optional<String> normal(String text, FieldType type) {
        try {
            if (type instanceof FieldType.Date) {
                LocalDate day = LocalDate.parse(text);
                return kept(day.toString(), isInYears(day), 0);
            }
            if (type instanceof FieldType.Time) {
                LocalTime time = LocalTime.parse(text);
                return kept(time.toString(), true, time.getNano());
            }
            if (type instanceof FieldType.DateTime) {
                LocalDateTime time = LocalDateTime.parse(text.replaceFirst(" ", "T"));
                return kept(time.toString(), isInYears(time.toLocalDate()), time.getNano());
            }
            if (type instanceof FieldType.Instant) {
                Instant moment = Instant.parse(text);
                boolean inYears = moment.isAfter(Instant.parse("0000-12-31T23:59:59.999999999Z"))
                        && moment.isBefore(Instant.parse("+10000-01-01T00:00:00Z"));
                return kept(
                        moment.toString(),
                        inYears && isInYears(moment.atZone(ZoneOffset.UTC).toLocalDate()),
                        moment.getNano());
            }
            Duration duration = Duration.parse(text);
            return kept(Microseconds.toDuration(Microseconds.of(duration)).toString(), true, duration.getNano());
        } catch (DateTimeException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    private static boolean isInYears(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    private static Optional<String> kept(String text, boolean inYears, int nanos) {
        return inYears && nanos % 1_000 == 0 ? Optional.of(text) : Optional.empty();
    }

    /** What values of the type are. */
    static String words(FieldType type) {
        if (type instanceof FieldType.Date) return "a day of the calendar";
        if (type instanceof FieldType.Time) return "a time of day";
        if (type instanceof FieldType.DateTime) return "a day and a time without a zone";
        return type instanceof FieldType.Instant ? "a moment in UTC" : "a length of time";
    }

    /** What they look like. */
    static String hint(FieldType type) {
        if (type instanceof FieldType.Date) return "for example 2026-01-31, from year 0001 to 9999";
        if (type instanceof FieldType.Time) return "for example 12:30 or 12:30:59.123456, to the microsecond, or now()";
        if (type instanceof FieldType.DateTime) return "for example 2026-01-31T12:30:00, to the microsecond, or now()";
        return type instanceof FieldType.Instant
                ? "for example 2026-01-31T12:30:00Z, to the microsecond, or now()"
                : "for example PT1H30M, to the microsecond; days are PT24H";
    }
}
