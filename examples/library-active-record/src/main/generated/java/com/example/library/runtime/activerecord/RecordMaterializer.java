package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.Row;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.Materializer;

/** A new entity for each row, which remembers the client it was read through. */
record RecordMaterializer(Client client) implements Materializer {

    @Override
    public <E, K> E materialize(Mapping<E, K> mapping, Row row, int at) {
        E entity = mapping.make(row, at);
        ((StoredRecord<?, ?>) entity).wasRead(client);
        return entity;
    }
}
