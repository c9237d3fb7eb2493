package dev.scaffold.runtime.value;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes identifiers that sort as the time they were made: 48 bits of milliseconds, then random bits. Within one JVM each is
 * greater than the one before, also within a millisecond and when the clock is set back.
 */
public final class Identifiers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ULID_LENGTH = 26;

    /** Of a UUID, 74 bits are counted; of a ULID, 80: both begin at random and go up by a random step. */
    private static final long STEP = 1L << 32;

    private static long millis;
    private static long high;
    private static long low;

    private Identifiers() {}

    /** A UUID of version 7. */
    public static UUID uuid() {
        long[] next = next();
        long most = next[0] << 16 | 0x7000L | next[1] >>> 4 & 0xfffL;
        long least = 0x8000_0000_0000_0000L | (next[1] & 0xfL) << 58 | next[2] >>> 6;
        return new UUID(most, least);
    }

    /** A ULID: 26 characters of Crockford's base 32. */
    public static String ulid() {
        long[] next = next();
        long most = next[0] << 16 | next[1];
        return text(most, next[2]);
    }

    /** Whether {@code text} is a ULID as this class spells it, in capitals. */
    public static boolean isUlid(String text) {
        if (text.length() != ULID_LENGTH || text.charAt(0) > '7') return false;
        return text.chars().allMatch(c -> BASE32.indexOf(c) >= 0);
    }

    /** Milliseconds (48 bits), and 80 random bits as 16 and 64 of them; the last 64 grow by more than 64 each time. */
    private static synchronized long[] next() {
        long now = System.currentTimeMillis();
        if (now > millis) {
            millis = now;
            // The topmost bit is left free, so that there is room to count within one millisecond.
            high = RANDOM.nextInt(1 << 15);
            low = RANDOM.nextLong();
        } else {
            long before = low;
            low += STEP + (RANDOM.nextInt() & 0xffff_ffffL);
            boolean carried = Long.compareUnsigned(low, before) < 0;
            if (carried) high++;
            if (high == 1 << 16) {
                high = 0;
                millis++;
            }
        }
        return new long[] {millis, high, low};
    }

    private static String text(long most, long least) {
        char[] text = new char[ULID_LENGTH];
        for (int i = ULID_LENGTH - 1; i >= 0; i--) {
            text[i] = BASE32.charAt((int) (least & 31));
            least = least >>> 5 | most << 59;
            most >>>= 5;
        }
        return new String(text);
    }
}
