package dev.scaffold.bench;

import dev.scaffold.bench.Candidate.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a number of calls in flight for some time: each caller begins the next call where its last one has ended. Calls that are
 * in flight at the end count, and so does the time until they have ended.
 */
final class Load {

    private final Candidate candidate;
    private final Workload workload;
    private final int calls;
    private final CountDownLatch ended;
    private final CountDownLatch measured = new CountDownLatch(1);
    private final LongAdder failures = new LongAdder();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean running = true;

    private Load(Candidate candidate, Workload workload, int calls) {
        this.candidate = candidate;
        this.workload = workload;
        this.calls = calls;
        this.ended = new CountDownLatch(calls);
    }

    /** @param first number of the first call; those that follow have the numbers after it */
    static Sample run(Candidate candidate, Workload workload, int calls, double seconds, long first)
            throws InterruptedException {
        return new Load(candidate, workload, calls).run(seconds, first);
    }

    private Sample run(double seconds, long first) throws InterruptedException {
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < calls; i++) callers.add(new Caller(first + i));
        Cost before = Cost.now();
        for (Caller caller : callers) {
            if (candidate.threads() > 0) new Thread(() -> block(caller)).start();
            else caller.begin();
        }
        Thread.sleep((long) (seconds * 1000));
        running = false;
        ended.await();
        Cost after = Cost.now();
        measured.countDown();
        long finished = callers.stream().mapToLong(caller -> caller.finished).sum();
        Latencies latencies = new Latencies();
        for (Caller caller : callers) latencies.addAll(caller.latencies);
        Throwable cause = failure.get();
        if (cause != null) cause.printStackTrace();
        return new Sample(
                finished * 1e9 / (after.nanos() - before.nanos()),
                (double) (after.cpu() - before.cpu()) / finished,
                (double) (after.allocated() - before.allocated()) / finished,
                latencies.below(0.5),
                latencies.below(0.99),
                failures.sum());
    }

    /** A thread that ends takes what it has allocated with it: so it waits until that was asked. */
    private void block(Caller caller) {
        caller.begin();
        try {
            measured.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its calls follow each other, on whatever threads. One that ends before {@code call} is back makes a loop, no recursion. */
    private final class Caller implements Done {

        private static final int CALLING = 0;
        private static final int RETURNED = 1;
        private static final int ENDED = 2;

        private final AtomicInteger state = new AtomicInteger();
        private final Latencies latencies = new Latencies();
        private long finished;
        private long number;
        private long begun;

        Caller(long number) {
            this.number = number;
        }

        void begin() {
            while (true) {
                if (!running) {
                    ended.countDown();
                    return;
                }
                state.set(CALLING);
                begun = System.nanoTime();
                try {
                    workload.call(candidate, number, this);
                } catch (RuntimeException thrown) {
                    ended(null, thrown);
                }
                if (state.compareAndSet(CALLING, RETURNED)) return;
            }
        }

        @Override
        public void ended(@Nullable Object answer, @Nullable Throwable cause) {
            latencies.add(System.nanoTime() - begun);
            finished++;
            number += calls;
            if (cause != null) {
                failures.increment();
                failure.compareAndSet(null, cause);
            }
            if (!state.compareAndSet(CALLING, ENDED)) begin();
        }
    }
}
