package dev.scaffold.runtime.mapping;

import dev.scaffold.runtime.value.Microseconds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which values of a Java type the databases keep as they are: the same for every column of that type. */
final class Storable {

    private static final String TOO_FINE =
            "is finer than a microsecond, which no database keeps: truncatedTo(ChronoUnit.MICROS) cuts it";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    /** Of PostgreSQL's numeric without a precision. */
    private static final int DIGITS_BEFORE = 131_072;

    private static final int DIGITS_BEHIND = 16_383;

    private Storable() {}

    static void addProblems(Object value, List<String> problems) {
        if (value instanceof String text) text(text, problems);
        else if (value instanceof Instant moment) moment(moment, problems);
        else if (value instanceof LocalDateTime time) moment(time.toInstant(ZoneOffset.UTC), problems);
        else if (value instanceof LocalDate day) year(day.getYear() >= 1 && day.getYear() <= 9999, problems);
        else if (value instanceof LocalTime time) fine(time.getNano(), problems);
        else if (value instanceof Duration duration) duration(duration, problems);
        else if (value instanceof BigDecimal number) number(number, problems);
        else if (value instanceof Object[] array) {
            Elements.problems(array, Storable::problems).forEach(problems::add);
        }
    }

    private static Stream<String> problems(Object value) {
        List<String> problems = new ArrayList<>(0);
        addProblems(value, problems);
        return problems.stream();
    }

    private static void text(String text, List<String> problems) {
        if (text.indexOf('\0') >= 0) problems.add("holds a NUL character, which PostgreSQL cannot store");
        if (!isWellFormed(text)) problems.add("holds half a character (a lone surrogate), which would be lost");
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (!pair) return false;
            i++;
        }
        return true;
    }

    private static void moment(Instant moment, List<String> problems) {
        year(!moment.isBefore(FIRST) && moment.isBefore(AFTER_LAST), problems);
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
