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
<#if sampled?seq_contains("time")>

    /** A time of day with all its microseconds, another one each time. */
    public static LocalTime time() {
        return LocalTime.parse("04:05:06.789012").plusSeconds(number());
    }
</#if>
<#if sampled?seq_contains("datetime")>

    /** A day and a time with all its microseconds, another one each time. */
    public static LocalDateTime datetime() {
        return LocalDateTime.parse("2001-02-03T04:05:06.789012").plusSeconds(number());
    }
</#if>
<#if sampled?seq_contains("duration")>

    /** A length of time with all its microseconds, another one each time. */
    public static Duration duration() {
        return Duration.parse("PT1.000001S").plusSeconds(number());
    }
</#if>
<#if sampled?seq_contains("ulid")>

    /** Another one each time. */
    public static String ulid() {
        return "01HZX0000000" + digits(14);
    }
</#if>
<#if sampled?seq_contains("json")>

    /** A small JSON text, another one each time. */
    public static String json() {
        return "{\"sample\": " + number() + "}";
    }
</#if>
<#if sampled?seq_contains("two")>

    /** A list of two. */
    public static <T> List<T> two(java.util.function.Supplier<T> element) {
        return List.of(element.get(), element.get());
    }
</#if>
<#if sampled?seq_contains("bytes")>

    /** At most {@code length} bytes, others each time. */
    public static byte[] bytes(int length) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(number()).array();
        return Arrays.copyOfRange(bytes, Math.max(0, Long.BYTES - length), Long.BYTES);
    }
</#if>
