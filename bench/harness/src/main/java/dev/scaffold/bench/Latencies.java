package dev.scaffold.bench;

/** How often calls took how long, to 3 %. For one thread at a time. */
final class Latencies {

    private static final int STEPS = 32;

    private final int[] counts = new int[64 * STEPS];

    void add(long nanos) {
        counts[index(Math.max(STEPS, nanos))]++;
    }

    void addAll(Latencies other) {
        for (int i = 0; i < counts.length; i++) counts[i] += other.counts[i];
    }

    /** Below which {@code part} of all calls are, in nanoseconds. */
    long below(double part) {
        long all = 0;
        for (int count : counts) all += count;
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= part * all && seen > 0) return value(i);
        }
        return 0;
    }

    private static int index(long nanos) {
        int power = 63 - Long.numberOfLeadingZeros(nanos);
        return power * STEPS + (int) (nanos >>> (power - 5)) - STEPS;
    }

    private static long value(int index) {
        return (long) (index % STEPS + STEPS) << (index / STEPS - 5);
    }
}
