package dev.scaffold.bench.scaffold;

import dev.scaffold.bench.BookSum;
import dev.scaffold.bench.Candidate.Done;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;

/** Takes all that a stream has, adds it up and forgets it. */
final class Summing<B> implements Flow.Subscriber<B> {

    private final BookSum sum = new BookSum();
    private final BiConsumer<BookSum, B> add;
    private final Done done;

    Summing(BiConsumer<BookSum, B> add, Done done) {
        this.add = add;
        this.done = done;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(B book) {
        add.accept(sum, book);
    }

    @Override
    public void onError(Throwable failure) {
        done.ended(null, failure);
    }

    @Override
    public void onComplete() {
        done.ended(sum, null);
    }
}
