package com.example.cases;

import static com.example.cases.tables.Tables.ANYTHING;

import com.example.cases.runtime.activerecord.ActiveRecord;
import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.engine.Statement;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.ValidationFailed;
import com.example.cases.runtime.value.Identifiers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What is written is read again, or refused before it is sent: for every type, its edges and some random values. */
public final class Uses {

    private static final long SEED = 37;
    private static final int RANDOM_VALUES = Integer.getInteger("scaffold.roundtrip.values", 100);

    private final Engine engine;
    private final boolean sqlite;
    private final Random random = new Random(SEED);
    private long kept;
    private long refused;

    private Uses(Engine engine, boolean sqlite) {
        this.engine = engine;
        this.sqlite = sqlite;
    }

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Uses uses = new Uses(engine, url.startsWith("sqlite:"));
            uses.texts();
            uses.numbers();
            uses.daysAndTimes();
            uses.identifiersAndJson();
            uses.bytesAndEnums();
            uses.soDoesWhatIsNotThere();
            uses.defaultsAreTheSameOnBothSides();
            uses.theDatabaseHoldsTheRest();
            uses.contentsAreCompared();
            uses.conditionsTakeTheJavaTypes();
            System.out.println("round trip, seed " + SEED + ": " + uses.kept + " values kept, " + uses.refused
                    + " refused, on " + (uses.sqlite ? "sqlite" : "postgresql"));
        }
    }

    private void texts() {
        List<String> texts = List.of("", " ", "'", "\\", "%_", "😀".repeat(12), "e\u0301", "\u200b", "null", "\n\r\t");
        keeps(Anything::setName, Anything::getName, with(texts, () -> text(12)));
        refuses(Anything::setName, "may be at most 12", "x".repeat(13), "😀".repeat(13));
        keeps(Anything::setCode, Anything::getCode, with(List.of("😀".repeat(4), "    ", "ab  "), () -> digits(4)));
        refuses(Anything::setCode, "must be exactly 4", "", "abc", "abcde");
        List<String> long_ = List.of("", "x".repeat(1 << 20), "é😀".repeat(100_000), "0".repeat(300));
        keeps(Anything::setNote, Anything::getNote, with(long_, () -> text(300)));
        refuses(Anything::setNote, "NUL", "\0", "a\0b");
        refuses(Anything::setNote, "lone surrogate", "\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d");
        keeps(Anything::setFlag, Anything::getFlag, List.of(true, false));
    }

    private void numbers() {
        List<Byte> bytes = IntStream.rangeClosed(Byte.MIN_VALUE, Byte.MAX_VALUE).mapToObj(i -> (byte) i).toList();
        keeps(Anything::setTiny, Anything::getTiny, bytes);
        List<Short> shorts = List.of(Short.MIN_VALUE, (short) -1, (short) 0, Short.MAX_VALUE);
        keeps(Anything::setSmall, Anything::getSmall, with(shorts, () -> (short) random.nextInt()));
        List<Integer> ints = List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE);
        keeps(Anything::setWhole, Anything::getWhole, with(ints, random::nextInt));
        List<Long> longs = List.of(Long.MIN_VALUE, -1L, 0L, (1L << 53) + 1, Long.MAX_VALUE);
        keeps(Anything::setBig, Anything::getBig, with(longs, random::nextLong));
        List<Float> floats = List.of(
                0f, 1f, 0.1f, -0.1f, 16_777_217f, 1e-30f, Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE,
                -Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
        keeps(Anything::setSingle, Anything::getSingle, with(floats, this::anyFloat));
        List<Double> doubles = List.of(
                0.0, 1.0, 0.1, 0.1 + 0.2, 1e-300, 1e300, 9_007_199_254_740_993.0, Double.MIN_VALUE, Double.MIN_NORMAL,
                Double.MAX_VALUE, -Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        keeps(Anything::setRatio, Anything::getRatio, with(doubles, this::anyDouble));
        if (sqlite) {
            failure(IllegalArgumentException.class, save(new Anything().setSingle(Float.NaN)));
            failure(IllegalArgumentException.class, save(new Anything().setRatio(Double.NaN)));
        } else {
            keeps(Anything::setSingle, Anything::getSingle, List.of(Float.NaN, -0f));
            keeps(Anything::setRatio, Anything::getRatio, List.of(Double.NaN, -0.0));
        }
        check(there(new Anything().setRatio(-0.0)).getRatio() == 0.0, "there is one zero at least");
        check(there(new Anything().setSingle(-0f)).getSingle() == 0f, "there is one zero at least");
    }

    private void daysAndTimes() {
        List<LocalDate> days = List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.of(2000, 2, 29),
                LocalDate.of(1582, 10, 10), LocalDate.EPOCH);
        keeps(Anything::setDay, Anything::getDay, with(days, () -> anyTime().toLocalDate()));
        refuses(Anything::setDay, "0001 to 9999", LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.MIN,
                LocalDate.MAX);
        List<LocalTime> times = List.of(
                LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.MAX.truncatedTo(ChronoUnit.MICROS), LocalTime.of(2, 30));
        keeps(Anything::setOpens, Anything::getOpens, with(times, () -> anyTime().toLocalTime()));
        refuses(Anything::setOpens, "finer than a microsecond", LocalTime.MAX, LocalTime.ofNanoOfDay(1));
        // Gaps and overlaps of summer time, here and there: no zone may touch them.
        List<LocalDateTime> locals = List.of(
                LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000),
                LocalDateTime.of(2026, 3, 29, 2, 30), LocalDateTime.of(2026, 10, 25, 2, 30),
                LocalDateTime.of(2026, 3, 8, 2, 30), LocalDateTime.of(1999, 12, 31, 23, 59, 59, 1_000));
        keeps(Anything::setLocal, Anything::getLocal, with(locals, this::anyTime));
        refuses(Anything::setLocal, "finer than a microsecond", LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1));
        refuses(Anything::setLocal, "0001 to 9999", LocalDateTime.MIN,
                LocalDateTime.MAX.truncatedTo(ChronoUnit.MICROS), LocalDateTime.of(10_000, 1, 1, 0, 0));
        List<Instant> moments = new ArrayList<>(locals.stream().map(one -> one.toInstant(ZoneOffset.UTC)).toList());
        moments.add(Instant.EPOCH.minusNanos(1_000));
        moments.add(Instant.parse("2016-12-31T23:59:59.999999Z"));
        keeps(Anything::setMoment, Anything::getMoment, with(moments, () -> anyTime().toInstant(ZoneOffset.UTC)));
        refuses(Anything::setMoment, "0001 to 9999", Instant.parse("0000-12-31T23:59:59Z"), Instant.MIN);
        Instant fine = Instant.parse("1969-12-31T23:59:59.123456789Z");
        Anything cut = new Anything().setMoment(fine);
        check(cut.getMoment().equals(fine.truncatedTo(ChronoUnit.MICROS)), "the setter cuts, for all to see");
        check(there(cut).getMoment().equals(cut.getMoment()), "and what it left is kept");
        List<Duration> lengths = List.of(
                Duration.ZERO, micros(1), micros(-1), micros(-1_000_001), micros(Long.MAX_VALUE),
                micros(Long.MIN_VALUE), Duration.ofDays(-1), Duration.ofHours(36));
        keeps(Anything::setTook, Anything::getTook, with(lengths, () -> micros(random.nextLong())));
        refuses(Anything::setTook, "finer than a microsecond", Duration.ofNanos(1), Duration.ofNanos(-1));
        refuses(Anything::setTook, "292,271 years", micros(Long.MAX_VALUE).plusNanos(1_000), Duration.ofSeconds(Long.MAX_VALUE));
    }

    private void identifiersAndJson() {
        List<UUID> uuids = List.of(new UUID(0, 0), new UUID(-1, -1), UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2"));
        keeps(Anything::setToken, Anything::getToken, with(uuids, () -> new UUID(random.nextLong(), random.nextLong())));
        List<String> ulids = List.of("0".repeat(26), "7" + "Z".repeat(25), "01ARZ3NDEKTSV4RRFFQ69G5FAV");
        keeps(Anything::setTicket, Anything::getTicket, with(ulids, Identifiers::ulid));
        refuses(Anything::setTicket, "is not a ULID", "", "8" + "0".repeat(25), "01arz3ndektsv4rrffq69g5fav",
                "0".repeat(25), "0".repeat(27), "I" + "0".repeat(25), "0".repeat(25) + "U");
        // Spelled as PostgreSQL spells them, so that both databases give back the same text.
        List<String> values = List.of(
                "null", "true", "0", "-1.50", "\"\"", "[]", "{}", "[1, [2, {\"a\": null}]]", "\"😀 \\\" \\\\ \\n\"",
                "{\"a\": 1, \"b\": [true, false]}", "0.1000000000000000000000000000000000001",
                "123456789012345678901234567890", "{\"\": \"\"}", "[".repeat(500) + "]".repeat(500));
        keeps(Anything::setSettings, Anything::getSettings, with(values, () -> "{\"key\": " + random.nextLong() + "}"));
        refuses(Anything::setSettings, "is not JSON", "", "a", "{", "[1,]", "{\"a\" 1}", "01", "1.", "+1", "'a'", "1 2",
                "\"\t\"", "nul", "\"\\x\"", "[1", "{\"a\":1,}", "NaN");
        refuses(Anything::setSettings, "NUL", "\"\\u0000\"");
        refuses(Anything::setSettings, "lone surrogate", "\"\\ud83d\"", "\"\\ude00x\"");
        refuses(Anything::setSettings, "too large", "1e100000");
        refuses(Anything::setSettings, "500 levels", "[".repeat(501) + "]".repeat(501));
        Anything loose = there(new Anything().setSettings(" {\"b\":1,\"a\":2, \"b\":3 } "));
        check(Objects.requireNonNull(loose.getSettings()).contains("3"), "the value, if not its spelling");
        List<UUID> made = IntStream.range(0, 10_000).mapToObj(i -> Identifiers.uuid()).toList();
        check(made.equals(made.stream().sorted(Uses::unsigned).distinct().toList()), "uuids sort as they were made");
        check(made.stream().allMatch(uuid -> uuid.version() == 7 && uuid.variant() == 2), "version 7");
        List<String> tickets = IntStream.range(0, 10_000).mapToObj(i -> Identifiers.ulid()).toList();
        check(tickets.equals(tickets.stream().sorted().distinct().toList()), "so do ulids");
        check(tickets.stream().allMatch(Identifiers::isUlid), "they are what they say");
    }

    private void bytesAndEnums() {
        List<ByteBuffer> bytes = List.of(
                ByteBuffer.wrap(new byte[0]), ByteBuffer.wrap(new byte[] {0}), ByteBuffer.wrap(new byte[1 << 20]),
                ByteBuffer.wrap(new byte[] {-1, 0, 127, -128, '\'', '\\'}));
        keeps(Uses::setData, Uses::data, with(bytes, () -> ByteBuffer.wrap(anyBytes(random.nextInt(300)))));
        for (byte[] digest : List.of(new byte[0], new byte[] {0, -1, 1, 0})) {
            check(Arrays.equals(there(new Anything().setDigest(digest)).getDigest(), digest), "bytes as they were");
        }
        refuses((row, length) -> row.setDigest(new byte[length]), "at most 4 bytes", 5, 1000);
        keeps(Anything::setPriority, Anything::getPriority, List.of(Priority.values()));
        keeps(Anything::setLevel, Anything::getLevel, List.of(Level.values()));
        keeps(Anything::setWord, Anything::getWord, List.of(Word.values()));
        check(Priority.MIDDLE.value() == 10 && Priority.of(-10) == Priority.LOW, "numbers are numbers");
    }

    private void soDoesWhatIsNotThere() {
        Anything empty = there(new Anything());
        check(values(empty).equals(Collections.nCopies(23, null)), "nothing was said");
        Anything full = everything();
        List<@Nullable Object> sent = values(full);
        check(values(there(full)).equals(sent), "everything at once");
        full.setData(null).setTook(null).setSettings(null).setPriority(null).save().join();
        Anything row = read(List.of(full.getId())).get(0);
        check(row.getData() == null && row.getTook() == null, "taken back");
        check(row.getSettings() == null && row.getPriority() == null && row.getTiny() == 1, "and no more than that");
    }

    private void defaultsAreTheSameOnBothSides() {
        Preset made = new Preset();
        check(values(made).equals(DEFAULTS), "in Java: " + values(made));
        save(made).join();
        check(values(Preset.objects(engine).get(made.getId()).join()).equals(DEFAULTS), "as they were sent");
        check(Identifiers.isUlid(Objects.requireNonNull(made.getMade())) && made.getToken().version() == 7, "made here");
        engine.execute(Statement.write("insert into preset default values")).join();
        Preset inserted = Preset.objects(engine).list().join().stream()
                .filter(row -> row.getId() != made.getId())
                .findFirst()
                .orElseThrow();
        check(values(inserted).equals(DEFAULTS), "in the database: " + values(inserted));
        check(inserted.getMade() == null && inserted.getToken().version() == 4, "made there");
        Duration since = Duration.between(made.getNoted(), inserted.getNoted()).abs();
        check(since.compareTo(Duration.ofMinutes(5)) < 0, "now is now, in UTC: " + made.getNoted() + ", " + inserted.getNoted());
        check(Math.abs(ChronoUnit.DAYS.between(made.getDay(), inserted.getDay())) <= 1, "today");
        check(!inserted.getCloses().equals(LocalTime.MIDNIGHT), "a time, not a day: " + inserted.getCloses());
    }

    private void theDatabaseHoldsTheRest() {
        Specimen seven = specimen().setTiny((byte) 7);
        check(failure(ConstraintViolation.class, save(seven)).kind() == ConstraintViolation.Kind.CHECK, "a check");
        Specimen slow = specimen().setTook(Duration.ofHours(2));
        check(failure(ConstraintViolation.class, save(slow)).kind() == ConstraintViolation.Kind.CHECK, "microseconds");
        Specimen first = specimen();
        save(first).join();
        Specimen twice = specimen().setTicket(first.getTicket());
        check(failure(ConstraintViolation.class, save(twice)).kind() == ConstraintViolation.Kind.UNIQUE, "unique");
        for (String broken : List.of(
                "tiny = 128", "tiny = -129", "ticket = 'x'", "digest = " + (sqlite ? "x'0102030405'" : "'\\x0102030405'"),
                "priority = 11", "level = 1", "word = 'third'", "settings = '{'")) {
            String sql = "update specimen set " + broken;
            check(engine.execute(Statement.write(sql)).handle((done, failed) -> failed != null).join(), broken);
        }
    }

    private void contentsAreCompared() {
        byte[] mine = {1, 2, 3};
        Anything row = there(new Anything().setData(mine));
        mine[0] = 9;
        check(row.getData()[0] == 1, "the caller's array stays the caller's");
        row.getData()[0] = 9;
        check(row.getData()[0] == 1, "and what it gives out is a copy");
        check(!row.setData(new byte[] {1, 2, 3}).isChanged(), "the same bytes");
        check(row.setData(new byte[] {1, 2, 4}).isChanged(), "others");
    }

    private void conditionsTakeTheJavaTypes() {
        Anything row = everything();
        save(row).join();
        List<Condition> conditions = List.of(
                ANYTHING.TINY.eq((byte) 1),
                ANYTHING.SINGLE.eq(0.1f),
                ANYTHING.RATIO.lt(0.2),
                ANYTHING.OPENS.gt(LocalTime.of(8, 0)),
                ANYTHING.OPENS.le(LocalTime.parse("08:30:00.000001")),
                ANYTHING.LOCAL.eq(LocalDateTime.parse("1999-12-31T23:59:59.999999")),
                ANYTHING.MOMENT.eq(Instant.EPOCH.minusNanos(1_000)),
                ANYTHING.TOOK.between(Duration.ofSeconds(1), Duration.ofMinutes(2)),
                ANYTHING.TICKET.gt("01ARZ3NDEKTSV4RRFFQ69G5FAU"),
                ANYTHING.DATA.eq(new byte[] {1, 2}),
                ANYTHING.PRIORITY.in(Priority.HIGH, Priority.LOW),
                ANYTHING.LEVEL.eq(Level.SOME),
                ANYTHING.WORD.ne(Word.SECOND),
                ANYTHING.NOTE.startsWith("no"),
                ANYTHING.SETTINGS.eq(JSONB.valueOf("{\"theme\": \"dark\"}")),
                DSL.jsonbGetAttributeAsText(ANYTHING.SETTINGS, "theme").eq("dark"));
        for (Condition condition : conditions) {
            long found = Anything.objects(engine).filter(ANYTHING.ID.eq(row.getId()), condition).count().join();
            check(found == 1, "it answers " + condition);
        }
    }

    private <T> void keeps(BiConsumer<Anything, T> set, Function<Anything, @Nullable T> get, List<T> values) {
        List<Anything> rows = values.stream().map(value -> with(set, value)).toList();
        for (int i = 0; i < rows.size(); i++) {
            check(values.get(i).equals(get.apply(rows.get(i))), "the getter gives what the setter got: " + shown(values.get(i)));
        }
        saveAll(rows);
        List<Anything> read = read(rows.stream().map(Anything::getId).toList());
        for (int i = 0; i < rows.size(); i++) {
            T value = values.get(i);
            check(value.equals(get.apply(read.get(i))), shown(value) + " came back as " + shown(get.apply(read.get(i))));
            kept++;
        }
    }

    @SafeVarargs
    private <T> void refuses(BiConsumer<Anything, T> set, String reason, T... values) {
        for (T value : values) {
            long before = engine.statements();
            String message = String.valueOf(failure(ValidationFailed.class, save(with(set, value))).getMessage());
            check(message.contains(reason), message);
            check(engine.statements() == before, "nothing was sent");
            refused++;
        }
    }

    private static <T> Anything with(BiConsumer<Anything, T> set, T value) {
        Anything row = new Anything();
        set.accept(row, value);
        return row;
    }

    private static <T> List<T> with(List<T> edges, Supplier<T> another) {
        List<T> values = new ArrayList<>(edges);
        for (int i = 0; i < RANDOM_VALUES; i++) values.add(another.get());
        return values;
    }

    private Anything there(Anything row) {
        save(row).join();
        return read(List.of(row.getId())).get(0);
    }

    private <E extends ActiveRecord<E, Long>> CompletableFuture<E> save(E entity) {
        return entity.save(engine);
    }

    private void saveAll(List<Anything> rows) {
        engine.transaction(tx -> Anything.objects(tx).createAll(rows)).join();
    }

    /** As the database has them, in this order. */
    private List<Anything> read(List<Long> ids) {
        return Anything.objects(engine)
                .filter(ANYTHING.ID.in(ids))
                .orderBy(ANYTHING.ID.asc())
                .list()
                .join();
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(length + 1); i > 0; i--) {
            int c = 1 + random.nextInt(random.nextBoolean() ? 0x7f : Character.MAX_CODE_POINT);
            text.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 'x' : c);
        }
        return text.toString();
    }

    private String digits(int length) {
        return "%04d".formatted(random.nextInt(10_000)).substring(4 - length);
    }

    private float anyFloat() {
        float number = Float.intBitsToFloat(random.nextInt());
        return Float.isNaN(number) ? 0.5f : number;
    }

    private double anyDouble() {
        double number = Double.longBitsToDouble(random.nextLong());
        return Double.isNaN(number) ? 0.5 : number;
    }

    private LocalDateTime anyTime() {
        long first = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
        long last = LocalDateTime.of(9999, 12, 31, 23, 59).toEpochSecond(ZoneOffset.UTC);
        return LocalDateTime.ofEpochSecond(random.nextLong(first, last), random.nextInt(1_000_000) * 1_000, ZoneOffset.UTC);
    }

    private byte[] anyBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Duration micros(long count) {
        return Duration.of(count, ChronoUnit.MICROS);
    }

    private static int unsigned(UUID one, UUID other) {
        int most = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return most != 0 ? most : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private static void setData(Anything row, ByteBuffer data) {
        row.setData(data.array());
    }

    private static @Nullable ByteBuffer data(Anything row) {
        return bytes(row.getData());
    }

    private static @Nullable ByteBuffer bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    private static Specimen specimen() {
        return new Specimen()
                .setNote("")
                .setTiny((byte) 1)
                .setSingle(0)
                .setOpens(LocalTime.NOON)
                .setLocal(LocalDateTime.of(2026, 1, 31, 12, 30))
                .setTook(Duration.ZERO)
                .setTicket(Identifiers.ulid())
                .setSettings("{}")
                .setData(new byte[0])
                .setDigest(new byte[4])
                .setPriority(Priority.LOW)
                .setLevel(Level.NONE)
                .setWord(Word.FIRST);
    }

    private static Anything everything() {
        return new Anything()
                .setName("name")
                .setCode("code")
                .setNote("note")
                .setFlag(true)
                .setTiny((byte) 1)
                .setSmall((short) 2)
                .setWhole(3)
                .setBig(4L)
                .setSingle(0.1f)
                .setRatio(0.1)
                .setDay(LocalDate.of(2024, 2, 29))
                .setOpens(LocalTime.parse("08:30:00.000001"))
                .setLocal(LocalDateTime.parse("1999-12-31T23:59:59.999999"))
                .setMoment(Instant.EPOCH.minusNanos(1_000))
                .setTook(Duration.ofSeconds(90))
                .setToken(new UUID(1, 2))
                .setTicket("01ARZ3NDEKTSV4RRFFQ69G5FAV")
                .setSettings("{\"theme\": \"dark\"}")
                .setData(new byte[] {1, 2})
                .setDigest(new byte[] {3})
                .setPriority(Priority.HIGH)
                .setLevel(Level.SOME)
                .setWord(Word.FIRST);
    }

    private static List<@Nullable Object> values(Anything row) {
        return Arrays.asList(
                row.getName(), row.getCode(), row.getNote(), row.getFlag(), row.getTiny(), row.getSmall(),
                row.getWhole(), row.getBig(), row.getSingle(), row.getRatio(), row.getDay(), row.getOpens(),
                row.getLocal(), row.getMoment(), row.getTook(), row.getToken(), row.getTicket(), row.getSettings(),
                bytes(row.getData()), bytes(row.getDigest()), row.getPriority(), row.getLevel(), row.getWord());
    }

    private static List<@Nullable Object> values(Preset row) {
        return Arrays.asList(
                row.getNote(), row.getTiny(), row.getSingle(), row.getOpens(), row.getLocal(), row.getTook(),
                row.getTicket(), row.getSettings(), bytes(row.getData()), bytes(row.getDigest()), row.getPriority(),
                row.getLevel(), row.getWord());
    }

    private static final List<Object> DEFAULTS = List.of(
            "any 'length'", Byte.MIN_VALUE, 0.1f, LocalTime.of(12, 30),
            LocalDateTime.of(2026, 1, 31, 12, 30, 0, 500_000_000), Duration.ofMinutes(90).plusNanos(1_000),
            "01ARZ3NDEKTSV4RRFFQ69G5FAV", "{\"a\": [1, \"it's ${no.property}\"]}", ByteBuffer.allocate(0),
            ByteBuffer.wrap(new byte[] {0, -1}), Priority.LOW, Level.SOME, Word.SECOND);

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    /** What the future failed with; it must be one of {@code type}. */
    private static <X extends Throwable> X failure(Class<X> type, CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            if (type.isInstance(e.getCause())) return type.cast(e.getCause());
            throw e;
        }
        throw new AssertionError("no " + type.getSimpleName());
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
