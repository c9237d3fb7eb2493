package dev.scaffold.generator.output;

import java.util.Comparator;
import java.util.List;

/**
 * What a run is going to write, as a value.
 *
 * @param actions one for each path, sorted by path
 * @param before the manifest that the plan was made with
 * @param manifest what {@link Manifest#PATH} says afterwards
 */
public record WritePlan(List<WriteAction> actions, Manifest before, Manifest manifest) {

    public WritePlan {
        actions =
                actions.stream().sorted(Comparator.comparing(WriteAction::path)).toList();
    }

    public List<WriteAction.Conflict> conflicts() {
        return of(WriteAction.Conflict.class);
    }

    /** The actions of one kind. */
    public <A extends WriteAction> List<A> of(Class<A> kind) {
        return actions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What changes on disk, without scaffold's own notes: create, update, merge, delete. */
    public List<WriteAction> changes() {
        return actions.stream()
                .filter(WritePlan::writes)
                .filter(action -> action.ownership() != Ownership.STATE)
                .toList();
    }

    static boolean writes(WriteAction action) {
        return action instanceof WriteAction.Create
                || action instanceof WriteAction.Update
                || action instanceof WriteAction.Merge
                || action instanceof WriteAction.Delete;
    }
}
