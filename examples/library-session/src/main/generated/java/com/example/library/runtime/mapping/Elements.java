package com.example.library.runtime.mapping;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is wrong with the elements of a list, each named by its place. */
final class Elements {

    private Elements() {}

    /** {@code at index 1 may be at most 40 characters long, not 41}; places count from 0. */
    static Stream<String> problems(Object[] elements, Function<Object, Stream<String>> problems) {
        return IntStream.range(0, elements.length)
                .boxed()
                .flatMap(i -> problems.apply(elements[i]).map(problem -> "at index " + i + " " + problem));
    }
}
