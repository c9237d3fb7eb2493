package com.example.library.runtime.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The binds of a statement for many rows: arrays with the value of each row, and values that are the same for all. */
final class RowArrays {

    private RowArrays() {}

    /** How many rows there are. IllegalArgumentException where no array tells, or two disagree. */
    static int rows(List<@Nullable Object> binds) {
        int[] lengths = binds.stream()
                .filter(Object[].class::isInstance)
                .mapToInt(bind -> ((Object[]) bind).length)
                .distinct()
                .toArray();
        if (lengths.length == 1) return lengths[0];
        throw new IllegalArgumentException(
                "arrays of one length are needed, not of these: " + Arrays.toString(lengths));
    }

    /** The statement for the rows from {@code from} to before {@code to}. */
    static Statement part(String sql, List<@Nullable Object> binds, int from, int to) {
        List<@Nullable Object> part = new ArrayList<>(binds.size());
        for (Object bind : binds) part.add(bind instanceof Object[] all ? Arrays.copyOfRange(all, from, to) : bind);
        return new Statement(sql, part, true);
    }
}
