package com.example.library.runtime.engine;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One run of a stream. Reads one part ahead of what is wanted, so at most two are in memory, and gives its connection back
 * when the last row is read, whether it was delivered or not. Whoever has news calls {@link #deliver}; one thread at a time
 * goes through its loop, which alone touches the fields that are not volatile.
 */
final class RowSubscription<T> implements Flow.Subscription {

    private final RowPublisher.Place place;
    private final Statement statement;
    private final int fetchSize;
    private final RowMapper<T> mapper;
    private final Flow.Subscriber<? super T> subscriber;
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private final AtomicInteger news = new AtomicInteger();
    private final Queue<T> buffer = new ArrayDeque<>();
    private final Queue<List<T>> arrived = new ArrayDeque<>();
    private long wanted;
    private boolean started;
    private boolean atEnd;
    private boolean over;
    private @Nullable CompletableFuture<?> whole;
    private volatile @Nullable CompletableFuture<?> sent;
    private volatile boolean fetching;
    private volatile @Nullable Transaction transaction;
    private volatile @Nullable DriverCursor cursor;
    private volatile boolean cancelled;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    RowSubscription(
            RowPublisher.Place place,
            Statement statement,
            int fetchSize,
            RowMapper<T> mapper,
            Flow.Subscriber<? super T> subscriber) {
        this.place = place;
        this.statement = statement;
        this.fetchSize = fetchSize;
        this.mapper = mapper;
        this.subscriber = subscriber;
    }

    @Override
    public void request(long rows) {
        if (rows < 1) {
            failure = new IllegalArgumentException("request at least one row, not " + rows + " (Flow, rule 3.9)");
        } else {
            synchronized (arrived) {
                wanted = wanted + rows < 0 ? Long.MAX_VALUE : wanted + rows;
            }
        }
        deliver();
    }

    @Override
    public void cancel() {
        cancelled = true;
        deliver();
    }

    /** Goes on until there is no news. */
    private void deliver() {
        if (news.getAndIncrement() != 0) return;
        int seen = 1;
        do {
            if (!over) safely();
            seen = news.addAndGet(-seen);
        } while (seen != 0);
    }

    /** A subscriber that throws is given up, and so is a stream whose mapper gives nonsense. */
    private void safely() {
        try {
            step();
        } catch (RuntimeException thrown) {
            boolean told = over;
            stop();
            if (!told) subscriber.onError(thrown);
        }
    }

    private void step() {
        if (cancelled) {
            stop();
            return;
        }
        if (!started && failure == null) start();
        hand();
        Throwable failed = failure;
        if (over) return;
        if (failed != null) {
            stop();
            subscriber.onError(failed);
        } else if (closed && atEnd && buffer.isEmpty()) {
            over = true;
            subscriber.onComplete();
        } else {
            fetch();
        }
    }

    private void start() {
        started = true;
        CompletableFuture<Void> ran = place.run(this::open);
        whole = ran;
        ran.whenComplete((done, failed) -> {
            if (failed != null) failure = Failures.unwrap(failed);
            closed = true;
            deliver();
        });
    }

    private CompletionStage<Void> open(Transaction within) {
        transaction = within;
        CompletableFuture<DriverCursor> opening = within.open(statement);
        sent = opening;
        // A cancel may have come before there was anything to give up.
        if (cancelled && place.isOwn()) opening.cancel(true);
        opening.whenComplete((opened, failed) -> {
            if (failed == null) cursor = opened;
            else finished.completeExceptionally(failed);
            deliver();
        });
        return finished;
    }

    private void hand() {
        synchronized (arrived) {
            for (List<T> part = arrived.poll(); part != null; part = arrived.poll()) {
                buffer.addAll(part);
                if (part.size() < fetchSize) end();
            }
        }
        while (!buffer.isEmpty() && !cancelled && take()) subscriber.onNext(buffer.remove());
        if (cancelled) stop();
    }

    private boolean take() {
        synchronized (arrived) {
            if (wanted == 0) return false;
            if (wanted != Long.MAX_VALUE) wanted--;
            return true;
        }
    }

    /** Nothing more is to be read. */
    private void end() {
        atEnd = true;
        finished.complete(null);
    }

    private void fetch() {
        Transaction within = transaction;
        DriverCursor open = cursor;
        boolean done = atEnd || finished.isDone();
        if (within == null || open == null || done || fetching || buffer.size() > fetchSize) return;
        fetching = true;
        CompletableFuture<List<? extends Row>> reading = within.read(open, fetchSize);
        sent = reading;
        reading.thenCompose(rows -> mapper.map(within, rows)).whenComplete((part, failed) -> {
            if (failed == null) {
                synchronized (arrived) {
                    arrived.add(part);
                }
            } else {
                finished.completeExceptionally(Failures.unwrap(failed));
            }
            fetching = false;
            deliver();
        });
    }

    /** In a transaction of its own what runs is stopped; in another one, which goes on, it ends first. */
    private void stop() {
        over = true;
        buffer.clear();
        if (place.isOwn() && whole != null) {
            CompletableFuture<?> last = sent;
            if (last != null) last.cancel(true);
            whole.cancel(true);
        }
        Transaction within = transaction;
        DriverCursor open = cursor;
        if (!place.isOwn() && within != null && open != null && !atEnd) within.close(open);
        finished.complete(null);
    }
}
