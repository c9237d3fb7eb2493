package dev.scaffold.runtime.activerecord;

import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.engine.Row;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.NotFound;
import dev.scaffold.runtime.mapping.JoinTable;
import dev.scaffold.runtime.mapping.Mapping;
import dev.scaffold.runtime.mapping.TableInfo;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Conditions and reads that several classes of this package share. */
final class Queries {

    private Queries() {}

    /** The row with {@code key}. One statement, for which jOOQ is not loaded. */
    static CompletableFuture<Optional<Row>> rowByKey(Client client, Mapping<?, ?> mapping, Object key) {
        return client.execute(Statement.read(mapping.statements().selectByKey(), key))
                .thenApply(result -> result.rows().stream().<Row>map(row -> row).findFirst());
    }

    /** The entity with {@code key}; fails with NotFound. One statement, for which jOOQ is not loaded. */
    static <T> CompletableFuture<T> get(Client client, Mapping<T, ?> mapping, Object key) {
        RecordMaterializer materializer = new RecordMaterializer(client);
        return rowByKey(client, mapping, key)
                .thenApply(found -> found.map(row -> materializer.materialize(mapping, row, 0))
                        .orElseThrow(() -> NotFound.byKey(mapping.info().entity(), key)));
    }

    /** The column at {@code position} of the mapping's table. */
    static Field<?> column(Mapping<?, ?> mapping, int position) {
        return mapping.field(position);
    }

    static Condition isKey(Mapping<?, ?> mapping, Object key) {
        return isEqual(column(mapping, TableInfo.KEY), key);
    }

    static Condition isEqual(Field<?> field, Object value) {
        return DSL.condition("{0} = {1}", field, DSL.val(value));
    }

    /** The row of {@code target} is linked to the source with this key. */
    static Condition isLinked(Mapping<?, ?> target, JoinTable join, Object source) {
        Table<?> table = DSL.table(DSL.name(join.name()));
        Field<Object> linked = DSL.field(DSL.name(join.name(), join.targetColumn()));
        return DSL.exists(DSL.selectOne()
                .from(table)
                .where(isEqual(DSL.field(DSL.name(join.name(), join.sourceColumn())), source))
                .and(DSL.condition("{0} = {1}", linked, column(target, TableInfo.KEY))));
    }
}
