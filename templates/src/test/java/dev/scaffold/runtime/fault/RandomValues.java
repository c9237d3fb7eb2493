package dev.scaffold.runtime.fault;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Values of each kind of column: where its range ends and a step beyond, what other types have there, and random ones. */
final class RandomValues {

    private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);

    private final Random random;
    private final int count;

    RandomValues(long seed, int count) {
        this.random = new Random(seed);
        this.count = count;
    }

    List<Object> integers() {
        List<Object> edges = new ArrayList<>(List.of(1.5, 1e300, new BigDecimal("0.5"), BigInteger.TWO.pow(64), 7.0));
        for (long end : new long[] {0, Byte.MAX_VALUE, Short.MAX_VALUE, Integer.MAX_VALUE, 1L << 53, Long.MAX_VALUE}) {
            for (long one : new long[] {end, -end - 1, end + 1, -end - 2}) {
                edges.addAll(List.of(one, (int) one, (short) one, (byte) one));
            }
        }
        return with(edges, () -> random.nextLong() >> random.nextInt(64));
    }

    List<Object> floats() {
        List<Object> edges = List.of(
                0.0,
                -0.0,
                0.1,
                1e-300,
                1e300,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                0.1f,
                Float.MAX_VALUE,
                Float.MIN_VALUE,
                Float.NaN);
        return with(edges, () -> Double.longBitsToDouble(random.nextLong()));
    }

    List<Object> decimals() {
        List<Object> edges = List.of(
                new BigDecimal("0.1000000000000000000000000000000000001"),
                new BigDecimal("1e300"),
                new BigDecimal("-1e-300"),
                new BigDecimal("99999999999999999999999999999999999999.99"),
                new BigDecimal("1.50"));
        return with(edges, () -> new BigDecimal(new BigInteger(200, random), random.nextInt(100)));
    }

    List<Object> texts() {
        List<Object> edges = List.of(
                "",
                " ",
                "null",
                "'",
                "\\",
                "\0",
                "a\0b",
                "\ud83d",
                "\ude00",
                "a\ud83db",
                "\ude00\ud83d",
                "😀",
                "x".repeat(1 << 20),
                "e\u0301",
                "\uffff",
                "\u0001",
                "\r\n");
        return with(edges, () -> text(random.nextInt(40)));
    }

    List<Object> days() {
        List<Object> edges = Stream.of(
                        "0001-01-01", "9999-12-31", "+10000-01-01", "0000-12-31", "-4713-11-23", "1582-10-10")
                .<Object>map(LocalDate::parse)
                .toList();
        return with(edges, () -> local().toLocalDate(), LocalDate.MIN, LocalDate.MAX, LocalDate.of(6_000_000, 1, 1));
    }

    List<Object> times() {
        List<Object> edges = List.of(LocalTime.MIN, LocalTime.NOON, LocalTime.MAX, LocalTime.ofNanoOfDay(1_001));
        return with(edges, () -> local().toLocalTime());
    }

    /** Hours that summer time leaves out or has twice are like any other. */
    List<Object> locals() {
        List<Object> edges = Stream.of(
                        "2026-03-29T02:30",
                        "2026-10-25T02:30",
                        "1969-12-31T23:59:59.999999999",
                        "1999-12-31T23:59:59.000001001",
                        "+10000-01-01T00:00",
                        "0000-12-31T23:59:59.999999",
                        "+300000-01-01T00:00")
                .<Object>map(LocalDateTime::parse)
                .toList();
        return with(edges, this::local, FIRST, LAST, LocalDateTime.MIN, LocalDateTime.MAX);
    }

    List<Object> moments() {
        List<Object> moments = new ArrayList<>(List.of(Instant.MIN, Instant.MAX, Instant.EPOCH.minusNanos(1)));
        for (Object local : locals()) moments.add(((LocalDateTime) local).toInstant(ZoneOffset.UTC));
        return moments;
    }

    List<Object> lengths() {
        List<Object> edges = List.of(
                Duration.ZERO,
                Duration.ofNanos(-1),
                Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS),
                Duration.of(Long.MIN_VALUE, ChronoUnit.MICROS),
                Duration.ofSeconds(Long.MAX_VALUE));
        return with(edges, () -> Duration.of(random.nextLong(), ChronoUnit.MICROS));
    }

    List<Object> uuids() {
        return with(List.of(new UUID(0, 0), new UUID(-1, -1)), () -> new UUID(random.nextLong(), random.nextLong()));
    }

    List<Object> bytes() {
        return with(List.of(new byte[0], new byte[1], new byte[1 << 20]), () -> {
            byte[] some = new byte[random.nextInt(50)];
            random.nextBytes(some);
            return some;
        });
    }

    List<Object> truths() {
        return List.of(true, false);
    }

    private LocalDateTime local() {
        long second = random.nextLong(FIRST.toEpochSecond(ZoneOffset.UTC), LAST.toEpochSecond(ZoneOffset.UTC));
        return LocalDateTime.ofEpochSecond(second, random.nextInt(1_000_000_000), ZoneOffset.UTC);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int character = 1 + random.nextInt(random.nextBoolean() ? 0x7f : Character.MAX_CODE_POINT);
            text.appendCodePoint(character);
        }
        return text.toString();
    }

    private List<Object> with(List<Object> edges, Supplier<Object> another, Object... more) {
        return Stream.of(
                        edges.stream(),
                        Stream.of(more),
                        Stream.generate(another).limit(count))
                .flatMap(all -> all)
                .toList();
    }
}
