package com.example.library.runtime.mapping;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.Dialect;
import com.example.library.runtime.engine.Result;
import com.example.library.runtime.engine.Row;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.mapping.ColumnInfo.Role;
import com.example.library.runtime.value.Identifiers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Inserts valid entities of one mapping, table by table, and gives them what database and runtime have made. */
final class EntityInserter<E, K> {

    private final Mapping<E, K> mapping;
    private final Role[] roles;
    private final List<PartInsert> parts;
    private final InsertArrays arrays;

    /**
     * What is inserted into one table.
     *
     * @param columns that are bound, in the order of the statement
     * @param makes whether the database makes the key, which comes back first
     * @param computed what comes back behind it
     */
    private record PartInsert(Segment part, int[] columns, boolean makes, List<Integer> computed) {

        boolean returns() {
            return makes || !computed.isEmpty();
        }
    }

    EntityInserter(Mapping<E, K> mapping) {
        this.mapping = mapping;
        List<ColumnInfo> columns = mapping.info().columns();
        this.roles = columns.stream().map(ColumnInfo::role).toArray(Role[]::new);
        this.parts = mapping.parts().stream().map(this::insert).toList();
        this.arrays = new InsertArrays(roles);
    }

    /** Into the first table everything but what the database makes; into another, its columns behind the key. */
    private PartInsert insert(Segment part) {
        List<Integer> columns = new ArrayList<>();
        if (part.start() > 0) columns.addAll(mapping.info().key());
        boolean makes = false;
        for (int i = part.start(); i < part.end(); i++) {
            if (roles[i] == Role.KEY) makes = true;
            else if (roles[i] != Role.GENERATED) columns.add(i);
        }
        int[] bound = columns.stream().mapToInt(Integer::intValue).toArray();
        return new PartInsert(part, bound, makes, mapping.info().computed(part, true));
    }

    /** @param withheld for each entity the columns that stay empty; an empty list for none at all */
    CompletableFuture<List<E>> insertAll(Client client, List<E> entities, List<BitSet> withheld, Instant now) {
        List<@Nullable Object[]> rows = new ArrayList<>(entities.size());
        for (E entity : entities) rows.add(values(entity, now));
        for (int i = 0; i < withheld.size(); i++) {
            @Nullable Object[] row = rows.get(i);
            withheld.get(i).stream().forEach(column -> row[column] = null);
        }
        List<List<Row>> returned = new ArrayList<>(parts.size());
        CompletableFuture<?> sent = insert(client, parts.get(0), rows).thenAccept(made -> {
            if (parts.get(0).makes()) fillKeys(rows, made);
            returned.add(made);
        });
        for (PartInsert part : parts.subList(1, parts.size())) {
            sent = sent.thenCompose(before -> insert(client, part, rows)).thenAccept(returned::add);
        }
        return sent.thenApply(done -> {
            for (int i = 0; i < rows.size(); i++) inserted(entities.get(i), rows.get(i));
            for (int i = 0; i < parts.size(); i++) read(entities, parts.get(i), returned.get(i));
            return entities;
        });
    }

    /** What came back for each row; nothing where nothing does. */
    private CompletableFuture<List<Row>> insert(Client client, PartInsert part, List<@Nullable Object[]> rows) {
        InsertArrays.@Nullable Binds many =
                client.dialect() == Dialect.POSTGRESQL ? arrays.of(part.columns(), rows) : null;
        CompletableFuture<List<Result>> sent = many == null
                ? insertEach(client, part, rows)
                : client.executeArrays(mapping.statements().insertRows(part.part(), many.types()), many.values());
        return sent.thenApply(results -> part.returns() ? returned(results, rows.size()) : List.of());
    }

    private CompletableFuture<List<Result>> insertEach(Client client, PartInsert part, List<@Nullable Object[]> rows) {
        List<List<@Nullable Object>> binds = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            List<@Nullable Object> own = new ArrayList<>(part.columns().length);
            for (int column : part.columns()) own.add(row[column]);
            binds.add(own);
        }
        String sql = mapping.statements().insert(client.dialect(), part.part());
        return binds.size() == 1
                ? client.execute(new Statement(sql, binds.get(0), true)).thenApply(List::of)
                : client.executeBatch(sql, binds);
    }

    private List<Row> returned(List<Result> results, int expected) {
        List<Row> returned = new ArrayList<>(expected);
        for (Result result : results) returned.addAll(result.rows());
        if (returned.size() == expected) return returned;
        throw new IllegalStateException(
                "of " + expected + " rows of " + mapping.info().entity() + " that were inserted " + returned.size()
                        + " came back: does a trigger leave some out?");
    }

    /** Keys are made in the order of the rows, so that is how they must come back. */
    private void fillKeys(List<@Nullable Object[]> rows, List<Row> made) {
        long before = Long.MIN_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            Object key = mapping.made(made.get(i));
            if (key instanceof Number number && rows.size() > 1) {
                if (number.longValue() <= before) throw outOfOrder();
                before = number.longValue();
            }
            for (int position : mapping.info().key()) if (roles[position] == Role.KEY) rows.get(i)[position] = key;
        }
    }

    private IllegalStateException outOfOrder() {
        return new IllegalStateException(
                "the keys of several new " + mapping.info().entity()
                        + " did not come in the order of their rows, so whose they are is not known: insert one at a time");
    }

    /** A row as it is to be inserted; without what the database makes or computes. */
    private @Nullable Object[] values(E entity, Instant now) {
        @Nullable Object[] row = new Object[roles.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = switch (roles[i]) {
                case KEY, GENERATED -> null;
                case UUID -> made(entity, i, Identifiers::uuid);
                case ULID -> made(entity, i, Identifiers::ulid);
                case VERSION -> 0;
                case CREATED, UPDATED -> now;
                case PLAIN, KIND, DELETED -> mapping.value(entity, i);
            };
        }
        return row;
    }

    /** A key made here is the same when its insert is tried again: one whose outcome was not known is not done twice. */
    Object made(E entity, int column, Supplier<Object> maker) {
        Object before = mapping.value(entity, column);
        return before == null ? maker.get() : before;
    }

    private void inserted(E entity, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) if (roles[i].isAssigned()) mapping.assign(entity, i, row[i]);
    }

    private void read(List<E> entities, PartInsert part, List<Row> returned) {
        if (part.computed().isEmpty()) return;
        for (int i = 0; i < entities.size(); i++) {
            read(entities.get(i), part.computed(), returned.get(i), part.makes() ? 1 : 0);
        }
    }

    /** Reads what the database has computed, from position {@code at} on, where nobody has set a value meanwhile. */
    void read(E entity, List<Integer> computed, Row row, int at) {
        for (int i = 0; i < computed.size(); i++) {
            int position = computed.get(i);
            if (roles[position] == Role.GENERATED || mapping.value(entity, position) == null) {
                mapping.readComputed(entity, position, row, at + i);
            }
        }
    }
}
