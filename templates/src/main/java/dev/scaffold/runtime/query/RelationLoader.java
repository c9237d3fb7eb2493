package dev.scaffold.runtime.query;

import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Row;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.mapping.EntityStatements;
import dev.scaffold.runtime.mapping.JoinTable;
import dev.scaffold.runtime.mapping.Mapping;
import dev.scaffold.runtime.mapping.Materializer;
import dev.scaffold.runtime.mapping.TableInfo;
import dev.scaffold.runtime.mapping.ToMany;
import dev.scaffold.runtime.query.Selection.Load;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
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
import org.jooq.impl.SQLDataType;

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
    public <E, T> CompletableFuture<Void> load(Mapping<E, ?> mapping, List<E> owners, Load<E, T> load) {
        if (owners.isEmpty()) return CompletableFuture.completedFuture(null);
        Map<Object, List<E>> ownersByKey = new LinkedHashMap<>();
        Set<E> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        for (E owner : owners) {
            if (!distinct.add(owner)) continue;
            Object key = Objects.requireNonNull(mapping.key(owner), "an owner without a key has no rows to load");
            ownersByKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(owner);
        }
        ToMany<E, T> relation = load.relation();
        int first = relation.join().isPresent() ? 1 : 0;
        int ownerKey = relation.join().isPresent() ? 0 : relation.column();
        RowReader<T> reader = new RowReader<>(load.nested(), first);
        Statement statement = statement(load, reader, keys(ownersByKey));
        return client.execute(statement).thenCompose(result -> {
            Map<Object, List<T>> targets = new LinkedHashMap<>();
            for (Row row : result.rows()) {
                Object key = Objects.requireNonNull(mapping.key(row, ownerKey));
                targets.computeIfAbsent(key, k -> new ArrayList<>()).add(reader.read(row, materializer));
            }
            return reader.loadRelations(this)
                    .thenRun(() -> ownersByKey.forEach((key, same) -> same.forEach(
                            owner -> relation.attach().accept(owner, targets.getOrDefault(key, List.of())))));
        });
    }

    private <E, T> Statement statement(Load<E, T> load, RowReader<T> reader, Object[] keys) {
        Selection<T> nested = load.nested();
        Dialect dialect = client.dialect();
        boolean plain = !nested.isRestricted() && nested.joins().isEmpty();
        if (plain) return plain(load.relation(), nested.mapping().statements(), dialect, keys);
        Field<?> targetKey = nested.mapping().field(TableInfo.KEY);
        List<Field<?>> fields = new ArrayList<>();
        Table<?> from = reader.from();
        Condition owned;
        if (load.relation().join().isPresent()) {
            JoinTable join = load.relation().join().get();
            Field<Object> source = DSL.field(DSL.name(join.name(), join.sourceColumn()));
            Field<Object> linked = DSL.field(DSL.name(join.name(), join.targetColumn()));
            fields.add(source);
            from = from.join(DSL.table(DSL.name(join.name()))).on(DSL.condition("{0} = {1}", linked, targetKey));
            owned = isAnyOf(dialect, source, keys);
        } else {
            owned = isAnyOf(dialect, nested.mapping().field(load.relation().column()), keys);
        }
        fields.addAll(reader.fields());
        List<? extends OrderField<?>> order = nested.order().isEmpty() ? List.of(targetKey.asc()) : nested.order();
        Query query = DSL.select(fields)
                .from(from)
                .where(owned)
                .and(DSL.and(Restriction.of(nested)))
                .orderBy(order);
        return Renderer.read(dialect, query);
    }

    private static Statement plain(ToMany<?, ?> relation, EntityStatements statements, Dialect dialect, Object[] keys) {
        String sql = relation.join()
                .map(join -> statements.selectLinked(dialect, join))
                .orElseGet(() -> statements.selectByAny(dialect, relation.column()));
        return Statement.read(sql, (Object) keys);
    }

    /** The keys as one array parameter, so that the text is the same for any number of them. */
    private static Condition isAnyOf(Dialect dialect, Field<?> field, Object[] keys) {
        Field<Object> array = DSL.val((Object) keys, SQLDataType.OTHER);
        return DSL.condition(dialect.isAnyOf("{0}", "{1}"), field, array);
    }

    private static Object[] keys(Map<Object, ?> byKey) {
        Class<?> type = byKey.keySet().iterator().next().getClass();
        return byKey.keySet().toArray((Object[]) Array.newInstance(type, 0));
    }
}
