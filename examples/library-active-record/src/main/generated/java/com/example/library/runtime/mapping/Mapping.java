package com.example.library.runtime.mapping;

import com.example.library.runtime.engine.Row;
import com.example.library.runtime.mapping.ColumnInfo.Role;
import java.util.List;
import java.util.Objects;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * How one entity and its table become each other: generated, straight-line code with positions instead of names, and no
 * reflection. There is one instance for each entity.
 *
 * @param <E> the entity
 * @param <K> its key
 */
public abstract class Mapping<E, K> {

    private final TableInfo info;
    private final EntityStatements statements;

    protected Mapping(TableInfo info) {
        this.info = info;
        this.statements = new EntityStatements(info);
    }

    public final TableInfo info() {
        return info;
    }

    /** The statements whose shape is known without jOOQ. */
    public final EntityStatements statements() {
        return statements;
    }

    public abstract Class<E> type();

    /** A new, empty entity. */
    public abstract E create();

    /** Fills {@code entity} from all columns of the table, which stand in {@code row} from position {@code at} on. */
    public abstract void read(E entity, Row row, int at);

    /** The value of a column as the database stores it; null when the entity has none. */
    public abstract @Nullable Object value(E entity, int column);

    /**
     * Gives the key, version or timestamp at {@code column} the value that the database or the runtime chose; null takes it
     * back, when the insert that chose it was rolled back.
     */
    public abstract void assign(E entity, int column, @Nullable Object value);

    /** Reads one column that the database computes, from position {@code at}. Generated where there are such. */
    public void readComputed(E entity, int column, Row row, int at) {
        throw new IndexOutOfBoundsException(column);
    }

    /** Whether its row is marked as deleted, as far as the entity knows. */
    public final boolean isMarkedDeleted(E entity) {
        int deleted = info.position(Role.DELETED);
        return deleted >= 0 && value(entity, deleted) != null;
    }

    /** The key of the entity whose columns stand in {@code row} from {@code at} on; null when it is not there (an outer join). */
    public abstract @Nullable K key(Row row, int at);

    /** A foreign key to this entity, whose columns stand in {@code row} from {@code at} on; null for none. */
    public @Nullable K reference(Row row, int at) {
        return key(row, at - info.key().get(0));
    }

    /** The entity's key; null while a part of it is missing, and one that is made at insert is missing until then. */
    public final @Nullable K key(E entity) {
        @Nullable Object[] columns = new Object[info.key().size()];
        for (int i = 0; i < columns.length; i++)
            columns[i] = value(entity, info.key().get(i));
        return keyOf(columns);
    }

    /** The key with these columns, as the database stores them; null while one is missing. */
    @SuppressWarnings("unchecked") // the key column holds a K
    public @Nullable K keyOf(@Nullable Object[] columns) {
        return (K) columns[0];
    }

    /** Whether none of {@code columns} is missing. For generated code. */
    protected static boolean isComplete(@Nullable Object[] columns) {
        for (Object column : columns) if (column == null) return false;
        return true;
    }

    /** What the database made at insert, which stands alone in {@code row}: the key, or the part of it that is a number. */
    public @Nullable Object made(Row row) {
        return reference(row, 0);
    }

    /** The columns of {@code key} as the database stores them, in the order of the key. */
    public List<Object> keyValues(K key) {
        return List.of(Objects.requireNonNull(key, info.entity()));
    }

    /** The columns of the entity's key, as the database stores them; the key is there. */
    public final List<Object> keyColumns(E entity) {
        return keyValues(Objects.requireNonNull(key(entity), info.entity()));
    }

    /** One column of a foreign key to this entity, as the database stores it. */
    public final @Nullable Object part(@Nullable K key, int column) {
        return key == null ? null : keyValues(key).get(column);
    }

    /** The order in which entities are read unless another is asked for; empty for none. */
    public List<Order> order() {
        return List.of();
    }

    /** The jOOQ table, for queries of the user's. Loads jOOQ. */
    public abstract Table<?> table();
}
