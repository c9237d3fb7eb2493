package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.session.Session;
import dev.scaffold.runtime.session.sample.SessionFactory;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests of several tenants whose steps take turns on the same few threads: none sees what is another one's. Broken once:
 * with the mark of a transaction's callback left on its thread ({@code Transaction.call}), and with one session for all.
 */
@org.junit.jupiter.api.Tag("XB28")
class CrossTalkTest {

    private static final int TENANTS = 8;
    private static final int STEPS = 5;
    private static final int REQUESTS = Scale.of(50, 250);

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    /** What a transaction sets for itself is its own. */
    @Test
    void aSettingOfATransactionIsItsOwn() {
        try (Rig rig = Rig.of(Rig.postgresql(), options -> options.poolSize(4))) {
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int request = 0; request < REQUESTS * TENANTS; request++) {
                String tenant = "tenant " + request % TENANTS;
                all.add(rig.engine.transaction(tx -> {
                    CompletableFuture<?> last =
                            tx.execute(Statement.read("select set_config('app.tenant', $1, true)", tenant));
                    for (int step = 0; step < STEPS; step++) last = last.thenCompose(done -> asksForItself(tx, tenant));
                    return last.thenApply(done -> null);
                }));
            }
            all.forEach(Wait::forValue);
        }
    }

    private static CompletableFuture<?> asksForItself(Transaction tx, String tenant) {
        return tx.execute(Statement.read("select current_setting('app.tenant'), cast($1 as text)", tenant))
                .thenAccept(read -> {
                    assertThat(read.rows().get(0).getString(0)).isEqualTo(tenant);
                    assertThat(read.rows().get(0).getString(1)).isEqualTo(tenant);
                });
    }

    /** Whose session it is goes with the session, not with the thread: objects of one are never those of another. */
    @ParameterizedTest
    @MethodSource("databases")
    void aSessionHasItsOwnObjects(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(4)).withTags()) {
            List<Long> ids = Wait.forValue(Style.SESSION.createAll(rig.engine, List.of("0", "1", "2")));
            ConcurrentHashMap<Object, Session> owners = new ConcurrentHashMap<>();
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int request = 0; request < REQUESTS; request++) {
                Session session = SessionFactory.of(rig.engine).open();
                String mine = "request " + request;
                CompletableFuture<?> last = CompletableFuture.completedFuture(null);
                for (int step = 0; step < STEPS; step++) {
                    long id = ids.get(step % ids.size());
                    last = last.thenCompose(done -> session.get(dev.scaffold.runtime.session.sample.Tag.class, id))
                            .thenAccept(tag -> {
                                Session owner = owners.putIfAbsent(new Identity(tag), session);
                                assertThat(owner == null || owner == session).isTrue();
                                assertThat(tag.getName()).isIn(mine, String.valueOf(ids.indexOf(id)));
                                tag.setName(mine);
                            });
                }
                all.add(last);
            }
            all.forEach(Wait::forValue);
            assertThat(Rig.number(rig.engine, "select count(*) from tag where name in ('0', '1', '2')"))
                    .isEqualTo(3);
        }
    }

    private static final class Identity {

        private final Object object;

        Identity(Object object) {
            this.object = object;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Identity same && same.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /** Inside a callback a call that names no client is a mistake, and beside one it is none. */
    @ParameterizedTest
    @MethodSource("databases")
    void beingInsideACallbackDoesNotLeak(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(4)).withTags()) {
            rig.engine.asDefault();
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int request = 0; request < REQUESTS; request++) {
                all.add(rig.engine.transaction(tx -> {
                    assertThat(Transaction.insideCallback()).isTrue();
                    return tx.execute(Statement.read("select 1"));
                }));
                CompletableFuture<?> last = Tag.objects().count();
                for (int step = 0; step < STEPS; step++) {
                    last = last.thenCompose(done -> Tag.objects().count());
                }
                all.add(last);
            }
            all.forEach(Wait::forValue);
        }
    }
}
