package com.example.library.runtime.value;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Lists as objects keep them, and the arrays that databases take for them. */
public final class Lists {

    private Lists() {}

    /** One that nobody can change; moments in it as the databases keep them. NullPointerException for a missing element. */
    public static <T> List<T> copy(List<T> list) {
        List<T> copy = List.copyOf(list);
        boolean moments = copy.stream().anyMatch(Instant.class::isInstance);
        return moments ? copy.stream().map(Lists::kept).toList() : copy;
    }

    @SuppressWarnings("unchecked") // a moment stays a moment
    private static <T> T kept(T element) {
        return element instanceof Instant moment ? (T) moment.truncatedTo(ChronoUnit.MICROS) : element;
    }

    /** What a statement binds for {@code list}; null for none. */
    public static <T> T @Nullable [] array(@Nullable List<T> list, IntFunction<T[]> array) {
        return list == null ? null : list.toArray(array);
    }

    /** The same of {@code stored} values. */
    public static <T, S> S @Nullable [] array(
            @Nullable List<T> list, Function<? super T, S> stored, IntFunction<S[]> array) {
        return list == null ? null : list.stream().map(stored).toArray(array);
    }
}
