package dev.scaffold.bench.activerecord.runtime.query;

import static dev.scaffold.bench.activerecord.tables.Tables.BOOK;

import com.sun.management.ThreadMXBean;
import dev.scaffold.bench.activerecord.runtime.engine.Dialect;
import dev.scaffold.bench.activerecord.runtime.engine.Statement;
import dev.scaffold.bench.activerecord.runtime.mapping.Mapping;
import dev.scaffold.bench.activerecord.runtime.query.SelectionTexts.Question;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.impl.DSL;

/**
 * What it costs to get from a query to its text and binds: rendered each time, and by shape. Stands in the runtime's package to
 * see what is not public. No database.
 */
public final class RenderingCost {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 200_000;

    private static Object sink = "";

    private final Mapping<?, ?> mapping;

    private RenderingCost(Mapping<?, ?> mapping) {
        this.mapping = mapping;
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        Field field = Class.forName("dev.scaffold.bench.activerecord.BookBase").getDeclaredField("MAPPING");
        field.setAccessible(true);
        RenderingCost cost = new RenderingCost((Mapping<?, ?>) field.get(null));
        System.out.println("| W7's query, of 16 shapes | ns a call | bytes a call |\n|---|--:|--:|");
        cost.measure("the expressions alone", cost::selection);
        cost.measure("and rendered by jOOQ", i -> cost.rendered(cost.selection(i)));
        cost.measure("and by shape", i -> cost.byShape(cost.selection(i)));
        Selection<?>[] made = new Selection<?>[16];
        Arrays.setAll(made, cost::selection);
        cost.measure("rendered by jOOQ, without the expressions", i -> cost.rendered(made[i & 15]));
        cost.measure("by shape, without the expressions", i -> cost.byShape(made[i & 15]));
        cost.measure("the walk alone", i -> {
            Shape shape = new Shape();
            ShapeWalker.walkAll(made[i & 15].conditions(), shape);
            ShapeWalker.walkAll(made[i & 15].order(), shape);
            return shape;
        });
    }

    private Selection<?> selection(int i) {
        Selection<?> books = Selection.of(mapping).where(BOOK.AUTHOR_ID.ge((long) i), BOOK.AUTHOR_ID.lt(i + 5L));
        if ((i & 1) != 0) books = books.where(BOOK.PRICE.ge(BigDecimal.valueOf(i, 2)));
        if ((i & 2) != 0) books = books.where(BOOK.PUBLISHED_ON.ge(LocalDate.EPOCH));
        if ((i & 4) != 0) books = books.where(BOOK.TITLE.like("% book about%"));
        books = (i & 8) != 0 ? books.orderBy(BOOK.TITLE, BOOK.ID) : books.orderBy(BOOK.PRICE.desc(), BOOK.ID);
        return books.limit(20);
    }

    private Statement rendered(Selection<?> selection) {
        return Renderer.read(Dialect.POSTGRESQL, query(selection, Window.of(selection)));
    }

    private Statement byShape(Selection<?> selection) {
        Window window = Window.of(selection);
        return SelectionTexts.read(
                Dialect.POSTGRESQL, Question.LIST, selection, window, () -> query(selection, window));
    }

    private static Query query(Selection<?> selection, Window window) {
        RowReader<?> reader = new RowReader<>(selection, 0);
        return window.of(DSL.select(reader.fields())
                .from(reader.from())
                .where(Restriction.of(selection).toArray(Condition[]::new))
                .orderBy(selection.order()));
    }

    private void measure(String name, IntFunction<Object> work) {
        double[] nanos = new double[7];
        double bytes = 0;
        for (int round = 0; round < nanos.length; round++) {
            long allocated =
                    THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            long begun = System.nanoTime();
            for (int i = 0; i < CALLS; i++) sink = work.apply(i);
            nanos[round] = (System.nanoTime() - begun) / (double) CALLS;
            bytes = (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated) / (double) CALLS;
        }
        // The first rounds are the compiler's.
        double[] warm = Arrays.copyOfRange(nanos, 2, nanos.length);
        Arrays.sort(warm);
        System.out.printf(Locale.ROOT, "| %s | %,.0f | %,.0f |%n", name, warm[warm.length / 2], bytes);
    }
}
