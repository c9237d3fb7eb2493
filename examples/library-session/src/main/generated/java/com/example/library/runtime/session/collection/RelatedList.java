package com.example.library.runtime.session.collection;

import com.example.library.runtime.error.NotLoaded;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The objects at the other end of a to-many relation. No object stands in it twice: adding one that is there changes
 * nothing and answers false. {@code add} and {@code remove(Object)} work on a list that is not loaded and cost no statement;
 * whatever reads it fails with {@link NotLoaded} then. Both sides of the relation are kept in step. Adding and removing compare
 * objects by identity. Positions are not the user's: {@code set}, {@code add} at a position and {@code sort} are not supported.
 * A new owner's list is loaded: it holds what was added. Not for use by several threads at once.
 */
public final class RelatedList<T> extends AbstractList<T> {

    private final String relation;
    private final String path;
    private final Predicate<T> belongs;
    private final Consumer<T> link;
    private final Consumer<T> unlink;
    private final DistinctList<T> added = new DistinctList<>();
    private final DistinctList<T> removed = new DistinctList<>();
    private @Nullable DistinctList<T> items = new DistinctList<>();

    private RelatedList(String relation, String path, Predicate<T> belongs, Consumer<T> link, Consumer<T> unlink) {
        this.relation = relation;
        this.path = path;
        this.belongs = belongs;
        this.link = link;
        this.unlink = unlink;
    }

    /**
     * 1-n: each target refers to the owner.
     *
     * @param relation for messages: {@code Author.books}
     * @param path for messages: {@code AuthorPaths.BOOKS}
     * @param belongs whether a target refers to the owner, as far as it knows
     * @param link makes a target refer to the owner
     * @param unlink makes a target refer to nothing
     */
    public static <T> RelatedList<T> inverse(
            String relation, String path, Predicate<T> belongs, Consumer<T> link, Consumer<T> unlink) {
        return new RelatedList<>(relation, path, belongs, link, unlink);
    }

    /** n-n, where only the owner has a list. */
    public static <T> RelatedList<T> linked(String relation, String path) {
        return new RelatedList<>(relation, path, target -> true, target -> {}, target -> {});
    }

    /** n-n, where the targets have a list of owners too: {@code side} gives it. */
    public static <T, O> RelatedList<T> linked(
            String relation, String path, O owner, Function<T, RelatedList<O>> side) {
        return new RelatedList<>(
                relation,
                path,
                target -> true,
                target -> side.apply(target).join(owner),
                target -> side.apply(target).leave(owner));
    }

    /** For a to-one's setter: {@code member} leaves the list of one owner and joins that of another. */
    public static <T, O> void move(T member, @Nullable O from, @Nullable O to, Function<O, RelatedList<T>> side) {
        if (from == to) return;
        if (from != null) side.apply(from).leave(member);
        if (to != null) side.apply(to).join(member);
    }

    @Override
    public T get(int index) {
        return loaded().get(index);
    }

    @Override
    public int size() {
        return loaded().size();
    }

    /** Adds {@code target} and, in step, the owner to its other side; false when it was there already. */
    @Override
    public boolean add(T target) {
        if (!join(Objects.requireNonNull(target, relation))) return false;
        link.accept(target);
        return true;
    }

    /** Adds each of {@code targets}, which may be the list of another owner: those leave it. */
    @Override
    public boolean addAll(Collection<? extends T> targets) {
        boolean changed = false;
        for (T target : List.copyOf(targets)) changed |= add(target);
        return changed;
    }

    @Override
    public T remove(int index) {
        T target = loaded().get(index);
        remove(target);
        return target;
    }

    /** Removes {@code target} and, in step, the owner from its other side; false when it was not there. */
    @Override
    @SuppressWarnings("unchecked") // what is not a T may fail with ClassCastException, says Collection
    public boolean remove(@Nullable Object target) {
        if (target == null || items == null && !belongs.test((T) target) || !leave((T) target)) return false;
        unlink.accept((T) target);
        return true;
    }

    /** Of a relation to one at most: that one, or null. */
    public @Nullable T only() {
        DistinctList<T> known = loaded();
        return known.size() == 0 ? null : known.get(0);
    }

    /** Of a relation to one at most: {@code target} takes the place of the one that is there, as far as that is loaded. */
    public void become(@Nullable T target) {
        for (T before : known()) if (before != target) remove(before);
        if (target != null) add(target);
        else if (items == null) throw NotLoaded.toMany(relation, path);
    }

    @Override
    public String toString() {
        return items == null ? relation + " (not loaded)" : items.toString();
    }

    /** Whether it can be read. */
    public boolean isLoaded() {
        return items != null;
    }

    /** For the other side: as {@code add}, but that side knows already. */
    boolean join(T target) {
        if (items == null) {
            removed.remove(target);
            return added.add(target);
        }
        if (!items.add(target)) return false;
        if (!removed.remove(target)) added.add(target);
        modCount++;
        return true;
    }

    /** For the other side: as {@code remove}, but that side knows already. */
    boolean leave(T target) {
        if (items == null) {
            // It may be linked in the database as well as added here: only a removal undoes both.
            added.remove(target);
            return removed.add(target);
        }
        if (!items.remove(target)) return false;
        if (!added.remove(target)) removed.add(target);
        modCount++;
        return true;
    }

    /** For the session: the owner came from the database, which alone knows what the list holds. */
    public void unload() {
        items = null;
        flushed();
    }

    /** For the session: what the database holds; additions and removals that it does not know yet stay. */
    public void load(List<T> rows) {
        DistinctList<T> known = DistinctList.of(rows);
        if (removed.size() > 0) known.removeIf(removed::contains);
        added.copy().forEach(known::add);
        items = known;
        modCount++;
    }

    /** For the session: what is known to be in the list, loaded or not. */
    public List<T> known() {
        return (items == null ? added : items).copy();
    }

    /** For the session: added since the last flush. */
    public List<T> added() {
        return added.copy();
    }

    /** For the session: removed since the last flush. */
    public List<T> removed() {
        return removed.copy();
    }

    /** For the session: whether there are {@link #added} or {@link #removed}. */
    public boolean hasChanges() {
        return added.size() > 0 || removed.size() > 0;
    }

    /** For the session: the database holds now what {@link #added} and {@link #removed} said. */
    public void flushed() {
        added.clear();
        removed.clear();
    }

    /** For the session: those that are {@code gone} are deleted; neither side has to be told. */
    public void forget(Predicate<Object> gone) {
        if (items != null && items.removeIf(gone)) modCount++;
        added.removeIf(gone);
        removed.removeIf(gone);
    }

    private DistinctList<T> loaded() {
        if (items == null) throw NotLoaded.toMany(relation, path);
        return items;
    }
}
