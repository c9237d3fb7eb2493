package com.example.library.runtime.query;

import com.example.library.runtime.engine.Dialect;
import com.example.library.runtime.engine.Statement;
import com.example.library.runtime.query.Selection.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Param;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/**
 * The texts of queries that differ in nothing but their values: jOOQ renders each shape once. A bounded number is kept, those
 * used last.
 */
final class SelectionTexts {

    /** What is asked about a selection. */
    enum Question {
        LIST,
        COUNT,
        EXISTS
    }

    /** @param order by position of the bind, which value of the shape it is */
    private record Text(String sql, int[] order) {}

    private static final Recent<Shape, Text> TEXTS = new Recent<>(1_000);

    private SelectionTexts() {}

    /** The statement of {@code query}, which is asked for only when its text is not known. */
    static Statement read(
            Dialect dialect, Question question, Selection<?> selection, Window window, Supplier<Query> query) {
        Shape shape = new Shape();
        boolean known = shape.add(dialect) && shape.add(question) && walk(selection, window, shape);
        if (!known) return Renderer.read(dialect, query.get());
        Text text = TEXTS.find(shape);
        return text == null ? render(dialect, shape, query.get()) : bound(text, shape);
    }

    private static boolean walk(Selection<?> selection, Window window, Shape shape) {
        return shape.add(selection.deleted())
                && walkJoins(selection, shape)
                && ShapeWalker.walkAll(selection.conditions(), shape)
                && ShapeWalker.walkAll(selection.order(), shape)
                && ShapeWalker.walkAll(window.values(), shape);
    }

    private static boolean walkJoins(Selection<?> selection, Shape shape) {
        List<? extends Join<?, ?>> joins = selection.joins();
        if (!shape.add(selection.mapping()) || !shape.addCount(joins.size())) return false;
        for (Join<?, ?> join : joins) {
            if (!shape.add(join.relation()) || !walkJoins(join.nested(), shape)) return false;
        }
        return true;
    }

    /** Remembers the text, if each of its binds is one of the shape's values. */
    private static Statement render(Dialect dialect, Shape shape, Query query) {
        Statement rendered = Renderer.read(dialect, query);
        List<Param<?>> params = Renderer.params(dialect, query);
        int[] order = new int[params.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = shape.position(params.get(i));
            if (order[i] < 0) return rendered;
        }
        TEXTS.keep(shape.withoutValues(), new Text(rendered.sql(), order));
        return rendered;
    }

    private static Statement bound(Text text, Shape shape) {
        List<@Nullable Object> binds = new ArrayList<>(text.order().length);
        for (int position : text.order()) binds.add(Renderer.stored(shape.value(position)));
        return new Statement(text.sql(), binds, false);
    }
}
