package dev.scaffold.runtime.activerecord;

import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.engine.Row;
import dev.scaffold.runtime.mapping.Mapping;
import dev.scaffold.runtime.mapping.Materializer;

/** A new entity for each row, which remembers the client it was read through. */
record RecordMaterializer(Client client) implements Materializer {

    @Override
    public <E, K> E materialize(Mapping<E, K> mapping, Row row, int at) {
        E entity = mapping.make(row, at);
        ((StoredRecord<?, ?>) entity).wasRead(client);
        return entity;
    }
}
