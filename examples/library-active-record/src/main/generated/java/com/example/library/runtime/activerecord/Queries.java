package com.example.library.runtime.activerecord;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.Row;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.error.NotFound;
import com.example.library.runtime.mapping.JoinTable;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.query.KeyArrays;
import com.example.library.runtime.query.KeyFields;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Conditions and reads that several classes of this package share. */
final class Queries {

    private Queries() {}

    /** The row with {@code key}, also where it is marked as deleted. One statement, for which jOOQ is not loaded. */
    static <K> CompletableFuture<Optional<Row>> rowByKey(Client client, Mapping<?, K> mapping, K key) {
        Object[] binds = mapping.keyValues(key).toArray();
        return client.execute(Statement.read(mapping.statements().selectReferred(), binds))
                .thenApply(result -> result.rows().stream().<Row>map(row -> row).findFirst());
    }

    /**
     * The entity that {@code key} refers to, also where it is marked as deleted; fails with NotFound. One statement, for which
     * jOOQ is not loaded.
     */
    @SuppressWarnings("unchecked") // a foreign key holds a key of its target
    static <T> CompletableFuture<T> get(Client client, Mapping<T, ?> mapping, Object key) {
        RecordMaterializer materializer = new RecordMaterializer(client);
        return rowByKey(client, (Mapping<T, Object>) mapping, key)
                .thenApply(found -> found.map(row -> materializer.materialize(mapping, row, 0))
                        .orElseThrow(() -> NotFound.byKey(mapping.info().entity(), key)));
    }

    /** The same for one that is referred to by the unique column at {@code column}. */
    static <T> CompletableFuture<T> get(Client client, Mapping<T, ?> mapping, int column, Object value) {
        RecordMaterializer materializer = new RecordMaterializer(client);
        String sql = mapping.statements().selectByAny(client.dialect(), List.of(column), List.of());
        Object[] binds = KeyArrays.ofColumn(mapping, List.of(value)).binds();
        return client.execute(Statement.read(sql, binds))
                .thenApply(result -> result.rows().stream()
                        .findFirst()
                        .map(row -> materializer.materialize(mapping, row, 0))
                        .orElseThrow(() -> NotFound.byKey(mapping.info().entity(), value)));
    }

    static <K> Condition isKey(Mapping<?, K> mapping, K key) {
        return KeyFields.hold(KeyFields.of(mapping), mapping.keyValues(key));
    }

    /** The row of {@code target} is linked to the source with this key. */
    static Condition isLinked(Mapping<?, ?> target, JoinTable join, List<Object> source) {
        return DSL.exists(DSL.selectOne()
                .from(KeyFields.table(join))
                .where(KeyFields.hold(KeyFields.of(join, join.sourceColumns()), source))
                .and(KeyFields.equal(KeyFields.of(join, join.targetColumns()), KeyFields.of(target))));
    }
}
