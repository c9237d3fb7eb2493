package com.example.library.runtime.session.hook;

/** What an entity does when a session has read it: {@code class Book extends BookBase implements LoadHook}. */
public interface LoadHook {

    /**
     * The values are there, related objects maybe not. Called once for each object of a session, on the driver's thread: it
     * must not block. What it sets is a change, for the next flush. What it throws fails the query.
     */
    void afterLoad();
}
