package com.example.library.runtime.engine;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Those who asked to be told, in their order. What one throws, errors included, goes to the logger {@code
 * persistence.listener}: as a warning the first time, at level DEBUG from then on. It never reaches who tells.
 */
public final class Listeners<L> {

    private static final System.Logger LOG = System.getLogger("persistence.listener");

    private final List<Told<L>> all;

    private record Told<L>(L listener, AtomicBoolean hasFailed) {}

    public Listeners(List<? extends L> listeners) {
        this.all = listeners.stream()
                .map(listener -> new Told<L>(listener, new AtomicBoolean()))
                .toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public int size() {
        return all.size();
    }

    public void tell(Consumer<? super L> event) {
        for (Told<L> told : all) {
            try {
                event.accept(told.listener());
            } catch (Throwable thrown) {
                log(told, thrown);
            }
        }
    }

    private static void log(Told<?> told, Throwable thrown) {
        Level level = told.hasFailed().compareAndSet(false, true) ? Level.WARNING : Level.DEBUG;
        log(
                level,
                "a listener threw, which has no other effect: "
                        + told.listener().getClass().getName(),
                thrown);
    }

    /** A handler of the log may throw, too. */
    static void log(Level level, String message, Throwable thrown) {
        try {
            LOG.log(level, message, thrown);
        } catch (Throwable unheard) {
            // There is nobody left to tell.
        }
    }
}
