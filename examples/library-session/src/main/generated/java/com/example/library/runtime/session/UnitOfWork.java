package com.example.library.runtime.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What a session has to write: new objects, and those reached from others; changed ones; deleted ones. */
final class UnitOfWork {

    private final IdentityMap identities;
    private final Set<Object> deleted = objects();
    private final Set<Object> marked = objects();
    private final Set<Object> gone = objects();
    private Written written = new Written();

    UnitOfWork(IdentityMap identities) {
        this.identities = identities;
    }

    private static Set<Object> objects() {
        return Collections.newSetFromMap(new IdentityHashMap<>(2));
    }

    <E> void add(Mapper<E, ?> mapper, E entity) {
        Entry<?> known = identities.entry(entity);
        if (known != null) known.keep();
        else if (mapper.hasRow(entity)) throw fromElsewhere(mapper, entity);
        else identities.add(mapper, entity);
    }

    void delete(Object entity) {
        requireKnown(entity).delete();
    }

    /** For good, where others are only marked. */
    void remove(Object entity) {
        requireKnown(entity).remove();
    }

    void restore(Object entity) {
        Entry<?> entry = requireKnown(entity);
        if (!entry.mapper().info().marksDeleted()) {
            throw new IllegalArgumentException(
                    "a deleted " + entry.mapper().info().entity() + " has no row any more: add a new object instead");
        }
        entry.restore();
    }

    Entry<?> requireKnown(Object entity) {
        Entry<?> entry = identities.entry(entity);
        if (entry != null) return entry;
        throw new IllegalArgumentException(
                "this " + entity.getClass().getSimpleName() + " is not in this session: get it here, or add it");
    }

    /** Everything to be sent; it counts as taken over from then on. Fails with ValidationFailed, and nothing is taken. */
    FlushPlan plan() {
        dropDeletedNew();
        List<Entry<?>> reached = new ArrayList<>();
        FlushPlan plan;
        try {
            cascade(reached);
            FlushPlanner planner = new FlushPlanner(this, identities);
            planner.validate();
            plan = planner.plan();
        } catch (RuntimeException refused) {
            // Whoever mends it may also take a new object out of its list: it must not stay behind here.
            reached.forEach(identities::remove);
            throw refused;
        }
        written = new Written();
        identities.sets().forEach(this::listsAreFlushed);
        return plan;
    }

    /** What the next flush would write, as far as it can be seen now. Takes nothing over. */
    FlushReport pending() {
        dropDeletedNew();
        List<Entry<?>> reached = new ArrayList<>();
        try {
            cascade(reached);
            return FlushReport.pending(identities.sets());
        } finally {
            reached.forEach(identities::remove);
        }
    }

    /** Before the entry's row is inserted or updated. */
    void writing(Entry<?> entry) {
        written.writing(entry);
    }

    <E> void inserted(Entry<E> entry) {
        identities.inserted(entry);
    }

    <E> void deleted(Entry<E> entry) {
        identities.remove(entry);
        deleted.add(entry.entity());
        written.deleted(entry);
    }

    /** Its row stays, and so does its object; it is only gone from the lists. */
    <E> void marked(Entry<E> entry) {
        entry.isStored(entry.values());
        entry.keep();
        marked.add(entry.entity());
    }

    /** All steps of a plan have been sent: what they deleted stands in no list any more. */
    void sent() {
        forget(deleted);
        forget(marked);
        gone.addAll(deleted);
        deleted.clear();
        marked.clear();
    }

    /** What the flush that was planned last writes. */
    Written written() {
        return written;
    }

    /**
     * None of it has happened. Once a rollback is known; not when its outcome is unknown.
     *
     * @param goesOn whether only a savepoint was rolled back: then nothing of it may be written again by a later flush
     */
    void rolledBack(Written flush, boolean goesOn) {
        if (goesOn) flush.leave(identities);
        flush.putBack();
        if (!goesOn) return;
        forget(flush.inserted());
        gone.removeAll(flush.deleted());
    }

