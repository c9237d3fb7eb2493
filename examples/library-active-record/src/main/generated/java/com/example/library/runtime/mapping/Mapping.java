package com.example.library.runtime.mapping;

import com.example.library.runtime.engine.Row;
import com.example.library.runtime.mapping.ColumnInfo.Role;
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

    /** The key that stands in {@code row} at position {@code at}; null when the row has none (an outer join). */
    public abstract @Nullable K key(Row row, int at);

    /** The entity's key; null until its row is inserted. */
    @SuppressWarnings("unchecked") // the key column holds a K
    public final @Nullable K key(E entity) {
        return (K) value(entity, TableInfo.KEY);
    }

    /** The jOOQ table, for queries of the user's. Loads jOOQ. */
    public abstract Table<?> table();
}
