package com.example.library.runtime.query;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found lately, by key: what is asked for again stays, the rest is forgotten in time. Safe for use by any number of
 * threads.
 */
final class Recent<K, V> {

    private record Kept<K, V>(K key, V value) {}

    private final int most;
    private volatile Map<K, Kept<K, V>> now = new ConcurrentHashMap<>();
    private volatile Map<K, Kept<K, V>> before = Map.of();

    /** @param most so many are kept before it forgets those that were not asked for since the last time it did */
    Recent(int most) {
        this.most = most;
    }

    @Nullable
    V find(K key) {
        Kept<K, V> found = now.get(key);
        if (found != null) return found.value();
        found = before.get(key);
        if (found == null) return null;
        // By the key that is kept, not by the one asked with.
        keep(found);
        return found.value();
    }

    void keep(K key, V value) {
        keep(new Kept<>(key, value));
    }

    int size() {
        return now.size() + before.size();
    }

    private void keep(Kept<K, V> one) {
        if (now.size() >= most) forget();
        now.put(one.key(), one);
    }

    private synchronized void forget() {
        if (now.size() < most) return;
        before = now;
        now = new ConcurrentHashMap<>();
    }
}
