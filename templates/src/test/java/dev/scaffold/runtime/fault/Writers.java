package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.ConnectionLost;
import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.error.PersistenceException;
import dev.scaffold.runtime.error.PoolExhausted;
import dev.scaffold.runtime.error.Timeout;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Tasks that write two rows in each transaction, until they are stopped, and remember what became of each. */
final class Writers {

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unknown = new ConcurrentLinkedQueue<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final Queue<PersistenceException> failures = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final List<CompletableFuture<Void>> tasks = new ArrayList<>();
    private final AtomicInteger written = new AtomicInteger();
    private final Engine engine;

    Writers(Engine engine, int count) {
        this.engine = engine;
        for (int i = 0; i < count; i++) {
            String name = i + "/";
            tasks.add(CompletableFuture.runAsync(
                    () -> {
                        for (int n = 0; !stop.isDone(); n++) write(name + n);
                    },
                    task -> new Thread(task, "writer").start()));
        }
    }

    private void write(String name) {
        Statement insert = Rig.insert(name);
        Throwable failure =
                Wait.forFailure(engine.transaction(tx -> tx.execute(insert).thenCompose(first -> tx.execute(insert))));
        if (failure == null) {
            written.incrementAndGet();
            acknowledged.add(name);
            return;
        }
        assertThat(failure)
                .isInstanceOfAny(
                        OutcomeUnknown.class,
                        ConnectionLost.class,
                        PoolExhausted.class,
                        Timeout.class,
                        DatabaseFailure.class);
        failures.add((PersistenceException) failure);
        (failure instanceof OutcomeUnknown ? unknown : failed).add(name);
    }

    /** All failures so far. */
    Stream<PersistenceException> failures() {
        return failures.stream();
    }

    /** Waits until so many more transactions have succeeded. */
    void awaitMore(int count) {
        int before = written.get();
        Wait.until(
                "more was written",
                true,
                () -> written.get() >= before + count
                        || tasks.stream().anyMatch(CompletableFuture::isCompletedExceptionally));
    }

    void stop() {
        stop.complete(null);
        tasks.forEach(Wait::forValue);
    }

    /** What was acknowledged is there, what failed is not, and nothing is there by half. */
    void check(Rig rig) {
        assertThat(Rig.number(
                        rig.engine,
                        "select count(*) from (select name from item group by name having count(*) <> 2) as x"))
                .isZero();
        assertThat(found(acknowledged)).isEqualTo(acknowledged.size());
        assertThat(found(failed)).isZero();
        assertThat(Rig.number(rig.engine, "select count(distinct name) from item"))
                .isEqualTo(acknowledged.size() + found(unknown));
    }

    private long found(Queue<String> names) {
        Statement count = Statement.read(
                "select count(distinct name) from item where name = any($1)", (Object) names.toArray(String[]::new));
        return Wait.forValue(engine.execute(count)).rows().get(0).getLong(0);
    }

    @Override
    public String toString() {
        return acknowledged.size() + " acknowledged, " + unknown.size() + " unknown, " + failed.size() + " failed";
    }
}
