package com.example.cases;

import static com.example.cases.tables.Tables.SHIRT;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.engine.Statement;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.PersistenceException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Each constant, there and back, whatever its text is; and what queries make of them. */
public final class Uses {

    private final Engine engine;

    private Uses(Engine engine) {
        this.engine = engine;
    }

    public static void run(String url) {
        try (Engine engine = Engine.connect(url).asDefault()) {
            Uses uses = new Uses(engine);
            uses.constants();
            uses.defaults();
            uses.changes();
            uses.rules();
            uses.refused(url.startsWith("postgresql"));
        }
    }

    private void constants() {
        for (Mood mood : Mood.values()) {
            Shirt read = there(new Shirt().setMood(mood).setWorn(mood).setSize(SizeOfShirt.LARGE));
            check(read.getMood() == mood && read.getWorn() == mood && read.getSecond() == null, mood + "");
            check(mood.value().equals(text(read)), mood + " is stored as " + text(read));
            check(found(SHIRT.MOOD.eq(mood)).equals(List.of(read.getId())), "found by " + mood);
            check(found(SHIRT.MOOD.in(mood).and(SHIRT.WORN.eq(SHIRT.MOOD))).size() == 1, "among, and by each other");
        }
        check(found(SHIRT.MOOD.ne(Mood.HAPPY)).size() == Mood.values().length - 1, "all but one");
        check(found(SHIRT.MOOD.in(Mood.PARAMETER, Mood.WIDE)).size() == 2, "two of them");
        check(found(SHIRT.MOOD.cast(String.class).like("%;%")).size() == 1, "as text");
        check(found(SHIRT.pocket().SIZE.eq(SizeOfShirt.SMALL)).isEmpty(), "along a path");
    }

    private void defaults() {
        Shirt made = new Shirt().setMood(Mood.HAPPY);
        check(made.getSize() == SizeOfShirt.MEDIUM && made.getWorn() == Mood.PARAMETER, "in Java");
        Shirt read = there(made);
        check(read.getSize() == SizeOfShirt.MEDIUM && read.getWorn() == Mood.PARAMETER, "in the row");
        execute("insert into \"shirt\" (\"mood\") values ('it''s \"so\" \\ so')");
        check(
                found(SHIRT.MOOD.eq(Mood.QUOTED), SHIRT.WORN.eq(Mood.PARAMETER), SHIRT.SIZE.eq(SizeOfShirt.MEDIUM))
                                .size()
                        == 1,
                "by the database");
    }

    private void changes() {
        Pocket pocket = new Pocket().setSize(SizeOfShirt.SMALL).save().join();
        Shirt shirt = new Shirt().setMood(Mood.WIDE).setTurn(Path.LEFT).setPocket(pocket).save().join();
        shirt.setTurn(Path.RIGHT).setSecond(Mood.DOUBLED).save().join();
        Shirt read = Shirt.objects().get(shirt.getId()).join();
        check(read.getTurn() == Path.RIGHT && read.getSecond() == Mood.DOUBLED, "updated");
        check(found(SHIRT.pocket().SIZE.eq(SizeOfShirt.SMALL)).equals(List.of(read.getId())), "along a path");
        read.setTurn(null).save().join();
        check(Shirt.objects().get(shirt.getId()).join().getTurn() == null, "emptied");
    }

    private void rules() {
        there(new Shirt().setMood(Mood.DOUBLED).setSize(SizeOfShirt.SMALL).setTurn(Path.LEFT));
        failure(ConstraintViolation.class, new Shirt().setMood(Mood.PARAMETER).setTurn(Path.LEFT).save());
        failure(
                ConstraintViolation.class,
                new Shirt().setMood(Mood.QUOTED).setSecond(Mood.QUOTED).setSize(SizeOfShirt.SMALL).save());
    }

    private void refused(boolean postgresql) {
        String sql = "insert into \"shirt\" (\"mood\") values ('sad')";
        PersistenceException refused = failure(PersistenceException.class, engine.execute(Statement.write(sql)));
        String message = String.valueOf(refused.getMessage());
        check(message.contains(postgresql ? "feeling" : "ck_shirt_mood_values"), message);
    }

    private @Nullable String text(Shirt shirt) {
        String query = "select cast(\"mood\" as text) from \"shirt\" where \"id\" = $1";
        return engine.execute(Statement.read(query, shirt.getId())).join().rows().get(0).getString(0);
    }

    private void execute(String sql) {
        engine.execute(Statement.write(sql)).join();
    }

    private List<Long> found(Condition... conditions) {
        return Shirt.objects().filter(conditions).list().join().stream()
                .map(Shirt::getId)
                .toList();
    }

    private Shirt there(Shirt row) {
        row.save().join();
        return Shirt.objects().get(row.getId()).join();
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
