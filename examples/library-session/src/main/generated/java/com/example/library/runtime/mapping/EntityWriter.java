package com.example.library.runtime.mapping;

import com.example.library.runtime.engine.Client;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes entities of one mapping: one statement a call. Both styles write through here, so that validation, the version,
 * timestamps and the wording of errors are the same. An entity changes only after its statement has succeeded.
 */
public final class EntityWriter<E, K> {

    private final Mapping<E, K> mapping;
    private final TableInfo table;

    private EntityWriter(Mapping<E, K> mapping) {
        this.mapping = mapping;
        this.table = mapping.info();
    }

    public static <E, K> EntityWriter<E, K> of(Mapping<E, K> mapping) {
        return new EntityWriter<>(mapping);
    }

    /**
     * Inserts {@code entity} and gives it key, version and timestamps. One statement. Fails with {@code ValidationFailed}
     * before anything is sent, or {@code ConstraintViolation}.
     */
    public CompletableFuture<E> insert(Client client, E entity) {
        return insertAll(client, List.of(entity)).thenApply(all -> all.get(0));
    }

    /** Inserts entities in their order: one statement, sent once for each. All are validated before any is sent. */
    public CompletableFuture<List<E>> insertAll(Client client, List<E> entities) {
        Optional<ValidationFailed> invalid = entities.stream()
                .flatMap(entity -> Validator.check(mapping, entity).stream())
                .findFirst();
        if (invalid.isPresent()) return CompletableFuture.failedFuture(invalid.get());
        if (entities.isEmpty()) return CompletableFuture.completedFuture(entities);
        Instant now = now();
        List<List<@Nullable Object>> rows = new ArrayList<>(entities.size());
        for (E entity : entities) rows.add(insertBinds(entity, now));
        String sql = mapping.statements().insert(client.dialect());
        CompletableFuture<List<Result>> sent = rows.size() == 1
                ? client.execute(new Statement(sql, rows.get(0), true)).thenApply(List::of)
                : client.executeBatch(sql, rows);
        return named(sent).thenApply(results -> {
            for (int i = 0; i < results.size(); i++) inserted(entities.get(i), rows.get(i), results.get(i), now);
            return entities;
        });
    }

    /**
     * Updates the columns in {@code changed}; version and update moment join in by themselves. One statement, none when
     * nothing changed. Fails with {@code StaleEntity} when no row with this key and version is there any more.
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
        String name = table.entity() + " " + mapping.key(entity);
        if (mapping.isMarkedDeleted(entity)) return Optional.of(name + " was deleted: restore it first");
        return changed.stream()
                .mapToObj(table.columns()::get)
                .filter(ColumnInfo::immutable)
                .map(column -> column.property() + " of " + name + " is immutable")
                .findFirst();
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
        List<@Nullable Object> binds = new ArrayList<>();
        columns.stream().forEach(column -> binds.add(updated(entity, column, now, deleted)));
        identify(entity, binds);
        EntityStatements statements = mapping.statements();
        String sql =
                restore ? statements.restore(client.dialect(), columns) : statements.update(client.dialect(), columns);
        return named(client.execute(new Statement(sql, binds, true))).thenApply(result -> {
            requireOneRow(entity, result);
            columns.stream().forEach(column -> assignAutomatic(entity, column, updated(entity, column, now, deleted)));
            if (!result.rows().isEmpty()) computed(entity, result, 0, false);
            return entity;
        });
    }

    /** Deletes the entity's row for good. One statement. Fails with {@code StaleEntity} when it is not there in this version. */
    public CompletableFuture<Void> hardDelete(Client client, E entity) {
        List<@Nullable Object> binds = new ArrayList<>();
        identify(entity, binds);
        Statement statement = new Statement(mapping.statements().delete(), binds, true);
        return named(client.execute(statement)).thenAccept(result -> requireOneRow(entity, result));
    }

    private List<@Nullable Object> insertBinds(E entity, Instant now) {
        List<@Nullable Object> binds = new ArrayList<>(table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            switch (table.columns().get(i).role()) {
                case KEY, GENERATED -> {}
                case UUID -> binds.add(made(entity, i, Identifiers::uuid));
                case ULID -> binds.add(made(entity, i, Identifiers::ulid));
                case VERSION -> binds.add(0);
                case CREATED, UPDATED -> binds.add(now);
                case PLAIN, DELETED -> binds.add(mapping.value(entity, i));
            }
        }
        return binds;
    }

    /** Makes the key, as far as the runtime does and it is not there, before the row is inserted. */
    public void makeKey(E entity) {
        for (int position : table.key()) {
            switch (table.columns().get(position).role()) {
                case UUID -> mapping.assign(entity, position, made(entity, position, Identifiers::uuid));
                case ULID -> mapping.assign(entity, position, made(entity, position, Identifiers::ulid));
                default -> {}
            }
        }
    }

    /** A key made here is the same when its insert is tried again: one whose outcome was not known is not done twice. */
    private Object made(E entity, int column, Supplier<Object> maker) {
        Object before = mapping.value(entity, column);
        return before == null ? maker.get() : before;
    }

    private void inserted(E entity, List<@Nullable Object> binds, Result result, Instant now) {
        int bound = 0;
        int made = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            switch (table.columns().get(i).role()) {
                case KEY -> mapping.assign(entity, i, mapping.made(result.rows().get(0)));
                case UUID, ULID -> mapping.assign(entity, i, binds.get(bound));
                case VERSION -> mapping.assign(entity, i, 0);
                case CREATED, UPDATED -> mapping.assign(entity, i, now);
                case PLAIN, DELETED, GENERATED -> {}
            }
            Role role = table.columns().get(i).role();
            if (role == Role.KEY) made++;
            else if (role != Role.GENERATED) bound++;
        }
        computed(entity, result, made, true);
    }

    /** Reads what the database has computed, from position {@code at} on, where nobody has set a value meanwhile. */
    private void computed(E entity, Result result, int at, boolean insert) {
        int[] positions = table.computed(insert);
        for (int i = 0; i < positions.length; i++) {
            boolean generated = table.columns().get(positions[i]).role() == Role.GENERATED;
            if (generated || mapping.value(entity, positions[i]) == null) {
                mapping.readComputed(entity, positions[i], result.rows().get(0), at + i);
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

    private void identify(E entity, List<@Nullable Object> binds) {
        for (int position : table.key()) binds.add(mapping.value(entity, position));
        if (table.position(Role.VERSION) >= 0) binds.add(version(entity));
    }

    private int version(E entity) {
        Object version = mapping.value(entity, table.position(Role.VERSION));
        return version == null ? 0 : (Integer) version;
    }

    private void include(BitSet columns, Role role) {
        int position = table.position(role);
        if (position >= 0) columns.set(position);
    }

    private void requireOneRow(E entity, Result result) {
        if (result.affected() == 1) return;
        Object version = table.position(Role.VERSION) < 0 ? null : version(entity);
        throw new StaleEntity(table.entity(), mapping.key(entity), version);
    }

    private <T> CompletableFuture<T> named(CompletableFuture<T> sent) {
        return Violations.named(sent, table);
    }

    /** PostgreSQL keeps microseconds: more would come back as another moment than was written. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
