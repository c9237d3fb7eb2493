package dev.scaffold.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/** Many calls begun at once, by one thread, whatever has ended by then. */
final class Burst {

    private Burst() {}

    /** @return with the time until the last call has ended as each call's */
    static Sample of(Candidate candidate, Workload workload, int calls, long first) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(calls);
        LongAdder failures = new LongAdder();
        Cost before = Cost.now();
        for (int i = 0; i < calls; i++) {
            workload.call(candidate, first + i, (answer, failure) -> {
                if (failure != null) failures.increment();
                ended.countDown();
            });
        }
        ended.await();
        Cost after = Cost.now();
        long nanos = after.nanos() - before.nanos();
        return new Sample(
                calls * 1e9 / nanos,
                (double) (after.cpu() - before.cpu()) / calls,
                (double) (after.allocated() - before.allocated()) / calls,
                nanos,
                nanos,
                failures.sum());
    }
}
