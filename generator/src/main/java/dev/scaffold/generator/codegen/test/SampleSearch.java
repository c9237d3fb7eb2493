package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.test.CheckEvaluator.NotUnderstood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/** Tries combinations of candidates for columns of which the same conditions speak, until one does all that is wished. */
final class SampleSearch {

    /**
     * That a condition holds, or is unknown, which a check accepts; or that it certainly does not hold.
     *
     * @param holds false for the latter
     */
    record Wish(Condition condition, boolean holds) {

        private boolean granted(Map<String, Object> values) {
            Optional<Boolean> value = new CheckEvaluator(values).evaluate(condition);
            return holds ? value.orElse(true) : value.equals(Optional.of(false));
        }

        private Set<String> columns() {
            CheckEvaluator evaluator = new CheckEvaluator(Map.of());
            evaluator.evaluate(condition);
            return evaluator.operands().columns();
        }
    }

    /** More combinations than this are not tried. */
    private static final int MOST_COMBINATIONS = 20_000;

    private final Set<String> columns = new LinkedHashSet<>();
    private final List<Wish> wishes = new ArrayList<>();
    private Map<String, List<Object>> candidates = Map.of();

    private SampleSearch() {}

    /** One search for all columns that are tied to each other, in the order of the columns. */
    static List<SampleSearch> parts(List<Wish> wishes, Map<String, List<Object>> candidates) {
        List<SampleSearch> parts = new ArrayList<>();
        for (Wish wish : wishes) {
            SampleSearch whole = new SampleSearch();
            whole.columns.addAll(wish.columns());
            for (SampleSearch part : List.copyOf(parts)) {
                if (part.columns.stream().noneMatch(whole.columns::contains)) continue;
                parts.remove(part);
                whole.columns.addAll(part.columns);
                whole.wishes.addAll(part.wishes);
            }
            whole.wishes.add(wish);
            parts.add(whole);
        }
        for (SampleSearch part : parts) {
            part.candidates = new LinkedHashMap<>(candidates);
            part.candidates.keySet().retainAll(part.columns);
        }
        return parts;
    }

    /** Whether {@code values} do all that is wished, whatever the samples have counted to. */
    static boolean isGranted(List<Wish> wishes, Map<String, Object> values) {
        try {
            return Draw.states(values).allMatch(state -> wishes.stream().allMatch(wish -> wish.granted(state)));
        } catch (NotUnderstood thisOne) {
            return false;
        }
    }

    /** The first combination that does; empty when none does. */
    Optional<Map<String, Object>> first() {
        List<String> names = List.copyOf(candidates.keySet());
        int[] choice = new int[names.size()];
        for (int tried = 0; tried < MOST_COMBINATIONS; tried++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < choice.length; i++) {
                values.put(names.get(i), candidates.get(names.get(i)).get(choice[i]));
            }
            if (isGranted(wishes, values)) return Optional.of(values);
            if (!advance(choice, names)) return Optional.empty();
        }
        return Optional.empty();
    }

    /** Counts up like a clock, the last column fastest. */
    private boolean advance(int[] choice, List<String> names) {
        for (int i = choice.length - 1; i >= 0; i--) {
            if (++choice[i] < candidates.get(names.get(i)).size()) return true;
            choice[i] = 0;
        }
        return false;
    }
}
