package dev.scaffold.runtime.mapping;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes keys that nobody can guess and that sort by the time at which they were made: 48 bits of milliseconds, a version, and
 * 74 or 80 random bits. Those made in one millisecond count up from a random number in random steps, so that their order is that
 * of the calls.
 */
public final class Identifiers {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private static long millisecond;
    private static long high;
    private static long low;

    private Identifiers() {}

    /** A UUID of version 7. */
    public static UUID uuid() {
        long[] next = next();
        return new UUID(next[0] << 16 | 0x7000 | next[1], 0x8000_0000_0000_0000L | next[2]);
    }

    /** A ULID: 26 characters without I, L, O and U. */
    public static String ulid() {
        long[] next = next();
        long most = next[0] << 16 | next[1] << 4 | next[2] >>> 58;
        long least = next[2] << 6 | RANDOM.nextInt(1 << 6);
        return ulid(most, least);
    }

    private static String ulid(long most, long least) {
        char[] text = new char[26];
        for (int i = 25; i >= 0; i--) {
            text[i] = CROCKFORD.charAt((int) (least & 31));
            least = least >>> 5 | most << 59;
            most >>>= 5;
        }
        return new String(text);
    }

    /** Milliseconds, then 12 and 62 random bits, as one number greater than the last one. A clock set back does not show. */
    private static synchronized long[] next() {
        long now = System.currentTimeMillis();
        if (now > millisecond) {
            millisecond = now;
            high = RANDOM.nextInt(1 << 11);
            low = RANDOM.nextLong() >>> 2;
        } else {
            low += 1 + (RANDOM.nextInt() & Integer.MAX_VALUE);
            high += low >>> 62;
            low &= -1L >>> 2;
            millisecond += high >>> 12;
            high &= 0xFFF;
        }
        return new long[] {millisecond, high, low};
    }
}
