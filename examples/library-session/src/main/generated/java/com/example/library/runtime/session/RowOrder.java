package com.example.library.runtime.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Orders rows so that each comes after those that it needs: entity by entity, in the order decided at generation, and row
 * by row where an entity needs itself or two need each other.
 */
final class RowOrder {

    /**
     * {@code from} must come after {@code to}.
     *
     * @param optional whether {@code from} can do without at first
     * @param deferred whether the key of {@code to} is enough
     */
    record Need(Entry<?> from, Entry<?> to, String relation, int column, boolean optional, boolean deferred) {}

    private final List<Entry<?>> rows;
    private final Map<Entry<?>, List<Need>> needs = new LinkedHashMap<>();
    private int remaining;

    /** @param rows which no other order has at the moment */
    RowOrder(List<Entry<?>> rows) {
        this.rows = rows;
        this.remaining = rows.size();
        for (Entry<?> row : rows) row.awaitsTurn = true;
    }

    /** Notes a need; one for a row that is not ordered here is met already. */
    void add(Need need) {
        needs.computeIfAbsent(need.from(), k -> new ArrayList<>()).add(need);
    }

    /** Takes the rows of {@code set} whose needs are met out of those that remain: a batch, empty when none is. */
    <E> List<Entry<E>> next(EntitySet<E> set) {
        List<Entry<E>> ready = new ArrayList<>();
        for (Entry<E> row : set.entries()) if (row.awaitsTurn && isReady(row)) ready.add(row);
        for (Entry<E> row : ready) row.awaitsTurn = false;
        remaining -= ready.size();
        return ready;
    }

    /**
     * Goes through {@code sets} until nothing remains. Where rows need each other in a circle, {@code breaker} chooses one
     * of these needs, which is then dropped.
     */
    void run(Collection<EntitySet<?>> sets, Consumer<EntitySet<?>> batch, Function<List<Need>, Need> breaker) {
        try {
            while (remaining > 0) {
                int before = remaining;
                sets.forEach(batch);
                if (remaining < before) continue;
                Need dropped = breaker.apply(circle());
                needs.getOrDefault(dropped.from(), List.of()).remove(dropped);
            }
        } finally {
            for (Entry<?> row : rows) row.awaitsTurn = false;
        }
    }

    private boolean isReady(Entry<?> row) {
        List<Need> own = needs.get(row);
        return own == null || own.stream().noneMatch(need -> need.to().awaitsTurn);
    }

    private List<Need> open(Entry<?> row) {
        List<Need> all = needs.get(row);
        if (all == null) return List.of();
        return all.stream().filter(need -> need.to().awaitsTurn).toList();
    }

    /** Every row that remains waits for another one that does: following them leads into a circle. */
    private List<Need> circle() {
        List<Need> way = new ArrayList<>();
        Map<Entry<?>, Integer> seen = new LinkedHashMap<>();
        Entry<?> row = rows.stream().filter(one -> one.awaitsTurn).findFirst().orElseThrow();
        while (!seen.containsKey(row)) {
            seen.put(row, way.size());
            Need need = open(row).get(0);
            way.add(need);
            row = need.to();
        }
        return way.subList(seen.get(row), way.size());
    }
}
