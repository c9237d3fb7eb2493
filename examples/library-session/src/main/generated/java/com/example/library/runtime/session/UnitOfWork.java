package com.example.library.runtime.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a session has to write: new objects, and those reached from others; changed ones; deleted ones. */
final class UnitOfWork {

    private final IdentityMap identities;
    private final List<Entry<?>> inserted = new ArrayList<>();

    UnitOfWork(IdentityMap identities) {
        this.identities = identities;
    }

    <E> void add(Mapper<E, ?> mapper, E entity) {
        if (identities.entry(entity) != null) return;
        if (mapper.key(entity) != null) throw fromElsewhere(mapper, entity);
        identities.add(mapper, entity);
    }

    void delete(Object entity) {
        Entry<?> entry = requireKnown(entity);
        if (entry.isNew()) gone(entry);
        else entry.delete();
    }

    Entry<?> requireKnown(Object entity) {
        Entry<?> entry = identities.entry(entity);
        if (entry != null) return entry;
        throw new IllegalArgumentException(
                "this " + entity.getClass().getSimpleName() + " is not in this session: get it here, or add it");
    }

    /** Everything to be sent; it counts as taken over from then on. Fails with ValidationFailed, and nothing is taken. */
    FlushPlan plan() {
        List<Entry<?>> reached = cascade();
        FlushPlan plan;
        try {
            FlushPlanner planner = new FlushPlanner(this, identities);
            planner.validate();
            plan = planner.plan();
        } catch (RuntimeException refused) {
            // Whoever mends it may also take a new object out of its list: it must not stay behind here.
            reached.forEach(identities::remove);
            throw refused;
        }
        identities.sets().forEach(UnitOfWork::listsAreFlushed);
        return plan;
    }

    <E> void inserted(Entry<E> entry) {
        inserted.add(entry);
        identities.inserted(entry);
    }

    <E> void deleted(Entry<E> entry) {
        gone(entry);
    }

    /** What was inserted so far stays. */
    void committed() {
        inserted.clear();
    }

    /** None of it has happened: what was inserted is new again. Once a rollback is known; not when its outcome is unknown. */
    void rolledBack() {
        inserted.forEach(Entry::isNewAgain);
        inserted.clear();
    }

    /** New objects that known ones refer to, or that stand in their lists, are to be inserted too: these. */
    private List<Entry<?>> cascade() {
        Deque<Entry<?>> waiting = new ArrayDeque<>();
        List<Entry<?>> reached = new ArrayList<>();
        identities.sets().forEach(set -> waiting.addAll(set.entries()));
        while (!waiting.isEmpty()) {
            int known = reached.size();
            Entry<?> entry = waiting.remove();
            if (!entry.isDeleted()) cascade(entry, reached);
            waiting.addAll(reached.subList(known, reached.size()));
        }
        return reached;
    }

    private <E> void cascade(Entry<E> entry, List<Entry<?>> reached) {
        for (ToOneRelation<E, ?> relation : entry.mapper().toOnes()) cascade(entry, relation, reached);
        for (ToManyRelation<E, ?> relation : entry.mapper().toManys()) cascade(entry, relation, reached);
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
        boolean known = identities.entry(target) != null || mapper.key(target) != null;
        if (!known) reached.add(identities.add(mapper, target));
    }

    private <T> void requireOwn(Mapper<T, ?> mapper, T target) {
        if (identities.entry(target) == null && mapper.key(target) != null) throw fromElsewhere(mapper, target);
    }

    private void gone(Entry<?> entry) {
        identities.remove(entry);
        identities.sets().forEach(set -> forget(set, entry.entity()));
    }

    private static <E> void forget(EntitySet<E> set, Object gone) {
        for (Entry<E> entry : set.entries()) {
            set.mapper()
                    .toManys()
                    .forEach(relation -> relation.list(entry.entity()).forget(gone));
        }
    }

    private static <E> void listsAreFlushed(EntitySet<E> set) {
        for (Entry<E> entry : set.entries()) {
            set.mapper()
                    .toManys()
                    .forEach(relation -> relation.list(entry.entity()).flushed());
        }
    }

    private static <E> IllegalArgumentException fromElsewhere(Mapper<E, ?> mapper, E entity) {
        String name = mapper.info().entity() + " " + mapper.key(entity);
        return new IllegalArgumentException(
                name + " has a row already, but not in this session: get it here and change that object");
    }
}
