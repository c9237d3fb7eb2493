package com.example.library.runtime.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;

/** A query whose rows are read as they are wanted. Each subscriber runs it anew; nothing is sent before the first request. */
final class RowPublisher<T> implements Flow.Publisher<T> {

    /** Where it runs: in a transaction of its own, or in one that is open. */
    interface Place {
        CompletableFuture<Void> run(Function<Transaction, ? extends CompletionStage<Void>> work);

        /** Whether it ends with the stream, so that it can be given up for it. */
        boolean isOwn();
    }

    private final Place place;
    private final Statement statement;
    private final int fetchSize;
    private final RowMapper<T> mapper;

    RowPublisher(Place place, Statement statement, int fetchSize, RowMapper<T> mapper) {
        if (fetchSize < 1)
            throw new IllegalArgumentException("a stream reads at least one row at a time: " + fetchSize);
        this.place = place;
        this.statement = statement;
        this.fetchSize = fetchSize;
        this.mapper = mapper;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        subscriber.onSubscribe(new RowSubscription<>(place, statement, fetchSize, mapper, subscriber));
    }
}
