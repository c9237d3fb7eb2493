package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.engine.Row;
import dev.scaffold.runtime.mapping.ColumnInfo;
import dev.scaffold.runtime.mapping.ColumnInfo.Role;
import dev.scaffold.runtime.mapping.Mapping;
import dev.scaffold.runtime.mapping.TableInfo;
import dev.scaffold.runtime.support.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Rows of 20 columns, each an array: key, number, seventeen of several types or null, number; the last is the version. */
final class WideRows extends Mapping<@Nullable Object[], Long> {

    private static final int COLUMNS = 20;

    /** The last number. */
    static final BitSet LAST = BitSet.valueOf(new long[] {1L << 18});

    WideRows() {
        super(new TableInfo("Wide", "wide", columns(), List.of()));
    }

    private static List<ColumnInfo> columns() {
        List<ColumnInfo> columns = new ArrayList<>();
        columns.add(ColumnInfo.automatic("id", "id", Role.KEY));
        columns.add(ColumnInfo.plain("first", "first", false));
        for (int i = 2; i < 18; i++) columns.add(ColumnInfo.plain("c" + i, "c" + i, true));
        columns.add(ColumnInfo.plain("last", "last", false));
        columns.add(ColumnInfo.automatic("version", "version", Role.VERSION));
        return columns;
    }

    String createTable(TestDatabase database) {
        StringBuilder ddl =
                new StringBuilder("create table wide (id " + database.identity() + ", first bigint not null");
        for (int i = 2; i < 18; i++) {
            ddl.append(", c").append(i).append(i % 3 == 0 ? " bigint" : i % 3 == 1 ? " varchar(40)" : " date");
        }
        return ddl + ", last bigint not null, version integer not null)";
    }

    List<@Nullable Object[]> rows(int count) {
        return IntStream.range(0, count).mapToObj(WideRows::row).toList();
    }

    private static @Nullable Object[] row(int number) {
        @Nullable Object[] row = new Object[COLUMNS];
        row[1] = number + 1L;
        for (int i = 2; i < 18; i++) {
            if (i % 3 == 0) row[i] = (long) number;
            else if (i % 3 == 1) row[i] = "text " + number;
            else if (number % 2 == 0) row[i] = LocalDate.EPOCH;
        }
        row[18] = 0L;
        return row;
    }

    /** The last number becomes one more than the first. */
    @Nullable
    Object[] changed(@Nullable Object[] row) {
        row[18] = (Long) Objects.requireNonNull(row[1]) + 1;
        return row;
    }

    @Override
    @SuppressWarnings("unchecked") // of arrays
    public Class<@Nullable Object[]> type() {
        return (Class<@Nullable Object[]>) (Class<?>) Object[].class;
    }

    @Override
    public void read(@Nullable Object[] entity, Row row, int at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object value(@Nullable Object[] entity, int column) {
        return entity[column];
    }

    @Override
    public void assign(@Nullable Object[] entity, int column, @Nullable Object value) {
        entity[column] = value;
    }

    @Override
    public @Nullable Long key(Row row, int at) {
        return row.getLong(at);
    }

    @Override
    public Table<?> table() {
        throw new UnsupportedOperationException();
    }
}
