package dev.scaffold.runtime.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;

/** A subscriber that keeps what it is given, and takes no more than the test requests. */
public final class Collector<T> implements Subscriber<T> {

    private final List<T> received = new ArrayList<>();
    private final CompletableFuture<Subscription> subscribed = new CompletableFuture<>();
    private final CompletableFuture<List<T>> ended = new CompletableFuture<>();
    private final List<Wish> wishes = new ArrayList<>();

    private record Wish(int count, CompletableFuture<Void> met) {}

    public static <T> Collector<T> of(Publisher<T> publisher) {
        Collector<T> collector = new Collector<>();
        publisher.subscribe(collector);
        return collector;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscribed.complete(subscription);
    }

    @Override
    public synchronized void onNext(T item) {
        if (ended.isDone()) throw new AssertionError("after the end: " + item);
        received.add(item);
        for (Wish wish : wishes) if (wish.count() == received.size()) wish.met().complete(null);
    }

    @Override
    public void onError(Throwable failure) {
        ended.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        ended.complete(received());
    }

    public void request(long count) {
        subscribed.join().request(count);
    }

    public void cancel() {
        subscribed.join().cancel();
    }

    public synchronized List<T> received() {
        return List.copyOf(received);
    }

    public CompletableFuture<List<T>> future() {
        return ended;
    }

    /** Completes when so many have come. */
    public CompletableFuture<Void> count(int count) {
        CompletableFuture<Void> met = new CompletableFuture<>();
        synchronized (this) {
            wishes.add(new Wish(count, met));
            if (received.size() >= count) met.complete(null);
        }
        return met;
    }

    public void awaitCount(int count) {
        count(count).orTimeout(20, TimeUnit.SECONDS).join();
    }

    public List<T> join() {
        return ended.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** What it fails with; waits for it. */
    public Throwable failure() {
        return ended.handle((all, failure) -> failure)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
