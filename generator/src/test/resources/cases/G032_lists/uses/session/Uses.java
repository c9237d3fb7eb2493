package com.example.cases;

import static com.example.cases.tables.Tables.ALBUM;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.engine.Statement;
import com.example.cases.runtime.error.PersistenceException;
import com.example.cases.runtime.error.ValidationFailed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Lists come back as they were set, whatever they hold; the database holds them to the same rules. */
public final class Uses {

    private final Engine engine;
    private final SessionFactory sessions;

    private Uses(Engine engine) {
        this.engine = engine;
        this.sessions = SessionFactory.of(engine);
    }

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Uses uses = new Uses(engine);
            uses.values();
            uses.setters();
            uses.changes();
            uses.refused();
            uses.heldByTheDatabase();
            uses.conditions();
        }
    }

    private void values() {
        List<String> texts = List.of("", "a", "\"{,}\\ NULL", "NULL", "é😀", "a\nb", "'", "a");
        keeps(Album::setKeywords, Album::getKeywords, texts);
        keeps(Album::setNotes, Album::getNotes, texts);
        keeps(Album::setNotes, Album::getNotes, List.of("x".repeat(100_000), "y"));
        keeps(Album::setKeywords, Album::getKeywords, List.of("😀".repeat(40)));
        keeps(Album::setCodes, Album::getCodes, List.of("abc", "  x", "é😀,"));
        keeps(Album::setFlags, Album::getFlags, List.of(true, false, true));
        keeps(Album::setBytes, Album::getBytes, List.of(Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE));
        keeps(Album::setShorts, Album::getShorts, List.of(Short.MIN_VALUE, Short.MAX_VALUE));
        keeps(Album::setScores, Album::getScores, List.of(Integer.MIN_VALUE, 3, Integer.MAX_VALUE));
        keeps(Album::setNumbers, Album::getNumbers, List.of(Long.MIN_VALUE, Long.MAX_VALUE));
        keeps(Album::setSingles, Album::getSingles, List.of(-0.0f, Float.NaN, Float.MIN_VALUE, Float.MAX_VALUE));
        List<Double> doubles = List.of(0.1, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE);
        keeps(Album::setDoubles, Album::getDoubles, doubles);
        keeps(Album::setPrices, Album::getPrices, decimals("0.00", "-9999999999.99", "9999999999.99"));
        keeps(Album::setExact, Album::getExact, decimals("0", "1.50", "-0.0000000000000000000000000000001", "123456789012"));
        keeps(Album::setDays, Album::getDays, List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)));
        List<LocalTime> times = List.of(LocalTime.MIDNIGHT, LocalTime.parse("23:59:59.999999"));
        keeps(Album::setTimes, Album::getTimes, times);
        LocalDateTime last = LocalDateTime.parse("9999-12-31T23:59:59.999999");
        keeps(Album::setLocals, Album::getLocals, List.of(LocalDateTime.of(1, 1, 1, 0, 0), last));
        Instant early = Instant.parse("1899-12-31T23:59:59.999999Z");
        keeps(Album::setMoments, Album::getMoments, List.of(early, Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z")));
        keeps(Album::setLengths, Album::getLengths, List.of(Duration.ZERO, Duration.ofNanos(-1_000), Duration.ofDays(1)));
        keeps(Album::setIds, Album::getIds, List.of(new UUID(0, 0), new UUID(-1, -1)));
        keeps(Album::setUlids, Album::getUlids, List.of("01ARZ3NDEKTSV4RRFFQ69G5FAV", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"));
        keeps(Album::setMoods, Album::getMoods, List.of(Mood.SAD, Mood.CALM, Mood.SAD));
        keeps(Album::setRanks, Album::getRanks, List.of(Rank.HIGH, Rank.LOW));
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) many.add(i);
        keeps(Album::setScores, Album::getScores, many);
    }

    private void setters() {
        Album album = album();
        check(album.getTags().isEmpty() && album.getMoods().isEmpty(), "an empty list by default");
        Album read = there(album);
        check(read.getTags().isEmpty() && read.getMoods().isEmpty(), "an empty list is a list");
        check(read.getNotes() == null && read.getRanks() == null, "no list is none");
        List<String> mine = new ArrayList<>(List.of("one"));
        album.setTags(mine);
        mine.add("two");
        check(album.getTags().equals(List.of("one")), "the caller's list stays the caller's");
        refused(UnsupportedOperationException.class, () -> album.getTags().add("three"));
        refused(UnsupportedOperationException.class, () -> there(album()).getKeywords().clear());
        refused(NullPointerException.class, () -> album.setTags(Arrays.asList("one", null)));
        refused(NullPointerException.class, () -> album.setMoments(Arrays.asList(Instant.EPOCH, null)));
        album.setMoments(List.of(Instant.parse("2001-02-03T04:05:06.123456789Z")));
        check(List.of(Instant.parse("2001-02-03T04:05:06.123456Z")).equals(album.getMoments()), "moments are cut");
    }

    private void changes() {
        Album album = there(album().setTags(List.of("a", "b")).setMoods(List.of(Mood.CALM)));
        int version = album.getVersion();
        Album same = change(album, one -> one.setTags(new ArrayList<>(List.of("a", "b"))).setMoods(List.of(Mood.CALM)));
        check(same.getVersion() == version, "an equal list is no change");
        Album other = change(album, one -> one.setTags(List.of("b", "a")).setNotes(List.of()));
        check(other.getVersion() == version + 1, "another order is one");
        check(other.getTags().equals(List.of("b", "a")) && List.of().equals(other.getNotes()), "updated");
        check(change(other, one -> one.setNotes(null)).getNotes() == null, "and cleared");
    }

    private void refused() {
        refuses("keywords at index 1 may be at most 40 characters", one -> one.setKeywords(List.of("", "x".repeat(41))));
        refuses("tags at index 0 may be at most 12 characters", one -> one.setTags(List.of("x".repeat(13))));
        refuses("notes at index 2 holds a NUL", one -> one.setNotes(List.of("", "", "\0")));
        refuses("notes at index 0 holds half a character", one -> one.setNotes(List.of("\ud800")));
        refuses("codes at index 1 must be exactly 3", one -> one.setCodes(List.of("abc", "ab")));
        refuses("prices at index 0 may have at most 2", one -> one.setPrices(decimals("0.001")));
        refuses("days at index 0 is outside", one -> one.setDays(List.of(LocalDate.of(0, 1, 1))));
        refuses("times at index 0 is finer", one -> one.setTimes(List.of(LocalTime.ofNanoOfDay(1))));
        refuses("lengths at index 0 is finer", one -> one.setLengths(List.of(Duration.ofNanos(1))));
        refuses("ulids at index 0 is not a ULID", one -> one.setUlids(List.of("01arz3ndektsv4rrffq69g5fav")));
        String missing = failure(ValidationFailed.class, save(new Album().setTitle("x"))).getMessage();
        check(String.valueOf(missing).contains("keywords is required"), missing + "");
    }

    private void heldByTheDatabase() {
        long id = there(album()).getId();
        violates("ck_album_tags_elements", "tags = array['a', null]", id);
        violates("ck_album_tags_elements", "tags = array[array['a'], array['b']]", id);
        violates("ck_album_codes_elements", "codes = array['abc', 'a']", id);
        violates("ck_album_bytes_elements", "bytes = array[128]", id);
        violates("ck_album_ulids_elements", "ulids = array['01ARZ3NDEKTSV4RRFFQ69G5FAV', 'x']", id);
        violates("ck_album_ulids_elements", "ulids = array['01ARZ3NDEKTSV4RRFFQ69G5FAV', '']", id);
        violates("ck_album_ulids_elements", "ulids = array['81ARZ3NDEKTSV4RRFFQ69G5FAV']", id);
        violates("ck_album_moods_elements", "moods = array['calm', 'angry']", id);
        violates("ck_album_moods_elements", "moods = array['calm', null]", id);
        violates("ck_album_ranks_elements", "ranks = array[10, 11]", id);
        failure(PersistenceException.class, update("keywords = array[repeat('x', 41)]", id));
    }

    private void violates(String constraint, String change, long id) {
        String message = String.valueOf(failure(PersistenceException.class, update(change, id)));
        boolean nested = change.contains("array[array");
        check(nested || message.contains(constraint), message);
    }

    private CompletableFuture<?> update(String change, long id) {
        return engine.execute(Statement.write("update album set " + change + " where id = $1", id));
    }

    private void conditions() {
        Album found = there(album().setTags(List.of("jazz", "live", "x".repeat(12)))
                .setScores(List.of(7, -77))
                .setMoods(List.of(Mood.MERRY))
                .setRanks(List.of(Rank.HIGH))
                .setLengths(List.of(Duration.ofSeconds(77)))
                .setNotes(List.of("side one", "side two"))
                .setBytes(List.of((byte) 77))
                .setPrices(decimals("77.70"))
                .setSingles(List.of(77.5f))
                .setDays(List.of(LocalDate.of(1959, 8, 17)))
                .setTimes(List.of(LocalTime.of(7, 7)))
                .setLocals(List.of(LocalDateTime.of(1959, 8, 17, 7, 7)))
                .setIds(List.of(new UUID(7, 7)))
                .setMoments(List.of(Instant.parse("1999-12-31T23:59:59.999999Z"))));
        finds(found, ALBUM.TAGS.contains(new String[] {"live", "x".repeat(12)}));
        check(among(ALBUM.TAGS.contains(new String[] {"x".repeat(13)})).isEmpty(), "what is longer is not cut");
        check(among(ALBUM.PRICES.contains(decimals("77.701").toArray(BigDecimal[]::new))).isEmpty(), "nor rounded");
        finds(found, val("jazz").eq(any(ALBUM.TAGS)));
        finds(found, ALBUM.TAGS.eq(new String[] {"jazz", "live", "x".repeat(12)}));
        finds(found, ALBUM.SCORES.contains(new Integer[] {-77}));
        finds(found, ALBUM.MOODS.contains(new Mood[] {Mood.MERRY}));
        finds(found, ALBUM.RANKS.eq(new Rank[] {Rank.HIGH}).and(ALBUM.TAGS.contains(new String[] {"jazz"})));
        finds(found, ALBUM.NOTES.contains(new String[] {"side two"}));
        finds(found, ALBUM.BYTES.contains(new Byte[] {77}).and(ALBUM.PRICES.eq(decimals("77.7").toArray(BigDecimal[]::new))));
        finds(found, ALBUM.SINGLES.contains(new Float[] {77.5f}));
        finds(found, ALBUM.DAYS.contains(new LocalDate[] {LocalDate.of(1959, 8, 17)}));
        finds(found, ALBUM.TIMES.contains(new LocalTime[] {LocalTime.of(7, 7)}));
        finds(found, ALBUM.LOCALS.contains(new LocalDateTime[] {LocalDateTime.of(1959, 8, 17, 7, 7)}));
        finds(found, ALBUM.IDS.contains(new UUID[] {new UUID(7, 7)}));
        finds(found, ALBUM.LENGTHS.eq(new Duration[] {Duration.ofSeconds(77)}));
        finds(found, ALBUM.MOMENTS.contains(new Instant[] {Instant.parse("1999-12-31T23:59:59.999999Z")}));
    }

    private void finds(Album album, Condition condition) {
        List<Album> found = among(condition);
        check(found.size() == 1 && found.get(0).getId() == album.getId(), condition + " finds " + found);
    }

    private List<Album> among(Condition condition) {
        return sessions.open().select(Album.class).where(condition).list().join();
    }

    private <T> void keeps(
            BiConsumer<Album, List<T>> set, Function<Album, @Nullable List<T>> get, List<T> value) {
        for (List<T> one : List.of(value, List.<T>of(), List.of(value.get(0)))) {
            Album album = album();
            set.accept(album, one);
            List<T> read = get.apply(there(album));
            check(one.equals(read), one + " came back as " + read);
        }
    }

    private void refuses(String reason, UnaryOperator<Album> set) {
        String message = failure(ValidationFailed.class, save(set.apply(album()))).getMessage();
        check(String.valueOf(message).contains(reason), message + "");
    }

    private static Album album() {
        return new Album().setTitle("Kind of Blue").setKeywords(List.of("trumpet"));
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    private Album there(Album album) {
        save(album).join();
        return read(album.getId());
    }

    private CompletableFuture<Album> save(Album album) {
        return sessions.transaction(session -> {
            session.add(album);
            return session.flush().thenApply(flushed -> album);
        });
    }

    private Album change(Album album, UnaryOperator<Album> change) {
        sessions.transaction(session -> session.get(Album.class, album.getId()).thenApply(change))
                .join();
        return read(album.getId());
    }

    private Album read(long id) {
        return sessions.open().get(Album.class, id).join();
    }

    private static void refused(Class<? extends RuntimeException> type, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            if (type.isInstance(e)) return;
            throw e;
        }
        throw new AssertionError("no " + type.getSimpleName());
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
