package com.example.library.runtime.mapping;

import com.example.library.runtime.engine.Row;
import com.example.library.runtime.mapping.ColumnInfo.Role;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
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
    private final int deleted;
    private final @Nullable Mapping<? super E, K> parent;
    private volatile @Nullable EntityStatements statements;
    private volatile @Nullable EntityWriter<E, K> writer;
    private volatile @Nullable Kinds<E, K> kinds;

    protected Mapping(TableInfo info) {
        this.info = info;
        this.parent = null;
        this.deleted = info.position(Role.DELETED);
    }

    /**
     * An entity that extends another, and what it adds to that.
     *
     * @param table where that stands: the parent's, or one of its own with the same key
     * @param kind what the discriminator holds in its rows; null for an abstract entity
     */
    protected Mapping(
            Mapping<? super E, K> parent,
            String entity,
            String table,
            @Nullable String kind,
            List<ColumnInfo> columns,
            List<ConstraintInfo> constraints) {
        this.info = parent.info().child(entity, table, kind, columns, constraints);
        this.parent = parent;
        this.deleted = info.position(Role.DELETED);
    }

    public final TableInfo info() {
        return info;
    }

    /** The statements whose shape is known without jOOQ. */
    public final EntityStatements statements() {
        EntityStatements known = statements;
        if (known == null) statements = known = new EntityStatements(this);
        return known;
    }

    final EntityWriter<E, K> writer() {
        EntityWriter<E, K> known = writer;
        if (known == null) writer = known = new EntityWriter<>(this);
        return known;
    }

    /** The columns whose values the database or the runtime chooses, at whichever write. */
    public final int[] assigned() {
        return writer().assigned();
    }

    /** The columns that an update or a deletion changes by itself: version, moment of the update, mark of deletion. */
    public final int[] automatic() {
        return writer().automatic();
    }

    public abstract Class<E> type();

    /** The mappings of the entities that extend this one; not asked for before all classes are there. */
    public List<Mapping<? extends E, K>> children() {
        return List.of();
    }

    /** A new, empty entity; IllegalStateException for an abstract one. */
    public E create() {
        throw new IllegalStateException(info.entity() + " is abstract: make one of those that extend it");
    }

    /**
     * Fills {@code entity} from the columns that it declares itself, which stand in {@code row} from position {@code at} on:
     * all of its table, or those that it adds to its parent's.
     */
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
        if (parent == null) throw new IndexOutOfBoundsException(column);
        parent.readComputed(entity, column, row, at);
    }

    /** Whether its row is marked as deleted, as far as the entity knows. */
    public final boolean isMarkedDeleted(E entity) {
        return deleted >= 0 && value(entity, deleted) != null;
    }

    /** The key of the entity whose columns stand in {@code row} from {@code at} on; null when it is not there (an outer join). */
    public abstract @Nullable K key(Row row, int at);

    /** A foreign key to this entity, whose columns stand in {@code row} from {@code at} on; null for none. */
    public @Nullable K reference(Row row, int at) {
        if (parent != null) return parent.reference(row, at);
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
        if (parent != null) return parent.keyOf(columns);
        return (K) columns[0];
    }

    /** Whether none of {@code columns} is missing. For generated code. */
    protected static boolean isComplete(@Nullable Object[] columns) {
        for (Object column : columns) if (column == null) return false;
        return true;
    }

    /** What the database made at insert, which stands alone in {@code row}: the key, or the part of it that is a number. */
    public @Nullable Object made(Row row) {
        if (parent != null) return parent.made(row);
        return reference(row, 0);
    }

    /** The columns of {@code key} as the database stores them, in the order of the key. */
    public List<Object> keyValues(K key) {
        if (parent != null) return parent.keyValues(key);
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
        return parent == null ? List.of() : parent.order();
    }

    /** The jOOQ table, for queries of the user's. Loads jOOQ. */
    public abstract Table<?> table();

    /** The column at {@code position} in its jOOQ table. */
    public final Field<?> field(int position) {
        for (Segment segment : segments()) {
            if (segment.holds(position)) return field(segment.mapping().table(), position);
        }
        throw new IndexOutOfBoundsException(position);
    }

    /** The column at {@code position} of a row, in {@code table}: an alias of its jOOQ table, or a path to it. */
    public final Field<?> field(Table<?> table, int position) {
        return Objects.requireNonNull(
                table.field(kinds().columns().get(position).name()));
    }

    /** Whether the column at {@code position} of a row is read as the text of what the database holds. */
    public final boolean isReadAsText(int position) {
        return !kinds().columns().get(position).cast().isEmpty();
    }

    /** The tables that rows are read from, and where the columns of each stand in a row. */
    public final List<Segment> segments() {
        return kinds().segments();
    }

    /** The tables that a row of this very entity stands in, the root's first. */
    final List<Segment> parts() {
        return segments().size() == 1
                ? List.of(new Segment(this, 0, info.columns().size(), true))
                : segments().stream().filter(Segment::always).toList();
    }

    /** How many columns a row has: those of this entity, and those that are added by the ones that extend it. */
    public final int width() {
        return kinds().columns().size();
    }

    /** A new object for the row whose columns stand from position {@code at} on: of the entity whose row it is. */
    public final E make(Row row, int at) {
        return make(kinds().of(row, at), row, at);
    }

    /** Fills {@code entity}, of this very entity, from a row that begins at {@code at}. */
    public final void fill(E entity, Row row, int at) {
        fill(entity, row, at, kinds());
    }

    private <S extends E> S make(Mapping<S, K> kind, Row row, int at) {
        S entity = kind.create();
        kind.fill(entity, row, at, kinds());
        return entity;
    }

    private void fill(E entity, Row row, int at, Kinds<?, K> layout) {
        if (parent != null) parent.fill(entity, row, at, layout);
        read(entity, row, at + layout.start(this));
    }

    /** What the discriminator holds in the row of {@code entity}. */
    protected final @Nullable String kind(E entity) {
        return of(entity).info().kind();
    }

    /** The mapping of the object's own class, where others extend this one. */
    public final Mapping<? extends E, K> of(E entity) {
        return kinds().of(entity);
    }

    /** The mapping of the entity at the top of the tree; this one outside of trees. */
    public final Mapping<? super E, K> root() {
        return parent == null ? this : parent.root();
    }

    /** What the discriminator may hold in rows of this entity; empty where the table holds no others. */
    public final List<String> kindsAmongOthers() {
        return parent == null || segments().size() > 1 ? List.of() : kinds().names();
    }

    final @Nullable Mapping<? super E, K> parent() {
        return parent;
    }

    final Kinds<E, K> kinds() {
        Kinds<E, K> known = kinds;
        if (known == null) kinds = known = new Kinds<>(this);
        return known;
    }
}
