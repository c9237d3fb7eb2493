package dev.scaffold.user.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.error.ConcurrentSessionUse;
import dev.scaffold.runtime.error.ValidationFailed;
import dev.scaffold.runtime.session.EntityListener;
import dev.scaffold.runtime.session.FlushReport;
import dev.scaffold.runtime.session.Session;
import dev.scaffold.runtime.session.SessionListener;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What hooks and listeners of the session style may rely on. */
class SessionHooksTest {

    /** Writes a line of its own for each note that is written. */
    private static final class Journal implements EntityListener<Note> {

        @Override
        public CompletionStage<?> beforeInsert(Note note, Transaction tx) {
            if (note.getText().equals("twice")) note.setText("twice told");
            return log(tx, "insert " + note.getText());
        }

        @Override
        public CompletionStage<?> afterInsert(Note note, Transaction tx) {
            return log(tx, "inserted " + note.getId());
        }

        @Override
        public CompletionStage<?> beforeUpdate(Note note, Transaction tx) {
            return note.getText().startsWith("never")
                    ? CompletableFuture.failedFuture(new IllegalStateException("not with me"))
                    : log(tx, "update " + note.getText());
        }

        @Override
        public CompletionStage<?> afterUpdate(Note note, Transaction tx) {
            return log(tx, "updated " + note.getId());
        }

        @Override
        public CompletionStage<?> beforeDelete(Note note, Transaction tx) {
            return log(tx, "delete " + note.getText());
        }

        @Override
        public CompletionStage<?> afterDelete(Note note, Transaction tx) {
            return log(tx, "deleted");
        }

        private static CompletionStage<?> log(Transaction tx, String what) {
            return tx.execute(Statement.write("insert into log (what) values ($1)", what));
        }
    }

    /** Adds an audit for each note that is new, and keeps what it was told. */
    private static class Auditor implements SessionListener {

        final List<String> told = new ArrayList<>();

        @Override
        public CompletionStage<?> afterBegin(Session session, Transaction tx) {
            told.add("begin");
            return tx.execute(Statement.read("select 1"));
        }

