package dev.scaffold.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.engine.TransactionOptions.Isolation;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.error.SerializationFailure;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A transaction that the database gave up for another one is repeated as often as was allowed, and for no other reason. */
@Tag("A93")
class RepeatedTransactionTest {

    private static final TransactionOptions REPEATED = TransactionOptions.DEFAULT.withAttempts(5);

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static Engine accounts(TestDatabase database) {
        Engine engine =
                database.engine("create table account (id int primary key, balance int not null check (balance >= 0))");
        for (int id = 0; id < 5; id++) {
            engine.execute(Statement.write("insert into account values ($1, 1000)", id))
                    .join();
        }
        return engine;
    }

    private static long total(Engine engine) {
        return engine.execute(Statement.read("select sum(balance) from account"))
                .join()
                .rows()
                .get(0)
                .getLong(0);
    }

    private static SerializationFailure conflict() {
        return new SerializationFailure("in favour of another one", "40001", null);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void runsAgainFromTheStartAndLeavesNothingOfEarlierAttempts(TestDatabase database) {
        try (Engine engine = accounts(database)) {
            List<Integer> attempts = new ArrayList<>();

            int last = engine.transaction(REPEATED, tx -> {
                        attempts.add(tx.attempt());
                        return tx.execute(Statement.write("update account set balance = balance + 1 where id = 1"))
                                .thenApply(done -> {
                                    if (tx.attempt() < 3) throw conflict();
                                    return tx.attempt();
                                });
                    })
                    .join();

            assertThat(last).isEqualTo(3);
            assertThat(attempts).containsExactly(1, 2, 3);
            assertThat(total(engine)).isEqualTo(5_001);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void endsWithTheLastAttempt(TestDatabase database) {
        try (Engine engine = accounts(database)) {
            AtomicInteger attempts = new AtomicInteger();
            var ended = engine.transaction(REPEATED.withAttempts(3), tx -> {
                attempts.incrementAndGet();
                throw conflict();
            });

            assertThatThrownBy(ended::join).hasRootCauseInstanceOf(SerializationFailure.class);
            assertThat(attempts).hasValue(3);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isNotRepeatedForWhatWouldHappenAgain(TestDatabase database) {
        try (Engine engine = accounts(database)) {
            AtomicInteger attempts = new AtomicInteger();
            List<CompletableFuture<?>> refused = List.of(
                    engine.transaction(REPEATED, tx -> {
                        attempts.incrementAndGet();
                        return tx.execute(Statement.write("update account set balance = -1"));
                    }),
                    engine.transaction(REPEATED, tx -> {
                        attempts.incrementAndGet();
                        throw new OutcomeUnknown(new IllegalStateException("cut"));
                    }),
                    engine.transaction(REPEATED, tx -> {
                        attempts.incrementAndGet();
                        throw new IllegalArgumentException("the user's own");
                    }));

            assertThatThrownBy(refused.get(0)::join).hasCauseInstanceOf(ConstraintViolation.class);
            assertThatThrownBy(refused.get(1)::join).hasCauseInstanceOf(OutcomeUnknown.class);
            assertThatThrownBy(refused.get(2)::join).hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(attempts).hasValue(3);
            assertThat(total(engine)).isEqualTo(5_000);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isNotBegunAgainOnceItWasCancelled(TestDatabase database) {
        try (Engine engine = accounts(database)) {
            AtomicInteger attempts = new AtomicInteger();
            AtomicReference<CompletableFuture<?>> all = new AtomicReference<>();
            CompletableFuture<CompletableFuture<?>> known = new CompletableFuture<>();
            all.set(engine.transaction(
                    REPEATED,
                    tx -> known.thenApply(self -> {
                        attempts.incrementAndGet();
                        self.cancel(true);
                        throw conflict();
                    })));
            known.complete(all.get());

            assertThatThrownBy(all.get()::join).isInstanceOf(CancellationException.class);
            assertThat(total(engine)).isEqualTo(5_000);
            assertThat(attempts).hasValue(1);
        }
    }

    /** Each moves money between two rows that it has read: without retries most of them fail on PostgreSQL. */
    @Test
    void losesNoMoneyWhenMostAreInEachOthersWay() {
        try (Engine engine = accounts(TestDatabase.all().get(1))) {
            TransactionOptions serializable =
                    REPEATED.withIsolation(Isolation.SERIALIZABLE).withAttempts(100);
            AtomicInteger begun = new AtomicInteger();
            Random random = new Random(20261125);
            ConcurrentLinkedQueue<CompletableFuture<?>> all = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < 200; i++) {
                int from = random.nextInt(5);
                int to = (from + 1 + random.nextInt(4)) % 5;
                all.add(engine.transaction(serializable, tx -> {
                    begun.incrementAndGet();
                    return balance(tx, from)
                            .thenCompose(had -> balance(tx, to)
                                    .thenCompose(
                                            has -> set(tx, from, had - 1).thenCompose(done -> set(tx, to, has + 1))));
                }));
            }
            all.forEach(CompletableFuture::join);

            assertThat(total(engine)).isEqualTo(5_000);
            assertThat(begun).as("how many were repeated").hasValueGreaterThan(200);
        }
    }

    @Test
    void bothOfADeadlockComplete() {
        try (Engine engine = accounts(TestDatabase.all().get(1))) {
            CompletableFuture<Void> firstHas = new CompletableFuture<>();
            CompletableFuture<Void> secondHas = new CompletableFuture<>();
            AtomicInteger begun = new AtomicInteger();

            CompletableFuture<?> first = engine.transaction(REPEATED, tx -> {
                begun.incrementAndGet();
                return set(tx, 1, 7)
                        .thenAccept(done -> firstHas.complete(null))
                        .thenCompose(done -> secondHas)
                        .thenCompose(done -> set(tx, 2, 7));
            });
            CompletableFuture<?> second = engine.transaction(REPEATED, tx -> {
                begun.incrementAndGet();
                return set(tx, 2, 7)
                        .thenAccept(done -> secondHas.complete(null))
                        .thenCompose(done -> firstHas)
                        .thenCompose(done -> set(tx, 1, 7));
            });
            first.join();
            second.join();

            assertThat(begun).hasValue(3);
            assertThat(total(engine)).isEqualTo(3_014);
        }
    }

    @Test
    @Tag("A98")
    void isolationIsThatOfTheTransactionOrElseOfTheEngine() {
        try (Engine engine = Engine.builder(TestDatabase.all().get(1).fresh())
                .isolation(Isolation.SERIALIZABLE)
                .build()) {
            assertThat(isolation(engine, TransactionOptions.DEFAULT)).isEqualTo("serializable");
            assertThat(isolation(engine, TransactionOptions.DEFAULT.withIsolation(Isolation.REPEATABLE_READ)))
                    .isEqualTo("repeatable read");
        }
        try (Engine engine = Engine.connect(TestDatabase.all().get(1).fresh())) {
            assertThat(isolation(engine, REPEATED)).isEqualTo("read committed");
        }
    }

    private static String isolation(Engine engine, TransactionOptions how) {
        Statement show = Statement.read("select current_setting('transaction_isolation')");
        return engine.transaction(how, tx -> tx.execute(show))
                .join()
                .rows()
                .get(0)
                .getString(0);
    }

    private static CompletableFuture<Integer> balance(Client client, int id) {
        return client.execute(Statement.read("select balance from account where id = $1", id))
                .thenApply(found -> found.rows().get(0).getInteger(0));
    }

    private static CompletableFuture<Result> set(Client client, int id, int balance) {
        return client.execute(Statement.write("update account set balance = $1 where id = $2", balance, id));
    }
}
