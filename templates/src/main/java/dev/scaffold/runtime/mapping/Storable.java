package dev.scaffold.runtime.mapping;

import dev.scaffold.runtime.value.Microseconds;
import dev.scaffold.runtime.value.Texts;
import dev.scaffold.runtime.value.Years;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Which values of a Java type the databases keep as they are: the same for every column of that type. */
final class Storable {

    private static final String TOO_FINE =
            "is finer than a microsecond, which no database keeps: truncatedTo(ChronoUnit.MICROS) cuts it";

    /** Of PostgreSQL's numeric without a precision. */
    private static final int DIGITS_BEFORE = 131_072;

    private static final int DIGITS_BEHIND = 16_383;

    private Storable() {}

    static List<String> problems(Object value) {
        List<String> problems = new ArrayList<>();
        if (value instanceof String text) problems.addAll(Texts.problems(text));
        else if (value instanceof Instant moment) moment(moment, problems);
        else if (value instanceof LocalDateTime time) moment(time.toInstant(ZoneOffset.UTC), problems);
        else if (value instanceof LocalDate day) year(Years.hold(day), problems);
        else if (value instanceof LocalTime time) fine(time.getNano(), problems);
        else if (value instanceof Duration duration) duration(duration, problems);
        else if (value instanceof BigDecimal number) number(number, problems);
        else if (value instanceof Object[] array) {
            Elements.problems(array, element -> problems(element).stream()).forEach(problems::add);
        }
        return problems;
    }

    private static void moment(Instant moment, List<String> problems) {
        year(Years.hold(moment), problems);
        fine(moment.getNano(), problems);
    }

    private static void year(boolean inRange, List<String> problems) {
        if (!inRange) problems.add("is outside the years 0001 to 9999");
    }

    private static void fine(int nanos, List<String> problems) {
        if (nanos % 1_000 != 0) problems.add(TOO_FINE);
    }

    private static void duration(Duration duration, List<String> problems) {
        fine(duration.getNano(), problems);
        try {
            Microseconds.of(duration);
        } catch (ArithmeticException tooLong) {
            problems.add("is longer than 64 bits of microseconds hold, some 292,271 years");
        }
    }

    /** Of a column with a precision, its own limit says it better: this is for one without. */
    private static void number(BigDecimal number, List<String> problems) {
        long before = (long) number.precision() - number.scale();
        if (before > DIGITS_BEFORE || number.scale() > DIGITS_BEHIND) {
            problems.add("has more digits than PostgreSQL keeps: " + DIGITS_BEFORE + " before and " + DIGITS_BEHIND
                    + " behind the point");
        }
    }
}
