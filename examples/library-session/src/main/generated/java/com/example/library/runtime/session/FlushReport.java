package com.example.library.runtime.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The objects whose rows a flush writes, in no promised order. Links of n-n relations and what the database does by itself are
 * not among them.
 *
 * @param inserted new ones
 * @param updated those of which columns have changed
 * @param deleted those whose row goes, or is marked as deleted
 */
public record FlushReport(List<Object> inserted, List<Object> updated, List<Object> deleted) {

    public FlushReport {
        inserted = List.copyOf(inserted);
        updated = List.copyOf(updated);
        deleted = List.copyOf(deleted);
    }

    /** The objects of {@code sets} whose rows differ from what was read or written last. */
    static FlushReport pending(Collection<EntitySet<?>> sets) {
        List<Object> inserted = new ArrayList<>();
        List<Object> updated = new ArrayList<>();
        List<Object> deleted = new ArrayList<>();
        for (EntitySet<?> set : sets) {
            for (Entry<?> entry : set.entries()) {
                if (entry.isNew()) inserted.add(entry.entity());
                else if (entry.isDeleted()) deleted.add(entry.entity());
                else if (!entry.changes().isEmpty()) updated.add(entry.entity());
            }
        }
        return new FlushReport(inserted, updated, deleted);
    }

    public boolean isEmpty() {
        return inserted.isEmpty() && updated.isEmpty() && deleted.isEmpty();
    }

    /** How many of {@code type} are inserted; those that extend it count. */
    public long inserted(Class<?> type) {
        return count(inserted, type);
    }

    /** How many of {@code type} are updated. */
    public long updated(Class<?> type) {
        return count(updated, type);
    }

    /** How many of {@code type} are deleted. */
    public long deleted(Class<?> type) {
        return count(deleted, type);
    }

    private static long count(List<Object> entities, Class<?> type) {
        return entities.stream().filter(type::isInstance).count();
    }

    List<Object> of(WriteKind kind) {
        return switch (kind) {
            case INSERT -> inserted;
            case UPDATE -> updated;
            case DELETE -> deleted;
        };
    }

    /** Numbers only: a value may be secret. */
    @Override
    public String toString() {
        return inserted.size() + " inserted, " + updated.size() + " updated, " + deleted.size() + " deleted";
    }
}