        @Override
        public CompletionStage<?> beforeFlush(Session session, FlushReport pending) {
            told.add("before flush: " + pending);
            for (Object entity : pending.inserted()) {
                if (entity instanceof Note note) session.add(Audit.of("new: " + note.getText()));
            }
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void afterFlush(Session session, FlushReport written) {
            told.add("after flush: " + written.inserted(Note.class) + " notes, " + written.inserted(Audit.class)
                    + " audits");
        }

        @Override
        public CompletionStage<?> beforeCommit(Session session, Transaction tx) {
            told.add("before commit");
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void afterCommit(Session session) {
            told.add("commit");
            throw new AssertionError("too late to matter");
        }

        @Override
        public void afterRollback(Session session) {
            told.add("rollback");
            throw new AssertionError("too late to matter");
        }
    }

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static Engine engine(TestDatabase database) {
        return database.engine(
                "create table note (id " + database.identity() + ", text varchar(40) not null, slug varchar(40))",
                "create table audit (id " + database.identity() + ", what varchar(80) not null)",
                "create table log (id " + database.identity() + ", what varchar(80) not null)");
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static void in(Notebook notes, Consumer<Session> work) {
        await(notes.transaction(session -> {
            work.accept(session);
            return CompletableFuture.completedFuture(null);
        }));
    }

    private static List<String> column(Engine engine, String sql) {
        return await(engine.execute(Statement.read(sql))).rows().stream()
                .map(row -> String.valueOf(row.getString(0)))
                .toList();
    }

    private static List<String> log(Engine engine) {
        return column(engine, "select what from log order by id");
    }

    private static List<String> slugs(Engine engine) {
        return column(engine, "select slug from note order by id");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B102")
    void anEntitysOwnHooksChangeAndRefuse(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Notebook notes = Notebook.of(engine);
            Note note = new Note().setText("To Do");
            in(notes, session -> session.add(note));
            assertThat(slugs(engine)).containsExactly("to-do");

            await(notes.transaction(session -> session.get(Note.class, note.getId())
                    .thenApply(read -> {
                        assertThat(read.words()).isEqualTo(2);
                        return read.setText("keep this one");
                    })));
            assertThat(slugs(engine)).containsExactly("keep-this-one");

            assertThatThrownBy(() -> await(notes.transaction(
                            session -> session.get(Note.class, note.getId()).thenAccept(session::delete))))
                    .hasRootCauseMessage("this note is to be kept");
            assertThat(slugs(engine)).containsExactly("keep-this-one");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A90")
    @Tag("B102")
    void listenersOfAClassTakePartInTheFlush(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Notebook notes = Notebook.of(engine);
            notes.on(Note.class, new Journal());
            Note note = new Note().setText("twice");
            in(notes, session -> session.add(note));
            assertThat(column(engine, "select text from note")).containsExactly("twice told");

            await(notes.transaction(session -> session.get(Note.class, note.getId())
                    .thenCompose(read -> {
                        read.setText("gone soon");
                        return session.flush().thenApply(done -> read);
                    })
                    .thenAccept(session::delete)));
            assertThat(log(engine))
                    .containsExactly(
                            "insert twice told",
                            "inserted 1",
                            "update gone soon",
                            "updated 1",
                            "delete gone soon",
                            "deleted");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B102")
    void whatAListenerFailsWithFailsTheFlushBeforeAnythingIsSent(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Notebook notes = Notebook.of(engine);
            notes.on(Note.class, new Journal());
            Session session = notes.open();
            Note note = session.add(new Note().setText("first"));
            await(session.flush());

            note.setText("never again");
            assertThatThrownBy(() -> await(session.flush())).hasRootCauseMessage("not with me");
            note.setText("x".repeat(41));
            assertThatThrownBy(() -> await(session.flush())).hasCauseInstanceOf(ValidationFailed.class);
            assertThat(log(engine)).containsExactly("insert first", "inserted 1");

            note.setText("second");
            await(session.flush());
            assertThat(slugs(engine)).containsExactly("second");
            assertThat(log(engine)).hasSize(4);
        }
    }

    /** Thousands, because a chain of as many futures would overflow the stack. */
    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B102")
    void manyObjectsAreAskedOneAfterTheOtherAndSentTogether(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Notebook notes = Notebook.of(engine);
            long before = engine.statements();
            in(notes, session -> IntStream.range(0, 3_000).forEach(i -> session.add(new Note().setText("note " + i))));

            assertThat(engine.statements() - before).isLessThanOrEqualTo(3);
            assertThat(slugs(engine)).hasSize(3_000).startsWith("note-0").endsWith("note-2999");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B101")
    void aSessionListenerAddsToTheFlushAndIsToldOfItsEnd(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Notebook notes = Notebook.of(engine);
            Auditor auditor = new Auditor();
            notes.on(auditor);
            in(notes, session -> session.add(new Note().setText("To Do")));

            assertThat(auditor.told)
                    .containsExactly(
                            "begin",
                            "before flush: 1 inserted, 0 updated, 0 deleted",
                            "after flush: 1 notes, 1 audits",
                            "before commit",
                            "commit");
            assertThat(column(engine, "select what from audit")).containsExactly("new: To Do");

            auditor.told.clear();
            assertThatThrownBy(() -> in(notes, session -> {
                        session.add(new Note().setText("x"));
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasRootCauseMessage("changed my mind");
            assertThat(auditor.told).containsExactly("begin", "rollback");

            auditor.told.clear();
            Session open = notes.open();
            open.add(new Note().setText("alone"));
            await(open.flush());
            assertThat(auditor.told)
                    .containsExactly(
                            "before flush: 1 inserted, 0 updated, 0 deleted",
                            "begin",
                            "after flush: 1 notes, 1 audits",
                            "before commit",
                            "commit");
            assertThat(engine.usage().inUse()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B101")
    void whatIsChangedBeforeTheCommitIsFlushedToo(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Notebook notes = Notebook.of(engine);
            notes.on(new SessionListener() {
                @Override
                public CompletionStage<?> beforeCommit(Session session, Transaction tx) {
                    session.add(Audit.of("last words"));
                    return CompletableFuture.completedFuture(null);
                }
            });
            in(notes, session -> session.add(new Note().setText("To Do")));
            assertThat(column(engine, "select what from audit")).containsExactly("last words");

            notes.on(new SessionListener() {
                @Override
                public CompletionStage<?> beforeCommit(Session session, Transaction tx) {
                    return CompletableFuture.failedFuture(new IllegalStateException("not today"));
                }
            });
            assertThatThrownBy(() -> in(notes, session -> session.add(new Note().setText("two"))))
                    .hasRootCauseMessage("not today");
            assertThat(slugs(engine)).containsExactly("to-do");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B101")
    void aSessionThatFlushesAcceptsNoCalls(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Notebook notes = Notebook.of(engine);
            List<Session> sessions = new ArrayList<>();
            notes.on(Note.class, new EntityListener<Note>() {
                @Override
                public CompletionStage<?> beforeInsert(Note entity, Transaction tx) {
                    return sessions.get(0).find(Note.class, 1L);
                }
            });
            assertThatThrownBy(() -> in(notes, session -> {
                        sessions.add(session);
                        session.add(new Note().setText("To Do"));
                    }))
                    .hasCauseInstanceOf(ConcurrentSessionUse.class);
            assertThat(slugs(engine)).isEmpty();
        }
    }
}
