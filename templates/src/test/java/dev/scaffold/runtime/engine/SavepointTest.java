package dev.scaffold.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.error.Timeout;
import dev.scaffold.runtime.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Savepoints, the callback's mistakes, and what runs after the end. */
@Tag("A95")
class SavepointTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static Engine engine(TestDatabase database) {
        return database.engine("create table item (id " + database.identity() + ", name varchar(40) not null)");
    }

    private static Statement insert(String name) {
        return Statement.write("insert into item (name) values ($1)", name);
    }

    private static List<String> names(Client client) {
        return join(client.execute(Statement.read("select name from item order by id"))).rows().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static <T> CompletionStage<T> failed() {
        return CompletableFuture.failedFuture(new IllegalStateException("on purpose"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nestsAndUndoesTheInnerOneOnly(TestDatabase database) {
        try (Engine engine = engine(database)) {
            join(engine.transaction(tx -> tx.execute(insert("a"))
                    .thenCompose(a -> tx.savepoint(outer -> outer.execute(insert("b"))
                            .thenCompose(b -> outer.savepoint(
                                            inner -> inner.execute(insert("c")).thenCompose(c -> failed()))
                                    .exceptionally(expected -> null))
                            .thenCompose(c -> outer.execute(insert("d")))))
                    .thenCompose(d -> tx.savepoint(later -> later.execute(insert("e"))))));
            assertThat(names(engine)).containsExactly("a", "b", "d", "e");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoAtATimeAreRefused(TestDatabase database) {
        try (Engine engine = engine(database)) {
            assertThatThrownBy(() -> join(engine.transaction(tx -> {
                        CompletableFuture<Result> first = tx.savepoint(sp -> sp.execute(insert("a")));
                        return first.thenCombine(tx.savepoint(sp -> sp.execute(insert("b"))), (a, b) -> b);
                    })))
                    .cause()
                    .hasMessageStartingWith("a savepoint of this transaction is open");
            assertThat(names(engine)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void afterAFailureItSaysThatFailure(TestDatabase database) {
        try (Engine engine = engine(database)) {
            assertThatThrownBy(() ->
                            join(engine.transaction(tx -> tx.execute(Statement.write("insert into nope values (1)"))
                                    .handle((done, swallowed) -> tx)
                                    .thenCompose(same -> tx.savepoint(sp -> sp.execute(insert("a"))))
                                    .handle((done, swallowed) -> "went on"))))
                    .cause()
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("nope");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("E8")
    void cancelledItUndoesWhatItDidAndNothingElse(TestDatabase database) {
        try (Engine engine = engine(database)) {
            join(engine.transaction(tx -> {
                CompletableFuture<Void> inside = new CompletableFuture<>();
                CompletableFuture<Object> savepoint =
                        tx.savepoint(sp -> sp.execute(insert("gone")).thenCompose(done -> {
                            inside.complete(null);
                            return new CompletableFuture<>();
                        }));
                return inside.thenCompose(done -> {
                    savepoint.cancel(true);
                    return tx.execute(insert("kept"));
                });
            }));
            assertThat(names(engine)).containsExactly("kept");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void cancelledBeforeItBeganItDoesNothing(TestDatabase database) {
        try (Engine engine = engine(database)) {
            join(engine.transaction(tx -> {
                CompletableFuture<Result> before = tx.execute(insert("a"));
                tx.savepoint(sp -> sp.execute(insert("never"))).cancel(true);
                return before.thenCompose(done -> tx.execute(insert("b")));
            }));
            assertThat(names(engine)).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDeadlineInsideEndsTheTransactionToo(TestDatabase database) {
        String url = database.fresh("create table item (id " + database.identity() + ", name varchar(40) not null)");
        try (Engine engine =
                Engine.builder(url).statementTimeout(Duration.ofMillis(200)).build()) {
            assertThatThrownBy(() -> join(engine.transaction(tx -> tx.savepoint(sp -> sp.execute(slow(database)))
                            .handle((done, late) -> "went on")
                            .thenCompose(on -> tx.execute(insert("never")))
                            .handle((done, refused) -> "went on"))))
                    .cause()
                    .isInstanceOf(Timeout.class);
            assertThat(names(engine)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneThatNobodyWaitedForSendsNothingAfterTheCommit(TestDatabase database) {
        try (Engine engine = engine(database)) {
            AtomicReference<Transaction> kept = new AtomicReference<>();
            CompletableFuture<Void> inside = new CompletableFuture<>();
            join(engine.transaction(tx -> {
                tx.savepoint(sp -> {
                    kept.set(sp);
                    inside.complete(null);
                    return new CompletableFuture<>();
                });
                return inside.thenCompose(done -> tx.execute(insert("a")));
            }));
            assertThat(kept.get().isActive()).isFalse();
            assertThatThrownBy(() -> join(kept.get().execute(insert("late"))))
                    .hasMessageContaining("this transaction has ended");
            assertThat(names(engine)).containsExactly("a");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsSentThroughTheTransactionMeanwhileGoesBackWithTheSavepoint(TestDatabase database) {
        try (Engine engine = engine(database)) {
            List<String> undone = new ArrayList<>();
            join(engine.transaction(tx -> tx.savepoint(sp -> tx.execute(insert("gone"))
                            .thenCompose(done -> {
                                tx.onRollback(() -> undone.add("gone"));
                                return failed();
                            }))
                    .exceptionally(expected -> null)
                    .thenCompose(done -> tx.execute(insert("kept")))));
            assertThat(names(engine)).containsExactly("kept");
            assertThat(undone).containsExactly("gone");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCallbackWithoutAStageAndOneWithAnErrorRollBack(TestDatabase database) {
        try (Engine engine = engine(database)) {
            assertThatThrownBy(() -> join(engine.transaction(tx -> {
                        tx.execute(insert("a"));
                        return null;
                    })))
                    .cause()
                    .hasMessage("the callback of a transaction must return a stage, not null");
            AssertionError mine = new AssertionError("mine");
            assertThatThrownBy(() -> join(engine.transaction(tx -> {
                        throw mine;
                    })))
                    .cause()
                    .isSameAs(mine);
            assertThat(names(engine)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A94")
    void whatFailsAfterTheCommitIsToldAndTheCommitStays(TestDatabase database) {
        try (Engine engine = engine(database)) {
            List<String> ran = new ArrayList<>();
            AtomicReference<Transaction> ended = new AtomicReference<>();
            CompletableFuture<Result> outcome = engine.transaction(tx -> {
                ended.set(tx);
                tx.onCommit(() -> CompletableFuture.failedFuture(new IllegalStateException("late")));
                tx.onCommit(() -> {
                    ran.add("second");
                    return CompletableFuture.completedFuture(null);
                });
                return tx.execute(insert("a"));
            });
            assertThatThrownBy(() -> join(outcome)).cause().hasMessage("late");
            assertThat(ran).isEmpty();
            assertThat(names(engine)).containsExactly("a");
            assertThatThrownBy(() -> ended.get().onCommit(() -> CompletableFuture.completedFuture(null)))
                    .hasMessageContaining("this transaction has ended");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void thousandsThatWaitAreRefusedOneAfterTheOther(TestDatabase database) {
        try (Engine engine = engine(database)) {
            List<CompletableFuture<Result>> waiting = new ArrayList<>();
            assertThatThrownBy(() -> join(engine.transaction(tx -> {
                        CompletableFuture<Result> first = tx.execute(Statement.write("insert into nope values (1)"));
                        IntStream.range(0, 20_000).forEach(i -> waiting.add(tx.execute(insert("never"))));
                        return first;
                    })))
                    .cause()
                    .isInstanceOf(DatabaseFailure.class);
            assertThat(waiting).allMatch(CompletableFuture::isCompletedExceptionally);
            assertThat(names(engine)).isEmpty();
        }
    }

    private static Statement slow(TestDatabase database) {
        return database.dialect() == Dialect.POSTGRESQL
                ? Statement.read("select 1 from pg_sleep(60)")
                : Statement.read("with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000000000)"
                        + " select count(*) from n");
    }
}
