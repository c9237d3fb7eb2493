package com.example.library.runtime.query;

import com.example.library.runtime.mapping.Mapping;
import com.example.library.runtime.mapping.ToMany;
import com.example.library.runtime.mapping.ToOne;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which entities to read and what to load with them: an immutable value, nothing is sent by building one.
 *
 * @param deleted which rows there are, besides the conditions
 * @param conditions all must hold
 * @param limit at most so many entities; null for all
 * @param offset leave out so many first
 * @param joins to-one relations read with the same statement
 * @param loads to-many relations, one further statement each
 */
public record Selection<E>(
        Mapping<E, ?> mapping,
        Deleted deleted,
        List<Condition> conditions,
        List<OrderField<?>> order,
        @Nullable Integer limit,
        int offset,
        List<Join<E, ?>> joins,
        List<Load<E, ?>> loads) {

    /** A to-one relation to read in the same statement, and what to load with its target. */
    public record Join<E, T>(ToOne<E, T> relation, Selection<T> nested) {

        private Selection<E> addTo(Selection<E> selection) {
            return selection.join(relation, nested);
        }
    }

    /** A to-many relation to read in a statement of its own: which of its targets, in which order, and with what. */
    public record Load<E, T>(ToMany<E, T> relation, Selection<T> nested) {

        private Selection<E> addTo(Selection<E> selection) {
            return selection.load(relation, nested);
        }
    }

    /** All entities of {@code mapping}, in no promised order. */
    public static <E> Selection<E> of(Mapping<E, ?> mapping) {
        return new Selection<>(mapping, Deleted.HIDDEN, List.of(), List.of(), null, 0, List.of(), List.of());
    }

    /**
     * With these rows among those that are marked as deleted. IllegalStateException where the schema does not mark them: there
     * are none.
     */
    public Selection<E> with(Deleted rows) {
        if (!mapping.info().marksDeleted()) {
            throw new IllegalStateException("a deleted " + mapping.info().entity() + " has no row any more");
        }
        return new Selection<>(mapping, rows, conditions, order, limit, offset, joins, loads);
    }

    /** Only entities for which all {@code more} hold too. */
    public Selection<E> where(Condition... more) {
        return new Selection<>(
                mapping, deleted, concat(conditions, withArrays(more)), order, limit, offset, joins, loads);
    }

    /** Only entities for which {@code more} do not all hold; a comparison with null counts as not holding. None: all. */
    public Selection<E> whereNot(Condition... more) {
        // Not equals, which compares texts: that of a condition which is true is the same.
        List<Condition> said = withArrays(more).stream()
                .filter(condition -> condition != DSL.noCondition())
                .toList();
        if (said.isEmpty()) return this;
        Condition unknownIsFalse =
                DSL.coalesce(DSL.field(DSL.and(said)), DSL.inline(false)).isFalse();
        return where(unknownIsFalse);
    }

    private static List<Condition> withArrays(Condition... conditions) {
        List<Condition> all = new ArrayList<>(conditions.length);
        for (Condition condition : conditions) all.add(ArrayCondition.of(condition));
        return all;
    }

    /** In this order, in place of the one before; none means no promised order. */
    public Selection<E> orderBy(OrderField<?>... fields) {
        return new Selection<>(mapping, deleted, conditions, List.of(fields), limit, offset, joins, loads);
    }

    /** At most {@code rows} entities; fails with IllegalArgumentException when negative. */
    public Selection<E> limit(int rows) {
        return new Selection<>(mapping, deleted, conditions, order, notNegative(rows, "limit"), offset, joins, loads);
    }

    /** Without the first {@code rows} entities; fails with IllegalArgumentException when negative. */
    public Selection<E> offset(int rows) {
        return new Selection<>(mapping, deleted, conditions, order, limit, notNegative(rows, "offset"), joins, loads);
    }

    /** With the target of {@code relation}; {@code nested} says only what to load with it, besides what was said before. */
    public <T> Selection<E> join(ToOne<? super E, T> relation, Selection<T> nested) {
        if (nested.isRestricted()) {
            throw new IllegalArgumentException("to-one " + relation.name() + " of "
                    + mapping.info().entity() + " has one target: it takes no condition, order or limit");
        }
        Selection<T> both = nested;
        List<Join<E, ?>> all = new ArrayList<>();
        for (Join<E, ?> join : joins) {
            if (join.relation().name().equals(relation.name())) both = both.alsoLoading(join.nested());
            else all.add(join);
        }
        all.add(new Join<>(relation.of(), both));
        return new Selection<>(mapping, deleted, conditions, order, limit, offset, List.copyOf(all), loads);
    }

    /**
     * With the targets of {@code relation} that {@code nested} selects, and what was said before to load with them. A limit
     * would be one for each owner: refused.
     */
    public <T> Selection<E> load(ToMany<? super E, T> relation, Selection<T> nested) {
        if (nested.limit != null || nested.offset > 0) {
            throw new IllegalArgumentException("to-many " + relation.name() + " of "
                    + mapping.info().entity() + " is loaded for all its owners at once: it takes no limit or offset");
        }
        Selection<T> both = nested;
        List<Load<E, ?>> all = new ArrayList<>();
        for (Load<E, ?> load : loads) {
            if (load.relation().name().equals(relation.name())) both = both.alsoLoading(load.nested());
            else all.add(load);
        }
        all.add(new Load<>(relation.of(), both));
        return new Selection<>(mapping, deleted, conditions, order, limit, offset, joins, List.copyOf(all));
    }

    /** With what {@code earlier}, a selection for the same relation, loads as well; its conditions and order are dropped. */
    @SuppressWarnings("unchecked") // relations of one name and one entity have one target
    private Selection<E> alsoLoading(Selection<?> earlier) {
        Selection<E> same = (Selection<E>) earlier;
        Selection<E> all = new Selection<>(mapping, deleted, conditions, order, limit, offset, same.joins, same.loads);
        for (Join<E, ?> join : joins) all = join.addTo(all);
        for (Load<E, ?> load : loads) all = load.addTo(all);
        return all;
    }

    /** How many statements reading it sends at most: one, and one for each to-many relation, nested ones included. */
    public int statements() {
        return 1 + furtherStatements();
    }

    private int furtherStatements() {
        return joins.stream()
                        .mapToInt(join -> join.nested().furtherStatements())
                        .sum()
                + loads.stream().mapToInt(load -> load.nested().statements()).sum();
    }

    /** Whether it is what {@link #of} makes. */
    public boolean isEverything() {
        return !isRestricted() && joins.isEmpty() && loads.isEmpty();
    }

    /** Whether it selects less than everything, or in a certain order. */
    boolean isRestricted() {
        return deleted != Deleted.HIDDEN || !conditions.isEmpty() || !order.isEmpty() || limit != null || offset > 0;
    }

    private static int notNegative(int rows, String what) {
        if (rows < 0) throw new IllegalArgumentException(what + " must not be negative: " + rows);
        return rows;
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
