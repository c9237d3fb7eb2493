package com.example.library.runtime.activerecord;

/** What an entity does when it was read: {@code class Book extends BookBase implements LoadHook}. */
public interface LoadHook {

    /**
     * The values are there, related entities not yet. Called for each row that is read, by {@code refresh()}, too, on the
     * driver's thread: it must not block. What it sets is a change, for the next save. What it throws fails the query.
     */
    void afterLoad();
}
