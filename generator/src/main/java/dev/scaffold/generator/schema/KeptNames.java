package dev.scaffold.generator.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which old names something still has. What has one may say itself that it was called otherwise: then it took the name over, and the
 * one that was called so before moves on. So names can move along a chain, or change places.
 */
public final class KeptNames {

    private final List<OldName> moves;
    private final Predicate<OldName> present;

    /**
     * Of a schema.
     *
     * @param moves the old names that count as such
     * @param present whether something is called like the old name now, among the things that it is one of
     */
    public KeptNames(List<OldName> moves, Predicate<OldName> present) {
        this.moves = List.copyOf(moves);
        this.present = present;
    }

    /** Whether what has the old name of {@code name} goes on with it. */
    public boolean isKept(OldName name) {
        return isKept(name, new HashSet<>());
    }

    private boolean isKept(OldName name, Set<OldName> seen) {
        if (!present.test(name)) return false;
        // Round in a ring everything moves.
        if (!seen.add(name)) return false;
        return moves.stream()
                .filter(one -> one.isAmong(name) && one.name().equals(name.old()))
                .filter(one -> !one.old().equals(one.name()))
                .allMatch(one -> isKept(one, seen));
    }
}
