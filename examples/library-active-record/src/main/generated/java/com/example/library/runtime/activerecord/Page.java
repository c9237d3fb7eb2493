package com.example.library.runtime.activerecord;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param number of the page, from 0
 * @param size the most entities a page has
 * @param total how many entities all pages have together, at the moment of the query
 */
public record Page<E>(List<E> items, int number, int size, long total) {

    /** How many pages there are; 0 when there is no entity. */
    public long pages() {
        return (total + size - 1) / size;
    }

    public boolean hasNext() {
        return number + 1 < pages();
    }
}
