package com.example.library.runtime.mapping;

import com.example.library.runtime.value.Microseconds;
import com.example.library.runtime.value.Texts;
import com.example.library.runtime.value.Years;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which values of a Java type the databases keep as they are: the same for every column of that type. */
final class Storable {

    private static final String TOO_FINE =
            "is finer than a microsecond, which no database keeps: truncatedTo(ChronoUnit.MICROS) cuts it";

    private static final String OUT_OF_RANGE = "is outside the years 0001 to 9999";

    /** Of PostgreSQL's numeric without a precision. */
    private static final int DIGITS_BEFORE = 131_072;

    private static final int DIGITS_BEHIND = 16_383;

    private Storable() {}

    /** What is wrong with {@code value}; an unmodifiable list where nothing is. */
    static List<String> problems(Object value) {
        if (value instanceof String text) return Texts.problems(text);
        if (value instanceof Instant moment) return moment(moment);
        if (value instanceof LocalDateTime time) return moment(time.toInstant(ZoneOffset.UTC));
        if (value instanceof LocalDate day) return of(Years.hold(day) ? null : OUT_OF_RANGE, null);
        if (value instanceof LocalTime time) return of(null, fine(time.getNano()));
        if (value instanceof Duration duration) return of(fine(duration.getNano()), long64(duration));
        if (value instanceof BigDecimal number) return of(digits(number), null);
        if (value instanceof Object[] array) {
            return Elements.problems(array, element -> problems(element).stream())
                    .toList();
        }
        return List.of();
    }

    private static List<String> of(@Nullable String one, @Nullable String other) {
        if (one == null) return other == null ? List.of() : List.of(other);
        return other == null ? List.of(one) : List.of(one, other);
    }

    private static List<String> moment(Instant moment) {
        return of(Years.hold(moment) ? null : OUT_OF_RANGE, fine(moment.getNano()));
    }

    private static @Nullable String fine(int nanos) {
        return nanos % 1_000 == 0 ? null : TOO_FINE;
    }

    private static @Nullable String long64(Duration duration) {
        try {
            Microseconds.of(duration);
            return null;
        } catch (ArithmeticException tooLong) {
            return "is longer than 64 bits of microseconds hold, some 292,271 years";
        }
    }

    /** Of a column with a precision, its own limit says it better: this is for one without. */
    private static @Nullable String digits(BigDecimal number) {
        long before = (long) number.precision() - number.scale();
        if (before <= DIGITS_BEFORE && number.scale() <= DIGITS_BEHIND) return null;
        return "has more digits than PostgreSQL keeps: " + DIGITS_BEFORE + " before and " + DIGITS_BEHIND
                + " behind the point";
    }
}
