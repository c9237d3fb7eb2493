package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.error.PoolClosed;
import dev.scaffold.runtime.session.Session;
import dev.scaffold.runtime.session.sample.SessionFactory;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is used after its end says so and sends nothing. Broken once: with a transaction's end forgotten ({@code
 * Transaction.end} and {@code StatementQueue.stop}), and with a closed pool that takes calls.
 */
@org.junit.jupiter.api.Tag("XB27")
class UseAfterEndTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aTransactionThatHasEnded(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            AtomicReference<Transaction> kept = new AtomicReference<>();
            AtomicReference<Transaction> inner = new AtomicReference<>();
            Wait.forValue(rig.engine.transaction(tx -> {
                kept.set(tx);
                return tx.savepoint(savepoint -> {
                    inner.set(savepoint);
                    return savepoint.execute(Rig.insert("in time"));
                });
            }));
            AtomicReference<Session> session = new AtomicReference<>();
            Wait.forValue(SessionFactory.of(rig.engine).transaction(opened -> {
                session.set(opened);
                return opened.find(dev.scaffold.runtime.session.sample.Tag.class, 1L);
            }));
            long sent = rig.engine.statements();
            for (CompletableFuture<?> late : List.of(
                    kept.get().execute(Rig.insert("late")),
                    kept.get().executeBatch("insert into item (name) values ($1)", List.of(List.of("late"))),
                    kept.get().savepoint(tx -> tx.execute(Rig.insert("late"))),
                    inner.get().execute(Rig.insert("late")),
                    Tag.objects(kept.get()).list(),
                    new Tag().setName("late").save(kept.get()),
                    session.get()
                            .select(dev.scaffold.runtime.session.sample.Tag.class)
                            .list(),
                    session.get().find(dev.scaffold.runtime.session.sample.Tag.class, 2L))) {
                assertThat(Wait.forFailure(late))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("this transaction has ended")
                        .hasMessageContaining("return the last stage from the callback");
            }
            session.get().add(new dev.scaffold.runtime.session.sample.Tag().setName("late"));
            assertThat(Wait.forFailure(session.get().flush())).hasMessageContaining("this transaction has ended");
            assertThat(rig.engine.statements()).isEqualTo(sent);
            assertThat(rig.items()).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEngineThatIsClosed(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            Tag stored = Wait.forValue(new Tag().setName("stored").save(rig.engine));
            Session session = SessionFactory.of(rig.engine).open();
            session.add(new dev.scaffold.runtime.session.sample.Tag().setName("late"));
            Wait.forValue(rig.engine.closeAsync());
            long sent = rig.engine.statements();
            for (CompletableFuture<?> late : List.of(
                    rig.engine.execute(Rig.insert("late")),
                    rig.engine.executeBatch("insert into item (name) values ($1)", List.of(List.of("late"))),
                    rig.engine.transaction(tx -> tx.execute(Rig.insert("late"))),
                    stored.setName("late").save(),
                    stored.refresh(),
                    Tag.objects(rig.engine).count(),
                    session.flush(),
                    SessionFactory.of(rig.engine).open().find(dev.scaffold.runtime.session.sample.Tag.class, 1L))) {
                assertThat(Wait.forFailure(late)).isInstanceOf(PoolClosed.class);
            }
            assertThat(rig.engine.statements()).isEqualTo(sent);
            assertThat(rig.engine.usage().open()).isZero();
        }
    }
}
