package dev.scaffold.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.engine.Transaction.State;
import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A transaction that is ended by hand, and what each transaction says of itself. */
class OpenTransactionTest {

    private static final Statement INSERT = Statement.write("insert into item values (1)");
    private static final Statement WRONG = Statement.write("insert into nowhere values (1)");

    static Stream<TestDatabase> databases() {
        return TestDatabase.all().stream();
    }

    private static Engine engine(TestDatabase database) {
        return Engine.builder(database.fresh("create table item (id int)"))
                .poolSize(2)
                .build();
    }

    private static long items(Engine engine) {
        return engine.execute(Statement.read("select count(*) from item"))
                .join()
                .value(Long.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A96")
    @Tag("B13")
    void itIsCommittedOrRolledBackOnce(TestDatabase database) {
        try (Engine engine = engine(database)) {
            OpenTransaction kept = engine.begin(TransactionOptions.DEFAULT).join();
            kept.client().execute(INSERT);
            kept.commit().join();
            kept.rollback().join();
            kept.commit().join();
            assertThat(items(engine)).isOne();
            assertThat(kept.client().state()).isEqualTo(State.COMMITTED);

            OpenTransaction undone = engine.begin(TransactionOptions.DEFAULT).join();
            undone.client().execute(INSERT).join();
            undone.rollback().join();
            assertThat(undone.client().state()).isEqualTo(State.ROLLED_BACK);
            assertThatThrownBy(() -> undone.commit().join()).hasRootCauseInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> undone.client().execute(INSERT).join())
                    .hasRootCauseInstanceOf(IllegalStateException.class);
            assertThat(items(engine)).isOne();
            assertThat(engine.usage().inUse()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A96")
    void whatIsNotCommittedIsRolledBackWhenItIsClosed(TestDatabase database) {
        try (Engine engine = engine(database)) {
            try (OpenTransaction left = engine.begin(TransactionOptions.DEFAULT).join()) {
                left.client().execute(INSERT).join();
            }
            engine.transaction(tx -> tx.execute(INSERT)).join();
            assertThat(items(engine)).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A96")
    @Tag("A99")
    void oneThatIsBrokenDoesNotCommit(TestDatabase database) {
        try (Engine engine = engine(database)) {
            OpenTransaction broken = engine.begin(TransactionOptions.DEFAULT).join();
            broken.client().execute(INSERT);
            broken.client().execute(WRONG).exceptionally(failure -> null).join();
            assertThat(broken.client().state()).isEqualTo(State.BROKEN);
            assertThatThrownBy(() -> broken.client().execute(INSERT).join())
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(DatabaseFailure.class);
            assertThatThrownBy(() -> broken.commit().join()).cause().isInstanceOf(DatabaseFailure.class);
            assertThat(items(engine)).isZero();
        }
    }

    /** The pool has one writer on SQLite, and here both databases are given one call too many. */
    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A96")
    void oneThatIsGivenUpBeforeItBeginsHoldsNothing(TestDatabase database) {
        String url = database.fresh("create table item (id int)");
        try (Engine engine = Engine.builder(url).poolSize(1).build()) {
            OpenTransaction first = engine.begin(TransactionOptions.DEFAULT).join();
            CompletableFuture<OpenTransaction> second = engine.begin(TransactionOptions.DEFAULT);
            second.cancel(true);
            first.commit().join();
            engine.begin(TransactionOptions.DEFAULT).join().commit().join();
            assertThat(engine.usage().inUse()).isZero();
            assertThatThrownBy(() -> engine.begin(TransactionOptions.DEFAULT.withAttempts(2)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("B17")
    void eachTransactionTellsItsState(TestDatabase database) {
        List<Transaction> seen = new ArrayList<>();
        try (Engine engine = engine(database)) {
            engine.transaction(tx -> {
                        seen.add(tx);
                        assertThat(tx.state()).isEqualTo(State.ACTIVE);
                        return tx.savepoint(sp -> {
                                    seen.add(sp);
                                    return sp.execute(INSERT);
                                })
                                .thenCompose(done -> tx.savepoint(sp -> {
                                            seen.add(sp);
                                            return sp.execute(WRONG);
                                        })
                                        .handle((result, failure) -> {
                                            assertThat(seen.get(1).state()).isEqualTo(State.ACTIVE);
                                            assertThat(seen.get(2).state()).isEqualTo(State.ROLLED_BACK);
                                            return tx.state();
                                        }));
                    })
                    .thenAccept(within -> assertThat(within).isEqualTo(State.ACTIVE))
                    .join();
            assertThat(seen)
                    .extracting(Transaction::state)
                    .containsExactly(State.COMMITTED, State.COMMITTED, State.ROLLED_BACK);
            assertThat(items(engine)).isOne();
        }
    }

    /** A transaction is never part of another one: what it has committed stays. */
    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A93")
    void oneInsideOfAnotherIsDurable(TestDatabase database) {
        if (database.dialect() == Dialect.SQLITE) return; // It has one writer: the inner one would wait for the outer.
        try (Engine engine = engine(database)) {
            assertThatThrownBy(() -> engine.transaction(outer -> engine.transaction(inner -> inner.execute(INSERT))
                                    .thenCompose(done -> CompletableFuture.failedFuture(new ArithmeticException())))
                            .join())
                    .hasCauseInstanceOf(ArithmeticException.class);
            assertThat(items(engine)).isOne();
        }
    }
}
