package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A program that takes a thousand rows of a stream each millisecond, and tells how much there was in between. */
final class SlowConsumer implements Subscriber<String> {

    static final int FETCH_SIZE = 500;
    private static final int AT_ONCE = 1_000;
    private static final int SAMPLES = 10;

    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "pace");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong most = new AtomicLong();
    private final CompletableFuture<Long> ended = new CompletableFuture<>();
    private final AtomicLong taken = new AtomicLong();
    private volatile Subscription subscription;

    /** @param arguments the URL, and what to read */
    public static void main(String[] arguments) {
        SlowConsumer consumer = new SlowConsumer();
        long before = live();
        long heap = 0;
        try (Engine engine = Engine.builder(arguments[0])
                .statementTimeout(Duration.ofMinutes(5))
                .build()) {
            engine.<String>stream(Statement.read(arguments[1]), FETCH_SIZE, (within, rows) -> {
                        consumer.read(rows.size());
                        return CompletableFuture.completedFuture(
                                rows.stream().map(row -> row.getString(1)).toList());
                    })
                    .subscribe(consumer);
            for (int i = 0; i < SAMPLES || !consumer.ended.isDone(); i++) {
                heap = Math.max(heap, live() - before);
                consumer.ended
                        .copy()
                        .completeOnTimeout(-1L, 1, TimeUnit.SECONDS)
                        .join();
            }
            System.out.println(consumer.ended.join() + " rows taken, most in between: " + consumer.most + ", heap: "
                    + Math.max(0, heap >> 20) + " MiB more than before");
            engine.closeAsync().join();
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Read from the database, and not yet taken. */
    private void read(int rows) {
        long all = read.addAndGet(rows);
        most.accumulateAndGet(all - taken.get(), Math::max);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(AT_ONCE);
    }

    @Override
    public void onNext(String row) {
        if (row.length() < 192) throw new AssertionError("a row of another length: " + row);
        if (taken.incrementAndGet() % AT_ONCE == 0)
            pace.schedule(() -> subscription.request(AT_ONCE), 1, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onError(Throwable failure) {
        ended.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        ended.complete(taken.get());
    }
}
