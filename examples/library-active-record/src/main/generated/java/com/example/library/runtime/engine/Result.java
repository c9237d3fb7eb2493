package com.example.library.runtime.engine;

import com.example.library.runtime.error.NotFound;
import com.example.library.runtime.error.NotUnique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one statement gave back. It is all in memory, so that nothing here asks the database again.
 *
 * @param rows the rows in the order the database sent them; empty for a statement without rows
 * @param affected how many rows an insert, update or delete changed
 */
public record Result(List<? extends Row> rows, int affected) {

    /** What {@code mapper} makes of each row, in their order; it may make null of one. */
    public <T> List<T> list(Function<? super Row, ? extends T> mapper) {
        List<T> list = new ArrayList<>(rows.size());
        for (Row row : rows) list.add(mapper.apply(row));
        return list;
    }

    /** The first row, if there is one. */
    public Optional<Row> first() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** The only row, if there is one; {@link NotUnique} when there are several. */
    public Optional<Row> find() {
        if (rows.size() > 1) throw new NotUnique("row");
        return first();
    }

    /** The only row; {@link NotFound} when there is none, {@link NotUnique} when there are several. */
    public Row one() {
        return find().orElseThrow(() -> NotFound.byQuery("row"));
    }

    /** The first column of the only row, null for a SQL NULL; fails as {@link #one} does. @param type see {@link Row#get} */
    public <T> @Nullable T value(Class<T> type) {
        return one().get(0, type);
    }

    /** The first column of each row, null for a SQL NULL. @param type see {@link Row#get} */
    public <T> List<@Nullable T> values(Class<T> type) {
        List<@Nullable T> values = new ArrayList<>(rows.size());
        for (Row row : rows) values.add(row.get(0, type));
        return values;
    }
}