    /** Objects that were added and deleted since the last flush: nothing is to be sent for them. */
    private void dropDeletedNew() {
        Set<Object> dropped = objects();
        for (EntitySet<?> set : identities.sets()) {
            for (Entry<?> entry : set.entries()) {
                if (entry.isNew() && entry.isDeleted()) {
                    identities.remove(entry);
                    dropped.add(entry.entity());
                }
            }
        }
        forget(dropped);
    }

    /** New objects that known ones refer to, or that stand in their lists, are to be inserted too: {@code reached}. */
    private void cascade(List<Entry<?>> reached) {
        Deque<Entry<?>> waiting = new ArrayDeque<>();
        identities.sets().forEach(set -> waiting.addAll(set.entries()));
        while (!waiting.isEmpty()) {
            int known = reached.size();
            Entry<?> entry = waiting.remove();
            requireNoRow(entry);
            if (!entry.isDeleted()) cascade(entry, reached);
            if (reached.size() > known) waiting.addAll(reached.subList(known, reached.size()));
        }
    }

    private <E> void cascade(Entry<E> entry, List<Entry<?>> reached) {
        for (ToOneRelation<E, ?> relation : entry.mapper().ones()) cascade(entry, relation, reached);
        for (ToManyRelation<E, ?> relation : entry.mapper().manys()) cascade(entry, relation, reached);
    }

    private <E, T> void cascade(Entry<E> entry, ToOneRelation<E, T> relation, List<Entry<?>> reached) {
        T target = relation.get(entry.entity());
        if (target != null) reach(relation.target(), target, reached);
    }

    private <E, T> void cascade(Entry<E> entry, ToManyRelation<E, T> relation, List<Entry<?>> reached) {
        var list = relation.list(entry.entity());
        for (T target : list.known()) reach(relation.target(), target, reached);
        if (relation.isLinked()) return;
        // A foreign key in the target changes with these lists: an object that is not ours would not be written.
        for (T target : list.added()) requireOwn(relation.target(), target);
        for (T target : list.removed()) requireOwn(relation.target(), target);
    }

    private <T> void reach(Mapper<T, ?> mapper, T target, List<Entry<?>> reached) {
        boolean known = identities.entry(target) != null || mapper.hasRow(target);
        if (!known) reached.add(identities.add(mapper, target));
    }

    private <T> void requireOwn(Mapper<T, ?> mapper, T target) {
        if (identities.entry(target) == null && mapper.hasRow(target)) throw fromElsewhere(mapper, target);
    }

    /** Two sessions may have been given one new object: the second would insert it again. */
    private <E> void requireNoRow(Entry<E> entry) {
        if (entry.isNew() && entry.mapper().hasRow(entry.entity())) {
            throw fromElsewhere(entry.mapper(), entry.entity());
        }
    }

    private void forget(Set<Object> objects) {
        if (!objects.isEmpty()) identities.sets().forEach(set -> forget(set, objects));
    }

    private static <E> void forget(EntitySet<E> set, Set<Object> objects) {
        for (Entry<E> entry : set.entries()) {
            for (ToManyRelation<E, ?> relation : set.mapper().manys()) {
                relation.list(entry.entity()).forget(objects::contains);
            }
        }
    }

    private <E> void listsAreFlushed(EntitySet<E> set) {
        for (Entry<E> entry : set.entries()) {
            set.mapper().manys().forEach(relation -> written.flushed(relation.list(entry.entity())));
        }
    }

    private <E> IllegalArgumentException fromElsewhere(Mapper<E, ?> mapper, E entity) {
        String name = mapper.info().entity() + " " + mapper.key(entity);
        if (gone.contains(entity)) {
            return new IllegalArgumentException(name + " was deleted in this session: add a new object instead");
        }
        return new IllegalArgumentException(
                name + " has a row already, but not in this session: get it here and change that object");
    }
}
