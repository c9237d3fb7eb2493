    /** A text of at most {@code length} characters, another one each time. */
    public static String text(String word, int length) {
        String number = " " + number();
        int room = Math.max(0, length - number.length());
        String text = word.substring(0, Math.min(word.length(), room)) + number;
        return text.substring(Math.max(0, text.length() - length));
    }

    /** Exactly {@code length} digits, others each time. */
    public static String digits(int length) {
        String number = "0".repeat(length) + number();
        return number.substring(number.length() - length);
    }

    /** A number above 0, another one each time. */
    public static long number() {
        return NEXT.incrementAndGet();
    }

<#if between>
    /** A number from {@code least} to {@code most}, another one each time until all were there. */
    public static long between(long least, long most) {
        return least + number() % (most - least + 1);
    }

</#if>
    /** A day, another one each time. */
    public static LocalDate day() {
        return LocalDate.of(2001, 2, 3).plusDays(number());
    }

    /** A moment with all its microseconds, another one each time. */
    public static Instant moment() {
        return Instant.parse("2001-02-03T04:05:06.789012Z").plusSeconds(number());
    }

    /** Another one each time. */
    public static UUID uuid() {
        return new UUID(0x4000L, number());
    }
