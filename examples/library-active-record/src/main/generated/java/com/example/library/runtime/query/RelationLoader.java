package com.example.library.runtime.query;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.Dialect;
import com.example.library.runtime.engine.Row;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.mapping.EntityStatements;
import com.example.library.runtime.mapping.JoinTable;
import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.Materializer;
import com.example.library.runtime.mapping.ToMany;
import com.example.library.runtime.query.Selection.Load;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Loads one to-many relation for any number of owners with one statement. */
public final class RelationLoader {

    private final Client client;
    private final Materializer materializer;

    public RelationLoader(Client client, Materializer materializer) {
        this.client = client;
        this.materializer = materializer;
    }

    /**
     * Hands each of {@code owners} its targets, once where the same object stands in the list twice. One statement for all
     * of them together, and one for each relation nested in {@code load}; none when there are no owners.
     */
    public <E, T, K> CompletableFuture<Void> load(Mapping<E, K> mapping, List<E> owners, Load<E, T> load) {
        if (owners.isEmpty()) return CompletableFuture.completedFuture(null);
        ToMany<E, T> relation = load.relation();
        Map<Object, List<E>> ownersByKey = new LinkedHashMap<>();
        for (E owner : owners) {
            Object held = relation.isByColumn() ? mapping.value(owner, relation.references()) : mapping.key(owner);
            Object key = Objects.requireNonNull(held, "an owner without a key has no rows to load");
            List<E> same = ownersByKey.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (!contains(same, owner)) same.add(owner);
        }
        boolean linked = relation.join().isPresent();
        int first = linked ? mapping.info().key().size() : 0;
        int ownerKey = linked ? 0 : relation.column();
        RowReader<T> reader = new RowReader<>(load.nested(), first);
        Statement statement = statement(load, reader, keys(mapping, relation, ownersByKey.keySet()));
        return client.execute(statement).thenCompose(result -> {
            Map<Object, List<T>> targets = new HashMap<>();
            for (Row row : result.rows()) {
                Object key = Objects.requireNonNull(
                        relation.isByColumn() ? held(load, row, first) : mapping.reference(row, ownerKey));
                targets.computeIfAbsent(key, k -> new ArrayList<>()).add(reader.read(row, materializer));
            }
            return reader.loadRelations(this)
                    .thenRun(() -> ownersByKey.forEach((key, same) -> same.forEach(
                            owner -> relation.attach().accept(owner, targets.getOrDefault(key, List.of())))));
        });
    }

    private static boolean contains(List<?> objects, Object one) {
        for (Object object : objects) if (object == one) return true;
        return false;
    }

    @SuppressWarnings("unchecked") // each is a key of the mapping's
    private static <K> KeyArrays keys(Mapping<?, K> mapping, ToMany<?, ?> relation, Set<Object> keys) {
        return relation.isByColumn() ? KeyArrays.ofColumn(mapping, keys) : KeyArrays.of(mapping, (Set<K>) keys);
    }

    /** The foreign key as the row has it; the object of the row may have another one by now. */
    private static <T> @Nullable Object held(Load<?, T> load, Row row, int at) {
        Mapping<T, ?> target = load.nested().mapping();
        return target.value(target.make(row, at), load.relation().column());
    }

    private <E, T> Statement statement(Load<E, T> load, RowReader<T> reader, KeyArrays keys) {
        Selection<T> nested = load.nested();
        Dialect dialect = client.dialect();
        boolean plain = !nested.isRestricted() && nested.joins().isEmpty();
        if (plain) return plain(load.relation(), nested.mapping().statements(), dialect, keys);
        List<Field<?>> targetKey = KeyFields.of(nested.mapping());
        List<Field<?>> fields = new ArrayList<>();
        Table<?> from = reader.from();
        Condition owned;
        if (load.relation().join().isPresent()) {
            JoinTable join = load.relation().join().get();
            List<Field<?>> source = KeyFields.of(join, join.sourceColumns());
            fields.addAll(source);
            from = from.join(KeyFields.table(join))
                    .on(KeyFields.equal(KeyFields.of(join, join.targetColumns()), targetKey));
            owned = keys.contain(dialect, source);
        } else {
            owned = keys.contain(
                    dialect, KeyFields.from(nested.mapping(), load.relation().column(), keys.columns()));
        }
        fields.addAll(reader.fields());
        List<? extends OrderField<?>> order = nested.order().isEmpty()
                ? KeyFields.order(nested.mapping(), load.relation().reading())
                : nested.order();
        Query query = DSL.select(fields)
                .from(from)
                .where(owned)
                .and(DSL.and(Restriction.of(nested)))
                .orderBy(order);
        return Renderer.read(dialect, query);
    }

    private static Statement plain(
            ToMany<?, ?> relation, EntityStatements statements, Dialect dialect, KeyArrays keys) {
        String sql = relation.join()
                .map(join -> statements.selectLinked(dialect, join, relation.reading()))
                .orElseGet(
                        () -> statements.selectByAny(dialect, keys.positions(relation.column()), relation.reading()));
        return Statement.read(sql, keys.binds());
    }
}
