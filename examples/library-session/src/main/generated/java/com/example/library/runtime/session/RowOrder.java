package com.example.library.runtime.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Set<Entry<?>> remaining;
    private final Map<Entry<?>, List<Need>> needs = new LinkedHashMap<>();

    RowOrder(Collection<Entry<?>> rows) {
        this.remaining = new LinkedHashSet<>(rows);
    }

    /** Notes a need; one for a row that is not ordered here is met already. */
    void add(Need need) {
        needs.computeIfAbsent(need.from(), k -> new ArrayList<>()).add(need);
    }

    /** Takes the rows of {@code set} whose needs are met out of those that remain: a batch, empty when none is. */
    <E> List<Entry<E>> next(EntitySet<E> set) {
        List<Entry<E>> ready = set.entries().stream()
                .filter(remaining::contains)
                .filter(this::isReady)
                .toList();
        ready.forEach(remaining::remove);
        return ready;
    }

    /**
     * Goes through {@code sets} until nothing remains. Where rows need each other in a circle, {@code breaker} chooses one
     * of these needs, which is then dropped.
     */
    void run(Collection<EntitySet<?>> sets, Consumer<EntitySet<?>> batch, Function<List<Need>, Need> breaker) {
        while (!remaining.isEmpty()) {
            int before = remaining.size();
            sets.forEach(batch);
            if (remaining.size() < before) continue;
            Need dropped = breaker.apply(circle());
            needs.getOrDefault(dropped.from(), List.of()).remove(dropped);
        }
    }

    private boolean isReady(Entry<?> row) {
        List<Need> own = needs.get(row);
        return own == null || own.stream().noneMatch(need -> remaining.contains(need.to()));
    }

    private List<Need> open(Entry<?> row) {
        List<Need> all = needs.get(row);
        if (all == null) return List.of();
        return all.stream().filter(need -> remaining.contains(need.to())).toList();
    }

    /** Every row that remains waits for another one that does: following them leads into a circle. */
    private List<Need> circle() {
        List<Need> way = new ArrayList<>();
        Map<Entry<?>, Integer> seen = new LinkedHashMap<>();
        Entry<?> row = remaining.iterator().next();
        while (!seen.containsKey(row)) {
            seen.put(row, way.size());
            Need need = open(row).get(0);
            way.add(need);
            row = need.to();
        }
        return way.subList(seen.get(row), way.size());
    }
}
