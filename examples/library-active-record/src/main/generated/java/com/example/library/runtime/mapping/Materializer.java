package com.example.library.runtime.mapping;

import com.example.library.runtime.engine.Row;

/** Makes entities of rows, in the way of one style: a new one each time, or the one that a session already has. */
public interface Materializer {

    /** The entity whose columns stand in {@code row} from position {@code at} on; its key is there and not null. */
    <E, K> E materialize(Mapping<E, K> mapping, Row row, int at);
}
