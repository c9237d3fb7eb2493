package com.example.library.runtime.query;

import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The way from a table to the rows at the other end of a to-many relation, for conditions. It never joins, which would
 * multiply rows: each condition is a subquery, and says whether one row, every row or no row must answer it.
 *
 * <pre>{@code BOOK.tags().any(tag -> tag.NAME.eq("utopia"))}</pre>
 */
public final class ToManyPath<T extends Table<?>> {

    private final T target;
    private final SelectConditionStep<Record1<Integer>> related;

    private ToManyPath(T target, SelectConditionStep<Record1<Integer>> related) {
        this.target = target;
        this.related = related;
    }

    /**
     * 1-n: the target holds the foreign key.
     *
     * @param alias makes the target table under another name, so that a nested path never means an outer table
     */
    public static <T extends Table<?>> ToManyPath<T> inverse(
            Table<?> owner,
            Field<?> ownerKey,
            String name,
            Function<String, T> alias,
            Function<T, Field<?>> foreignKey) {
        return inverse(owner, List.of(ownerKey), name, alias, (T target) -> List.of(foreignKey.apply(target)));
    }

    /** The same with a key of several columns, in its order. */
    public static <T extends Table<?>> ToManyPath<T> inverse(
            Table<?> owner,
            List<? extends Field<?>> ownerKey,
            String name,
            Function<String, T> alias,
            Function<T, List<? extends Field<?>>> foreignKey) {
        T target = alias.apply(alias(owner, name));
        return new ToManyPath<>(
                target, DSL.selectOne().from(target).where(KeyFields.equal(foreignKey.apply(target), ownerKey)));
    }

    /** n-n: a join table refers to both. */
    public static <T extends Table<?>, J extends Table<?>> ToManyPath<T> linked(
            Table<?> owner,
            Field<?> ownerKey,
            String name,
            Function<String, T> alias,
            Function<T, Field<?>> targetKey,
            Function<String, J> joinAlias,
            Function<J, Field<?>> source,
            Function<J, Field<?>> linked) {
        return linked(
                owner,
                List.of(ownerKey),
                name,
                alias,
                (T target) -> List.of(targetKey.apply(target)),
                joinAlias,
                (J join) -> List.of(source.apply(join)),
                (J join) -> List.of(linked.apply(join)));
    }

    /** The same where a key has several columns. */
    public static <T extends Table<?>, J extends Table<?>> ToManyPath<T> linked(
            Table<?> owner,
            List<? extends Field<?>> ownerKey,
            String name,
            Function<String, T> alias,
            Function<T, List<? extends Field<?>>> targetKey,
            Function<String, J> joinAlias,
            Function<J, List<? extends Field<?>>> source,
            Function<J, List<? extends Field<?>>> linked) {
        T target = alias.apply(alias(owner, name));
        J join = joinAlias.apply(alias(owner, name) + ".link");
        return new ToManyPath<>(
                target,
                DSL.selectOne()
                        .from(join)
                        .join(target)
                        .on(KeyFields.equal(targetKey.apply(target), linked.apply(join)))
                        .where(KeyFields.equal(source.apply(join), ownerKey)));
    }

    /** The same without the rows that {@code living} leaves out: those that are marked as deleted. */
    public ToManyPath<T> among(Function<T, Condition> living) {
        return new ToManyPath<>(target, related.and(living.apply(target)));
    }

    /**
     * The same where the mark stands in a row of another table that has the same key: that of the entity at the top of a tree
     * of inheritance.
     */
    public <R extends Table<?>> ToManyPath<T> among(
            Function<T, List<? extends Field<?>>> key,
            Function<String, R> rootAlias,
            Function<R, List<? extends Field<?>>> rootKey,
            Function<R, Condition> living) {
        R root = rootAlias.apply(target.getName() + ".root");
        return among(target -> DSL.exists(DSL.selectOne()
                .from(root)
                .where(KeyFields.equal(rootKey.apply(root), key.apply(target)))
                .and(living.apply(root))));
    }

    /** At least one related row answers {@code condition}. */
    public Condition any(Function<T, Condition> condition) {
        return DSL.exists(related(condition.apply(target)));
    }

    /** There is at least one related row. */
    public Condition any() {
        return DSL.exists(related(DSL.noCondition()));
    }

    /** Every related row answers {@code condition}; also when there is none. A row for which it is unknown does not. */
    public Condition all(Function<T, Condition> condition) {
        Field<Boolean> holds = DSL.coalesce(DSL.field(condition.apply(target)), DSL.inline(false));
        return DSL.notExists(related(DSL.condition(holds).not()));
    }

    /** No related row answers {@code condition}; also when there is none. */
    public Condition none(Function<T, Condition> condition) {
        return DSL.notExists(related(condition.apply(target)));
    }

    /** There is no related row. */
    public Condition none() {
        return DSL.notExists(related(DSL.noCondition()));
    }

    private Select<?> related(Condition condition) {
        return related.$where(DSL.and(related.$where(), ArrayCondition.of(condition)));
    }

    /** A dot cannot stand in a table's name, so the alias of a path never meets a table. */
    private static String alias(Table<?> owner, String name) {
        return owner.getName() + "." + name;
    }
}
