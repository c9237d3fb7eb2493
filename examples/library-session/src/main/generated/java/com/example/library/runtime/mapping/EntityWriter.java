package com.example.library.runtime.mapping;

import com.example.library.runtime.engine.Client;
import com.example.library.runtime.engine.DatabaseFuture;
import com.example.library.runtime.engine.Engine;
import com.example.library.runtime.engine.Result;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.error.StaleEntity;
import com.example.library.runtime.error.ValidationFailed;
import com.example.library.runtime.mapping.ColumnInfo.Role;
import com.example.library.runtime.value.Identifiers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes entities of one mapping: one statement a call, and where an entity has several tables, one for each that is
 * concerned, in one transaction. Both styles write through here, so that validation, the version,
 * timestamps and the wording of errors are the same. An entity changes only after its statement has succeeded.
 */
public final class EntityWriter<E, K> {

    private final Mapping<E, K> mapping;
    private final TableInfo table;
    private final List<Segment> parts;
    private final EntityInserter<E, K> inserter;
    private final int[] automatic;
    private final int[] assigned;

    EntityWriter(Mapping<E, K> mapping) {
        this.mapping = mapping;
        this.table = mapping.info();
        this.parts = mapping.parts();
        this.inserter = new EntityInserter<>(mapping);
        this.automatic = Stream.of(Role.VERSION, Role.UPDATED, Role.DELETED)
                .mapToInt(table::position)
                .filter(position -> position >= 0)
                .toArray();
        this.assigned = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).role().isAssigned())
                .toArray();
    }

    public static <E, K> EntityWriter<E, K> of(Mapping<E, K> mapping) {
        return mapping.writer();
    }

    /**
     * Inserts {@code entity} and gives it key, version and timestamps. One statement. Fails with {@code ValidationFailed}
     * before anything is sent, or {@code ConstraintViolation}.
     */
    public CompletableFuture<E> insert(Client client, E entity) {
        return insertAll(client, List.of(entity)).thenApply(all -> all.get(0));
    }

    /**
     * Inserts entities in their order. On PostgreSQL one statement for each 1,000 of them and table; where a column is a list,
     * and on SQLite, one for each table, sent once for each row. Several rows are one transaction. All are validated before any
     * is sent. What it fails with tells the position in the list of the one that was refused.
     */
    public CompletableFuture<List<E>> insertAll(Client client, List<E> entities) {
        return insertAll(client, entities, List.of());
    }

    /** The same. @param withheld for each entity the columns that stay empty at first; an empty list for none at all */
    public CompletableFuture<List<E>> insertAll(Client client, List<E> entities, List<BitSet> withheld) {
        for (int i = 0; i < entities.size(); i++) {
            Optional<ValidationFailed> invalid = Validator.check(mapping, entities.get(i));
            if (invalid.isEmpty()) continue;
            ValidationFailed failure = invalid.get();
            return CompletableFuture.failedFuture(entities.size() == 1 ? failure : failure.atRow(i));
        }
        if (entities.isEmpty()) return CompletableFuture.completedFuture(entities);
        int statements = parts.size() * entities.size();
        return together(client, statements, through -> named(inserter.insertAll(through, entities, withheld, now())));
    }

    /** Several statements are one transaction: that of {@code client}, or one of their own. */
    private static <T> CompletableFuture<T> together(
            Client client, int statements, Function<Client, CompletableFuture<T>> work) {
        boolean alone = statements > 1 && client instanceof Engine;
        return alone ? ((Engine) client).transaction(work::apply) : work.apply(client);
    }

    /**
     * Updates the columns in {@code changed}; version and update moment join in by themselves. One statement, none when
     * nothing changed. Fails with {@code StaleEntity} when no row with this key and version is there any more: what there is
     * instead is asked for with one more statement, here and below.
     */
    public CompletableFuture<E> update(Client client, E entity, BitSet changed) {
        if (changed.isEmpty()) return CompletableFuture.completedFuture(entity);
        Optional<ValidationFailed> invalid = Validator.check(mapping, entity);
        if (invalid.isPresent()) return CompletableFuture.failedFuture(invalid.get());
        Optional<String> forbidden = forbidden(entity, changed);
        if (forbidden.isPresent()) return CompletableFuture.failedFuture(new IllegalStateException(forbidden.get()));
        // Only a session that restores an object changes this column itself.
        boolean restore = table.marksDeleted() && changed.get(table.position(Role.DELETED));
        return write(client, entity, kept(changed), restore, null);
    }

    private Optional<String> forbidden(E entity, BitSet changed) {
        if (mapping.isMarkedDeleted(entity)) return Optional.of(name(entity) + " was deleted: restore it first");
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            ColumnInfo column = table.columns().get(i);
            if (column.immutable()) return Optional.of(column.property() + " of " + name(entity) + " is immutable");
        }
        return Optional.empty();
    }

    private String name(E entity) {
        return table.entity() + " " + mapping.key(entity);
    }

    /**
     * Deletes the entity's row, or marks it as deleted where the schema says so: one statement. Fails with {@code StaleEntity}
     * when it is not there in this version.
     */
    public CompletableFuture<?> delete(Client client, E entity) {
        return table.marksDeleted()
                ? write(client, entity, kept(only(Role.DELETED)), false, now())
                : hardDelete(client, entity);
    }

    /** Takes the mark of a deleted row away. One statement. Fails with {@code StaleEntity} when it has none in this version. */
    public CompletableFuture<E> restore(Client client, E entity) {
        return write(client, entity, kept(only(Role.DELETED)), true, null);
    }

    /** @param deleted what the mark of deletion becomes */
    private CompletableFuture<E> write(
            Client client, E entity, BitSet columns, boolean restore, @Nullable Instant deleted) {
        Instant now = deleted == null ? now() : deleted;
        List<Segment> touched = parts.size() == 1
                ? parts
                : parts.stream().filter(part -> !of(part, columns).isEmpty()).toList();
        Function<Segment, Statement> update = part -> update(client, entity, part, columns, restore, now, deleted);
        CompletableFuture<List<Result>> sent = touched.size() == 1
                ? sent(client, entity, update.apply(touched.get(0))).thenApply(List::of)
                : together(client, touched.size(), through -> inTurn(through, entity, touched, update));
        return sent.thenApply(results -> {
            for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
                assignAutomatic(entity, i, updated(entity, i, now, deleted));
            }
            for (int i = 0; i < touched.size(); i++) computed(entity, touched.get(i), results.get(i));
            return entity;
        });
    }

    private CompletableFuture<Result> sent(Client client, E entity, Statement statement) {
        return named(client.execute(statement)).thenCompose(result -> requireOneRow(client, entity, result));
    }

    private CompletableFuture<List<Result>> inTurn(
            Client client, E entity, List<Segment> touched, Function<Segment, Statement> update) {
        List<Result> results = new ArrayList<>();
        // One that passes cancelling on.
        CompletableFuture<?> sent = DatabaseFuture.completed(null);
        for (Segment part : touched) {
            sent = sent.thenCompose(before -> sent(client, entity, update.apply(part)))
                    .thenAccept(results::add);
        }
        return sent.thenApply(done -> results);
    }

    private void computed(E entity, Segment part, Result result) {
        List<Integer> computed = table.computed(part, false);
        if (!computed.isEmpty()) inserter.read(entity, computed, result.rows().get(0), 0);
    }

    private Statement update(
            Client client,
            E entity,
            Segment part,
            BitSet columns,
            boolean restore,
            Instant now,
            @Nullable Instant deleted) {
        BitSet own = of(part, columns);
        List<@Nullable Object> binds = new ArrayList<>();
        own.stream().forEach(column -> binds.add(updated(entity, column, now, deleted)));
        identify(entity, part, binds);
        EntityStatements statements = mapping.statements();
        String sql = restore
                ? statements.restore(client.dialect(), part, own)
                : statements.update(client.dialect(), part, own);
        return new Statement(sql, binds, true);
    }

    /** Those that stand in one table. */
    private static BitSet of(Segment part, BitSet columns) {
        BitSet own = (BitSet) columns.clone();
        own.clear(0, part.start());
        own.clear(part.end(), Math.max(part.end(), own.length()));
        return own;
    }

    /** Deletes the entity's row for good. One statement. Fails with {@code StaleEntity} when it is not there in this version. */
    public CompletableFuture<Void> hardDelete(Client client, E entity) {
        List<@Nullable Object> binds = new ArrayList<>();
        identify(entity, parts.get(0), binds);
        Statement statement = new Statement(mapping.statements().delete(), binds, true);
        return named(client.execute(statement))
                .thenCompose(result -> requireOneRow(client, entity, result))
                .thenAccept(done -> {});
    }

    int[] automatic() {
        return automatic;
    }

    int[] assigned() {
        return assigned;
    }

    /** Makes the key, as far as the runtime does and it is not there, before the row is inserted. */
    public void makeKey(E entity) {
        for (int position : table.key()) {
            switch (table.columns().get(position).role()) {
                case UUID -> mapping.assign(entity, position, inserter.made(entity, position, Identifiers::uuid));
                case ULID -> mapping.assign(entity, position, inserter.made(entity, position, Identifiers::ulid));
                default -> {}
            }
        }
    }

    private BitSet only(Role role) {
        BitSet columns = new BitSet();
        columns.set(table.position(role));
        return columns;
    }

    /** With the columns that change at each update. */
    private BitSet kept(BitSet changed) {
        BitSet columns = (BitSet) changed.clone();
        include(columns, Role.VERSION);
        include(columns, Role.UPDATED);
        return columns;
    }

    private @Nullable Object updated(E entity, int column, Instant now, @Nullable Instant deleted) {
        return switch (table.columns().get(column).role()) {
            case VERSION -> version(entity) + 1;
            case UPDATED -> now;
            case DELETED -> deleted;
            default -> mapping.value(entity, column);
        };
    }

    private void assignAutomatic(E entity, int column, @Nullable Object value) {
        Role role = table.columns().get(column).role();
        if (role == Role.VERSION || role == Role.UPDATED || role == Role.DELETED) mapping.assign(entity, column, value);
    }

    private void identify(E entity, Segment part, List<@Nullable Object> binds) {
        for (int position : table.key()) binds.add(mapping.value(entity, position));
        if (part.holds(table.position(Role.VERSION))) binds.add(version(entity));
    }

    private int version(E entity) {
        Object version = mapping.value(entity, table.position(Role.VERSION));
        return version == null ? 0 : (Integer) version;
    }

    private void include(BitSet columns, Role role) {
        int position = table.position(role);
        if (position >= 0) columns.set(position);
    }

    /** Asks, when nothing was written, what there is instead: one more statement, which tells the version. */
    private CompletableFuture<Result> requireOneRow(Client client, E entity, Result result) {
        if (result.affected() == 1) return DatabaseFuture.completed(result);
        Integer expected = table.position(Role.VERSION) < 0 ? null : version(entity);
        Object key = mapping.key(entity);
        List<@Nullable Object> binds = new ArrayList<>(mapping.keyColumns(entity));
        return client.execute(new Statement(mapping.statements().selectVersion(), binds, false))
                .thenApply(found -> {
                    if (found.rows().isEmpty()) throw StaleEntity.gone(table.entity(), key, expected);
                    Integer version = found.rows().get(0).getInteger(0);
                    throw StaleEntity.found(table.entity(), key, expected, expected == null ? null : version);
                });
    }

    private <T> CompletableFuture<T> named(CompletableFuture<T> sent) {
        return Violations.named(sent, table);
    }

    /** PostgreSQL keeps microseconds: more would come back as another moment than was written. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
