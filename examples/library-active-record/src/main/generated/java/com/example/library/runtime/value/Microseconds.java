package com.example.library.runtime.value;

import java.time.Duration;

/** A length of time as the databases keep it: a whole number of microseconds. */
public final class Microseconds {

    private static final long A_SECOND = 1_000_000;

    private Microseconds() {}

    /** ArithmeticException when it is longer than 64 bits hold; what is finer than a microsecond is cut. */
    public static long of(Duration duration) {
        // Seconds of a negative duration are rounded down and its nanoseconds up: near the least value that overflows.
        boolean down = duration.getSeconds() < 0 && duration.getNano() > 0;
        long seconds = down ? duration.getSeconds() + 1 : duration.getSeconds();
        long micros = duration.getNano() / 1_000 - (down ? A_SECOND : 0);
        return Math.addExact(Math.multiplyExact(seconds, A_SECOND), micros);
    }

    public static Duration toDuration(long microseconds) {
        return Duration.ofSeconds(Math.floorDiv(microseconds, A_SECOND), Math.floorMod(microseconds, A_SECOND) * 1_000);
    }
}
