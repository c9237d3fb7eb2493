package dev.scaffold.runtime.mapping;

import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.StaleEntity;
import dev.scaffold.runtime.error.ValidationFailed;
import dev.scaffold.runtime.mapping.ColumnInfo.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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

    private EntityWriter(Mapping<E, K> mapping) {
        this.mapping = mapping;
        this.table = mapping.info();
        this.parts = mapping.parts();
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
        return together(client, parts.size(), through -> insertParts(through, entities, now));
    }

    private CompletableFuture<List<E>> insertParts(Client client, List<E> entities, Instant now) {
        CompletableFuture<List<Result>> keys = insertPart(client, parts.get(0), entities, List.of(), now);
        CompletableFuture<List<Result>> sent = keys;
        for (Segment part : parts.subList(1, parts.size())) {
            sent = sent.thenCompose(before -> insertPart(client, part, entities, keys.join(), now));
        }
        return named(sent.thenApply(last -> keys.join())).thenApply(results -> {
            for (int i = 0; i < results.size(); i++) inserted(entities.get(i), results.get(i), now);
            return entities;
        });
    }

    /** @param keys what inserting into the first table has brought back; empty for the first table itself */
    private CompletableFuture<List<Result>> insertPart(
            Client client, Segment part, List<E> entities, List<Result> keys, Instant now) {
        List<List<@Nullable Object>> rows = new ArrayList<>(entities.size());
        for (int i = 0; i < entities.size(); i++) {
            List<@Nullable Object> binds = new ArrayList<>();
            if (part.start() > 0) binds.add(mapping.key(keys.get(i).rows().get(0), 0));
            insertBinds(entities.get(i), part, now, binds);
            rows.add(binds);
        }
        String sql = mapping.statements().insert(part);
        return rows.size() == 1
                ? client.execute(new Statement(sql, rows.get(0), true)).thenApply(List::of)
                : client.executeBatch(sql, rows);
    }

    /** Several statements are one transaction: that of {@code client}, or one of their own. */
    private static <T> CompletableFuture<T> together(
            Client client, int statements, Function<Client, CompletableFuture<T>> work) {
        boolean alone = statements > 1 && client instanceof Engine;
        return alone ? ((Engine) client).transaction(work::apply) : work.apply(client);
    }

    /**
     * Updates the columns in {@code changed}; version and update moment join in by themselves. One statement, none when
     * nothing changed. Fails with {@code StaleEntity} when no row with this key and version is there any more.
     */
    public CompletableFuture<E> update(Client client, E entity, BitSet changed) {
        if (changed.isEmpty()) return CompletableFuture.completedFuture(entity);
        Optional<ValidationFailed> invalid = Validator.check(mapping, entity);
        if (invalid.isPresent()) return CompletableFuture.failedFuture(invalid.get());
        Instant now = now();
        BitSet columns = (BitSet) changed.clone();
        include(columns, Role.VERSION);
        include(columns, Role.UPDATED);
        List<Statement> statements = new ArrayList<>();
        for (Segment part : parts) update(entity, part, columns, now).ifPresent(statements::add);
        return together(client, statements.size(), through -> named(sendAll(through, entity, statements)))
                .thenApply(sent -> {
                    columns.stream().forEach(column -> assignAutomatic(entity, column, updated(entity, column, now)));
                    return entity;
                });
    }

    /** The update of one table; empty when nothing of it has changed. */
    private Optional<Statement> update(E entity, Segment part, BitSet columns, Instant now) {
        BitSet own = (BitSet) columns.clone();
        own.clear(0, part.start());
        own.clear(part.end(), Math.max(part.end(), own.length()));
        if (own.isEmpty()) return Optional.empty();
        List<@Nullable Object> binds = new ArrayList<>();
        own.stream().forEach(column -> binds.add(updated(entity, column, now)));
        identify(entity, part, binds);
        return Optional.of(new Statement(mapping.statements().update(part, own), binds, true));
    }

    private CompletableFuture<@Nullable Void> sendAll(Client client, E entity, List<Statement> statements) {
        CompletableFuture<@Nullable Void> sent = CompletableFuture.completedFuture(null);
        for (Statement statement : statements) {
            sent = sent.thenCompose(before -> client.execute(statement))
                    .thenAccept(result -> requireOneRow(entity, result));
        }
        return sent;
    }

    /** Deletes the entity's row. One statement. Fails with {@code StaleEntity} when it is not there in this version. */
    public CompletableFuture<Void> delete(Client client, E entity) {
        List<@Nullable Object> binds = new ArrayList<>();
        identify(entity, parts.get(0), binds);
        Statement statement = new Statement(mapping.statements().delete(), binds, true);
        return named(client.execute(statement)).thenAccept(result -> requireOneRow(entity, result));
    }

    private void insertBinds(E entity, Segment part, Instant now, List<@Nullable Object> binds) {
        for (int i = part.start(); i < part.end(); i++) {
            switch (table.columns().get(i).role()) {
                case KEY -> {}
                case VERSION -> binds.add(0);
                case CREATED, UPDATED -> binds.add(now);
                case PLAIN, KIND -> binds.add(mapping.value(entity, i));
            }
        }
    }

    private void inserted(E entity, Result result, Instant now) {
        for (int i = 0; i < table.columns().size(); i++) {
            switch (table.columns().get(i).role()) {
                case KEY ->
                    mapping.assign(
                            entity,
                            i,
                            Objects.requireNonNull(mapping.key(result.rows().get(0), 0)));
                case VERSION -> mapping.assign(entity, i, 0);
                case CREATED, UPDATED -> mapping.assign(entity, i, now);
                case PLAIN, KIND -> {}
            }
        }
    }

    private @Nullable Object updated(E entity, int column, Instant now) {
        return switch (table.columns().get(column).role()) {
            case VERSION -> version(entity) + 1;
            case UPDATED -> now;
            default -> mapping.value(entity, column);
        };
    }

    private void assignAutomatic(E entity, int column, @Nullable Object value) {
        Role role = table.columns().get(column).role();
        if (value != null && (role == Role.VERSION || role == Role.UPDATED)) mapping.assign(entity, column, value);
    }

    private void identify(E entity, Segment part, List<@Nullable Object> binds) {
        binds.add(mapping.key(entity));
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
