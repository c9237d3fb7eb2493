package com.example.library.runtime.session;

import com.example.library.runtime.session.collection.RelatedList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What one flush has written, to be forgotten when the database forgets it. */
final class Written {

    private final Deque<Runnable> automaticValues = new ArrayDeque<>();
    private final List<Entry<?>> entries = new ArrayList<>();
    private final List<Object> inserted = new ArrayList<>();
    private final List<Object> deleted = new ArrayList<>(0);
    private final List<RelatedList<?>> lists = new ArrayList<>(0);

    /** Before the entry's row is inserted or updated. */
    void writing(Entry<?> entry) {
        automaticValues.push(entry.automaticValues());
        if (entry.isNew()) inserted.add(entry.entity());
        entries.add(entry);
    }

    void deleted(Entry<?> entry) {
        automaticValues.push(entry::isThereAgain);
        entries.add(entry);
        deleted.add(entry.entity());
    }

    /** Its additions and removals count as written. */
    void flushed(RelatedList<?> list) {
        if (list.hasChanges()) lists.add(list);
        list.flushed();
    }

    /** Keys, versions and timestamps are as before. */
    void putBack() {
        automaticValues.forEach(Runnable::run);
    }

    /** The objects are not here any more: what their rows hold now is read when they are asked for again. */
    void leave(IdentityMap identities) {
        entries.forEach(identities::remove);
        lists.forEach(RelatedList::unload);
    }

    /** Objects that have their rows again. */
    Set<Object> deleted() {
        return byIdentity(deleted);
    }

    /** Objects that have no row any more. */
    Set<Object> inserted() {
        return byIdentity(inserted);
    }

    private static Set<Object> byIdentity(List<Object> objects) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(objects);
        return set;
    }
}
