package com.example.library.runtime.query;

/** What a selection does with rows that are marked as deleted. */
public enum Deleted {
    /** They are not there. */
    HIDDEN,
    /** They are there like any other. */
    INCLUDED,
    /** There is nothing else. */
    ONLY
}
