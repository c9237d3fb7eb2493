package dev.scaffold.user.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.ValidationFailed;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the hooks of an entity of the active-record style may rely on. */
@Tag("A90")
@Tag("B102")
class RecordHooksTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static Engine engine(TestDatabase database) {
        return database.engine(
                "create table note (id " + database.identity() + ", text varchar(40) not null, slug varchar(40))",
                "create table log (id " + database.identity() + ", what varchar(80) not null)");
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
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
    void hooksRunAroundEachWriteInItsTransaction(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Note note = await(new Note().setText("To Do").save(engine));
            assertThat(slugs(engine)).containsExactly("to-do");

            await(note.setText("Done at last").save());
            assertThat(slugs(engine)).containsExactly("done-at-last");
            long before = engine.statements();
            await(note.save());
            assertThat(engine.statements()).isEqualTo(before);

            await(note.delete());
            assertThat(log(engine))
                    .containsExactly(
                            "insert To Do",
                            "inserted 1",
                            "update Done at last",
                            "updated 1",
                            "delete Done at last",
                            "deleted");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatAHookFailsWithUndoesTheWrite(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Note kept = await(new Note().setText("keep me").save(engine));
            assertThatThrownBy(() -> await(kept.delete())).hasRootCauseMessage("this note is to be kept");
            assertThat(kept.isDeleted()).isFalse();

            Note late = new Note().setText("fail after");
            assertThatThrownBy(() -> await(late.save(engine))).hasRootCauseMessage("not logged");
            assertThat(late.isNew()).isTrue();

            Note invalid = new Note().setText("x".repeat(41));
            assertThatThrownBy(() -> await(invalid.save(engine))).hasCauseInstanceOf(ValidationFailed.class);

            assertThat(slugs(engine)).containsExactly("keep-me");
            assertThat(log(engine)).containsExactly("insert keep me", "inserted 1");
            assertThat(engine.usage().inUse()).isZero();
            await(late.setText("now it works").save(engine));
            assertThat(slugs(engine)).containsExactly("keep-me", "now-it-works");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRollbackOfTheTransactionAroundUndoesWhatHooksDid(TestDatabase database) {
        try (Engine engine = engine(database)) {
            assertThatThrownBy(() -> await(engine.transaction(tx -> new Note()
                            .setText("never")
                            .save(tx)
                            .thenCompose(
                                    saved -> CompletableFuture.failedFuture(new IllegalStateException("after all"))))))
                    .hasRootCauseMessage("after all");

            assertThat(log(engine)).isEmpty();
            assertThat(slugs(engine)).isEmpty();
        }
    }

    /** Thousands, because a chain of as many futures would overflow the stack. */
    @ParameterizedTest
    @MethodSource("databases")
    void createAllAsksAllBeforeItSendsAny(TestDatabase database) {
        try (Engine engine = engine(database)) {
            List<Note> notes = IntStream.range(0, 3_000)
                    .mapToObj(i -> new Note().setText("note " + i))
                    .toList();
            await(Note.objects(engine).createAll(notes));

            assertThat(slugs(engine))
                    .hasSize(3_000)
                    .startsWith("note-0", "note-1")
                    .endsWith("note-2999");
            assertThat(log(engine).subList(0, 3_000)).allMatch(what -> what.startsWith("insert "));
            assertThat(log(engine).subList(3_000, 6_000)).allMatch(what -> what.startsWith("inserted "));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEntityThatIsSavedInItsOwnHookIsRefused(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Note note = new Note().setText("save again");
            assertThatThrownBy(() -> await(note.save(engine)))
                    .hasRootCauseMessage("new Note is written when its hook has completed: set its values there only");
            await(note.setText("once").save(engine));
            assertThat(slugs(engine)).containsExactly("once");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void eachRowThatIsReadCallsAfterLoad(TestDatabase database) {
        try (Engine engine = engine(database)) {
            Note note = await(new Note().setText("one two three").save(engine));
            assertThat(note.words()).isZero();
            Note read = await(Note.objects(engine).get(note.getId()));
            assertThat(read.words()).isEqualTo(3);
            assertThat(read.isChanged()).isFalse();
            assertThat(await(note.refresh()).words()).isEqualTo(3);
        }
    }
}
