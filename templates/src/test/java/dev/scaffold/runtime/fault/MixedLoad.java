package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Row;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.support.Collector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * Tasks that do something of every kind, one after the other, until they are stopped. What fails while nothing is wrong is
 * remembered; what fails during a fault is only counted.
 */
final class MixedLoad implements AutoCloseable {

    private final Engine engine;
    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final List<CompletableFuture<Void>> tasks = new ArrayList<>();
    private final AtomicLongArray done;
    private final AtomicLong failed = new AtomicLong();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    /** Even while nothing is wrong. */
    private final AtomicLong window = new AtomicLong();

    MixedLoad(Engine engine, int count, long seed) {
        this.engine = engine;
        this.done = new AtomicLongArray(count);
        for (int i = 0; i < count; i++) {
            int task = i;
            Random random = new Random(seed + i);
            tasks.add(CompletableFuture.runAsync(
                    () -> {
                        while (!stop.isDone()) {
                            once(random);
                            done.incrementAndGet(task);
                        }
                    },
                    command -> new Thread(command, "load").start()));
        }
    }

    private void once(Random random) {
        int kind = random.nextInt(7);
        long before = window.get();
        Throwable failure = Wait.forFailure(operation(kind, random));
        if (failure == null) return;
        failed.incrementAndGet();
        if (before % 2 == 0 && before == window.get()) unexpected.add("operation " + kind + ": " + failure);
    }

    private CompletableFuture<?> operation(int kind, Random random) {
        String name = "n" + random.nextInt(1_000);
        return switch (kind) {
            case 0 -> engine.execute(Statement.read("select max(id) from item"));
            case 1 -> engine.execute(Rig.insert(name));
            case 2 ->
                engine.transaction(tx -> tx.execute(Rig.insert(name))
                        .thenCompose(one -> tx.savepoint(nested -> nested.execute(Rig.insert(name))))
                        .thenCompose(two -> tx.execute(Statement.write("delete from item where name = $1", name))));
            case 3 -> engine.executeBatch("insert into item (name) values ($1)", List.of(List.of(name), List.of(name)));
            case 4 -> Style.ACTIVE_RECORD.create(engine, name).thenCompose(this::renamed);
            case 5 -> Style.SESSION.createAll(engine, List.of(name, name));
            default -> streamed();
        };
    }

    private CompletableFuture<?> renamed(long id) {
        return Style.SESSION.rename(engine, id, before -> before + "!");
    }

    private CompletableFuture<?> streamed() {
        Statement rows = Statement.read("select n from generate_series(1, 100) as n");
        Collector<Row> collector = Collector.of(
                engine.stream(rows, 10, (client, read) -> CompletableFuture.completedFuture(new ArrayList<>(read))));
        collector.request(Long.MAX_VALUE);
        return collector.future();
    }

    /** From here to {@link #endWindow} something is wrong. */
    void beginWindow() {
        window.incrementAndGet();
    }

    /** When each task has done so much more that what the fault hit is over. */
    void endWindow() {
        awaitMore(3);
        window.incrementAndGet();
    }

    /** Waits until each task has done so many more. */
    void awaitMore(int count) {
        long[] until = IntStream.range(0, done.length())
                .mapToLong(task -> done.get(task) + count)
                .toArray();
        for (int i = 0; i < until.length; i++) {
            int task = i;
            Wait.until(
                    "task " + task + " goes on",
                    true,
                    () -> done.get(task) >= until[task] || tasks.get(task).isDone());
        }
    }

    void stop() {
        stop.complete(null);
        tasks.forEach(Wait::forValue);
    }

    /** Where something has failed: the tasks end when what they are at does. */
    @Override
    public void close() {
        stop.complete(null);
    }

    Queue<String> unexpected() {
        return unexpected;
    }

    long operations() {
        long all = 0;
        for (int i = 0; i < done.length(); i++) all += done.get(i);
        return all;
    }

    long failed() {
        return failed.get();
    }
}
