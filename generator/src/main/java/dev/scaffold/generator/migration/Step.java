package dev.scaffold.generator.migration;

import java.util.List;
import java.util.Optional;

/**
 * One changeset for one database.
 *
 * @param reason what it does, in a few words
 * @param up empty when the step only checks
 * @param down undoes {@code up}; empty when there is nothing to undo, or {@code irreversible} says why it cannot be done
 */
record Step(String reason, List<Guard> guards, List<Sql> up, List<Sql> down, Optional<String> irreversible) {

    Step {
        guards = List.copyOf(guards);
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    static Step of(String reason, Sql up, Sql down) {
        return new Step(reason, List.of(), List.of(up), List.of(down), Optional.empty());
    }

    static Step of(String reason, List<Sql> up, List<Sql> down) {
        return new Step(reason, List.of(), up, down, Optional.empty());
    }

    static Step check(String reason, Guard guard) {
        return new Step(reason, List.of(guard), List.of(), List.of(), Optional.empty());
    }

    Step irreversible(String why) {
        return new Step(reason, guards, up, List.of(), Optional.of(why));
    }

    Step guardedBy(Guard guard) {
        return new Step(reason, List.of(guard), up, down, irreversible);
    }
}
