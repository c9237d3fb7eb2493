package com.example.library.runtime.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sent with a statement, whatever the column and the database. */
public final class Binds {

    private Binds() {}

    /** IllegalArgumentException, without the value, for one that a database would change on the way. */
    public static void check(@Nullable Object value) {
        if (value instanceof String text) check(text);
        else if (value instanceof Instant moment) check("moment", Years.hold(moment));
        else if (value instanceof LocalDateTime time) check("moment", Years.hold(time));
        else if (value instanceof LocalDate day) check("day", Years.hold(day));
        else if (value instanceof Duration length) check(length);
        else if (value instanceof Object[] array) for (Object element : array) check(element);
    }

    private static void check(String text) {
        List<String> problems = Texts.problems(text);
        if (!problems.isEmpty()) throw new IllegalArgumentException("a text that is sent " + problems.get(0));
    }

    private static void check(Duration length) {
        try {
            Microseconds.of(length);
        } catch (ArithmeticException tooLong) {
            throw new IllegalArgumentException(
                    "a length of time that is sent is longer than 64 bits of microseconds hold, some 292,271 years");
        }
    }

    private static void check(String what, boolean isInRange) {
        if (!isInRange) {
            throw new IllegalArgumentException("a " + what + " that is sent must lie in the years 0001 to 9999");
        }
    }
}
