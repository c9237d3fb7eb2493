package dev.scaffold.runtime.fault;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What a {@link FaultProxy} does to a connection when a trigger is hit, so many times. */
final class FaultRule {

    final FaultProxy.Side side;
    final Trigger trigger;
    private final Consumer<ProxyLink> action;
    private final AtomicInteger left;
    private final AtomicInteger fired = new AtomicInteger();
    private final CompletableFuture<ProxyLink> reached = new CompletableFuture<>();

    FaultRule(FaultProxy.Side side, Trigger trigger, int times, Consumer<ProxyLink> action) {
        this.side = side;
        this.trigger = trigger;
        this.action = action;
        this.left = new AtomicInteger(times);
    }

    /** Whether it is still to act; each time that it says so counts. */
    boolean take() {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    void fire(ProxyLink link) {
        fired.incrementAndGet();
        action.accept(link);
        reached.complete(link);
    }

    /** Waits until it has acted for the first time: the connection is in the phase that the trigger stands for. */
    ProxyLink awaitReached() {
        return Wait.forValue(reached);
    }

    int fired() {
        return fired.get();
    }
}
