package com.example.cases;

import static com.example.cases.tables.Tables.PRESET;
import static com.example.cases.tables.Tables.REQUIRED;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.engine.Statement;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.ValidationFailed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every type to its limits and back. */
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
            uses.theLimitsComeBack();
            uses.soDoesWhatIsNotThere();
            uses.defaultsAreTheSameOnBothSides();
            uses.allThatIsWrongIsSaidAtOnce();
            uses.theDatabaseHoldsTheRest();
            uses.conditionsTakeTheJavaTypes();
        }
    }

    private void theLimitsComeBack() {
        for (Required row : List.of(lowest(), highest())) {
            List<Object> sent = values(row);
            add(row).join();
            check(values(read(Required.class, row.getId())).equals(sent), "the row has what was sent");
        }
        long id = sessions.open().select(Required.class).where(REQUIRED.CODE.eq("zzzz")).one().join().getId();
        for (double ratio : new double[] {0.1, 0.1 + 0.2, 1e300, -Double.MIN_NORMAL, 4}) {
            change(id, row -> row.setRatio(ratio));
            check(read(Required.class, id).getRatio() == ratio, "exactly " + ratio);
        }
        change(id, row -> row.setMoment(Instant.parse("2026-01-31T12:30:00.123456789Z")));
        check(
                read(Required.class, id).getMoment().equals(Instant.parse("2026-01-31T12:30:00.123456Z")),
                "microseconds, not rounded up");
    }

    private void soDoesWhatIsNotThere() {
        Maybe empty = add(new Maybe()).join();
        check(values(read(Maybe.class, empty.getId())).equals(Collections.nCopies(14, null)), "nothing was said");
        Maybe full = new Maybe()
                .setCode("code")
                .setName("name")
                .setTitle("title")
                .setStory("")
                .setFlag(false)
                .setTiny((short) 0)
                .setWhole(0)
                .setBig(0L)
                .setRatio(0.0)
                .setDay(LocalDate.of(2024, 2, 29))
                .setMoment(Instant.EPOCH)
                .setToken(new UUID(1, 2))
                .setMood(Mood.GLAD)
                .setGrade(Grade.MIDDLE);
        List<@Nullable Object> sent = values(full);
        add(full).join();
        check(values(read(Maybe.class, full.getId())).equals(sent), "zero, false and the empty text are values");
        sessions.transaction(session -> session.get(Maybe.class, full.getId())
                        .thenApply(row -> row.setFlag(null).setStory(null).setWhole(null).setGrade(null)))
                .join();
        Maybe row = read(Maybe.class, full.getId());
        check(row.getFlag() == null && row.getStory() == null, "taken back");
        check(row.getWhole() == null && row.getGrade() == null && row.getTiny() == 0, "and no more than that");
    }

    private void defaultsAreTheSameOnBothSides() {
        Preset made = new Preset();
        check(values(made).equals(DEFAULTS), "in Java, before the row is there: " + values(made));
        add(made).join();
        check(values(read(Preset.class, made.getId())).equals(DEFAULTS), "as they were sent");
        engine.execute(Statement.write("insert into preset default values")).join();
        Preset inserted = sessions.open()
                .select(Preset.class)
                .where(PRESET.ID.ne(made.getId()))
                .one()
                .join();
        check(values(inserted).equals(DEFAULTS), "in the database: " + values(inserted));
        check(inserted.getVersion() == 0, "the runtime's own columns have theirs");
        check(!inserted.getNoted().isBefore(made.getCreatedAt()), "now is the moment of the insert");
        sessions.transaction(session -> session.get(Preset.class, inserted.getId())
                        .thenApply(row -> row.setMaybe(null).setMaybeFlag(null)))
                .join();
        check(
                read(Preset.class, inserted.getId()).getMaybe() == null,
                "null is a value where there is a default, too");
    }

    private void allThatIsWrongIsSaidAtOnce() {
        long before = engine.statements();
        Required row = new Required().setCode("abc").setName("😀".repeat(13)).setStory("a\0b");
        ValidationFailed failed = failure(ValidationFailed.class, add(row));
        check(
                failed.violations().stream()
                        .map(ValidationFailed.Violation::property)
                        .toList()
                        .equals(List.of(
                                "code", "name", "title", "story", "flag", "tiny", "whole", "big", "ratio", "day",
                                "moment", "token", "mood", "grade")),
                failed.getMessage());
        check(engine.statements() == before, "nothing was sent");
    }

    private void theDatabaseHoldsTheRest() {
        Required twice = lowest().setCode("next");
        ConstraintViolation unique = failure(ConstraintViolation.class, add(twice));
        check(unique.kind() == ConstraintViolation.Kind.UNIQUE, unique.getMessage());
        check(unique.properties().equals(List.of("name", "tiny")), "both by name: " + unique.properties());
        ConstraintViolation seven = failure(ConstraintViolation.class, add(twice.setTiny((short) 7)));
        check(seven.kind() == ConstraintViolation.Kind.CHECK, seven.getMessage());
        check(seven.constraint().equals(Optional.of("ck_required_tiny_is_not_seven")), seven.getMessage());
        failure(ConstraintViolation.class, add(twice.setTiny((short) 8).setStory("LOUD")));
        check(add(twice.setFlag(true)).join().getId() > 0, "after three refusals it is as good as new");
    }

    private void conditionsTakeTheJavaTypes() {
        long low = sessions.open()
                .select(Required.class)
                .where(REQUIRED.DAY.le(LocalDate.of(1, 1, 1)), REQUIRED.MOMENT.lt(Instant.EPOCH))
                .where(REQUIRED.FLAG.isFalse(), REQUIRED.TINY.eq(Short.MIN_VALUE), REQUIRED.BIG.lt(0L))
                .where(REQUIRED.TOKEN.eq(new UUID(0, 0)), REQUIRED.MOOD.in(Mood.CALM, Mood.GLAD))
                .where(REQUIRED.GRADE.eq(Grade.TOP), REQUIRED.RATIO.lt(0.0))
                .count()
                .join();
        check(low == 1, "one row is low in everything");
        check(
                sessions.open()
                        .select(Required.class)
                        .where(REQUIRED.NAME.eq("😀".repeat(12)))
                        .exists()
                        .join(),
                "emoji are found");
    }

    private <E> CompletableFuture<E> add(E entity) {
        return sessions.transaction(session -> {
            session.add(entity);
            return session.flush().thenApply(flushed -> entity);
        });
    }

    private void change(long id, UnaryOperator<Required> change) {
        sessions.transaction(session -> session.get(Required.class, id).thenApply(change)).join();
    }

    /** The row as a session sees it that has not seen it yet. */
    private <E> E read(Class<E> type, long id) {
        return sessions.open().get(type, id).join();
    }

    private static Required lowest() {
        return new Required()
                .setCode("😀".repeat(4))
                .setName("")
                .setTitle("")
                .setStory("")
                .setFlag(false)
                .setTiny(Short.MIN_VALUE)
                .setWhole(Integer.MIN_VALUE)
                .setBig(Long.MIN_VALUE)
                .setRatio(-Double.MAX_VALUE)
                .setDay(LocalDate.of(1, 1, 1))
                .setMoment(Instant.parse("0001-01-01T00:00:00Z"))
                .setToken(new UUID(0, 0))
                .setMood(Mood.CALM)
                .setGrade(Grade.TOP);
    }

    private static Required highest() {
        return new Required()
                .setCode("zzzz")
                .setName("😀".repeat(12))
                .setTitle("é".repeat(255))
                .setStory("line\n\t'\"\\%_".repeat(10_000))
                .setFlag(true)
                .setTiny(Short.MAX_VALUE)
                .setWhole(Integer.MAX_VALUE)
                .setBig(Long.MAX_VALUE)
                .setRatio(Double.MIN_VALUE)
                .setDay(LocalDate.of(9999, 12, 31))
                .setMoment(Instant.parse("9999-12-31T23:59:59.999999Z"))
                .setToken(new UUID(-1, -1))
                .setMood(Mood.IN_TWO_MINDS)
                .setGrade(Grade.NONE);
    }

    private static List<Object> values(Required row) {
        return List.of(
                row.getCode(),
                row.getName(),
                row.getTitle(),
                row.getStory(),
                row.isFlag(),
                row.getTiny(),
                row.getWhole(),
                row.getBig(),
                row.getRatio(),
                row.getDay(),
                row.getMoment(),
                row.getToken(),
                row.getMood(),
                row.getGrade());
    }

    private static List<@Nullable Object> values(Maybe row) {
        return Arrays.asList(
                row.getCode(),
                row.getName(),
                row.getTitle(),
                row.getStory(),
                row.getFlag(),
                row.getTiny(),
                row.getWhole(),
                row.getBig(),
                row.getRatio(),
                row.getDay(),
                row.getMoment(),
                row.getToken(),
                row.getMood(),
                row.getGrade());
    }

    private static List<@Nullable Object> values(Preset row) {
        return Arrays.asList(
                row.getCode(),
                row.getName(),
                row.getTitle(),
                row.getStory(),
                row.isFlag(),
                row.getTiny(),
                row.getWhole(),
                row.getBig(),
                row.getRatio(),
                row.getDay(),
                row.getMoment(),
                row.getToken(),
                row.getMood(),
                row.getGrade(),
                row.getMaybe(),
                row.getMaybeFlag(),
                row.getMaybeDay(),
                row.getMaybeGrade());
    }

    private static final List<Object> DEFAULTS = List.of(
            "wxyz",
            "two words",
            "it's \"quoted\" \\n",
            "-- no comment; ${no.property}",
            true,
            Short.MIN_VALUE,
            10,
            Long.MIN_VALUE,
            0.001,
            LocalDate.of(1, 1, 1),
            Instant.parse("2026-01-31T12:30:00.123456Z"),
            UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2"),
            Mood.IN_TWO_MINDS,
            Grade.NONE,
            "yes",
            false,
            LocalDate.of(9999, 12, 31),
            Grade.TOP);

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
