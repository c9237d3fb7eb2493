package dev.scaffold.bench;

/** Keys in an order that is no help to a cache, and that repeats none before all have come. */
final class Keys {

    static final int AUTHORS = 10_000;
    static final int BOOKS = 100_000;

    private static final long STEP = 7_919;

    private Keys() {}

    static long author(long number) {
        return number * STEP % AUTHORS + 1;
    }

    static long book(long number) {
        return number * STEP % BOOKS + 1;
    }

    /** One that has {@code count - 1} others behind it. */
    static long firstAuthor(long number, int count) {
        return number * STEP % (AUTHORS - count) + 1;
    }
}
