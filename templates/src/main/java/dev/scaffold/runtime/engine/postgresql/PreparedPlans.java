package dev.scaffold.runtime.engine.postgresql;

import java.util.concurrent.atomic.AtomicInteger;

/** Under which text a statement is prepared: another one after tables have changed, so that every connection prepares anew. */
final class PreparedPlans {

    private final AtomicInteger generation = new AtomicInteger();

    String current(String sql) {
        int number = generation.get();
        return number == 0 ? sql : sql + " -- tables changed: " + number;
    }

    /** Tables have changed since {@code text}, which stands for {@code sql}, was prepared. */
    void outdated(String text, String sql) {
        int number = generation.get();
        if (text.equals(current(sql))) generation.compareAndSet(number, number + 1);
    }
}
