package com.example.library.runtime.query;

import java.util.List;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;

/** Limit and offset of one query. @param values none, the offset alone, or both, the limit first */
record Window(List<Param<Integer>> values) {

    private static final Window ALL = new Window(List.of());

    static Window of(Selection<?> selection) {
        Integer limit = selection.limit();
        if (limit != null) return new Window(List.of(DSL.val(limit), DSL.val(selection.offset())));
        return selection.offset() > 0 ? new Window(List.of(DSL.val(selection.offset()))) : ALL;
    }

    boolean isWhole() {
        return values.isEmpty();
    }

    <R extends Record> Select<R> of(SelectLimitStep<R> query) {
        return switch (values.size()) {
            case 0 -> query;
            case 1 -> query.offset(values.get(0));
            default -> query.limit(values.get(0)).offset(values.get(1));
        };
    }
}
