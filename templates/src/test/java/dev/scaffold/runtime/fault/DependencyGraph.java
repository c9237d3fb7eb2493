package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.fault.History.Append;
import dev.scaffold.runtime.fault.History.Txn;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which committed transaction comes before which: it wrote what the other one read or overwrote, or missed what it wrote. */
final class DependencyGraph {

    private enum Kind {
        WRITE_WRITE,
        WRITE_READ,
        READ_WRITE
    }

    private static final Set<Kind> WRITES = EnumSet.of(Kind.WRITE_WRITE);
    private static final Set<Kind> SEEN = EnumSet.of(Kind.WRITE_WRITE, Kind.WRITE_READ);
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private final Map<Txn, Map<Txn, Set<Kind>>> edges = new HashMap<>();

    private DependencyGraph() {}

    /** @param last the order of the writes to each list */
    static DependencyGraph of(Collection<Txn> committed, Map<Integer, List<Integer>> last) {
        DependencyGraph graph = new DependencyGraph();
        Map<Append, Txn> writers = new HashMap<>();
        for (Txn txn : committed) txn.appends().forEach(append -> writers.put(append, txn));
        last.forEach((key, values) -> {
            for (int i = 1; i < values.size(); i++) {
                graph.add(
                        writers.get(new Append(key, values.get(i - 1))),
                        Kind.WRITE_WRITE,
                        writers.get(new Append(key, values.get(i))));
            }
        });
        for (Txn txn : committed) {
            txn.reads().forEach(read -> {
                int size = read.found().size();
                List<Integer> values = last.getOrDefault(read.key(), List.of());
                if (size > 0) {
                    Append newest = new Append(read.key(), read.found().get(size - 1));
                    graph.add(writers.get(newest), Kind.WRITE_READ, txn);
                }
                if (size < values.size()) {
                    graph.add(txn, Kind.READ_WRITE, writers.get(new Append(read.key(), values.get(size))));
                }
            });
        }
        return graph;
    }

    private void add(Txn from, Kind kind, Txn to) {
        if (from == null || to == null || from == to) return;
        edges.computeIfAbsent(from, key -> new HashMap<>())
                .computeIfAbsent(to, key -> EnumSet.noneOf(Kind.class))
                .add(kind);
    }

    /** The kinds of circles, each with an edge of one of them. */
    Map<Anomaly, String> circles() {
        Map<Anomaly, String> found = new TreeMap<>();
        Map<Txn, Integer> byWrites = new Components(WRITES).of();
        Map<Txn, Integer> bySeen = new Components(SEEN).of();
        Map<Txn, Integer> byAll = new Components(ALL).of();
        edges.forEach((from, targets) -> targets.forEach((to, kinds) -> {
            for (Kind kind : kinds) {
                String edge = from + " " + kind + " " + to;
                if (kind == Kind.WRITE_WRITE && same(byWrites, from, to)) found.putIfAbsent(Anomaly.G0, edge);
                if (kind == Kind.WRITE_READ && same(bySeen, from, to)) found.putIfAbsent(Anomaly.G1C, edge);
                if (kind == Kind.READ_WRITE && same(byAll, from, to)) {
                    found.putIfAbsent(isReachable(to, from) ? Anomaly.G_SINGLE : Anomaly.G2, edge);
                }
            }
        }));
        return found;
    }

    private static boolean same(Map<Txn, Integer> components, Txn one, Txn other) {
        return components.get(one).equals(components.get(other));
    }

    /** Whether there is a way back without missing anything. */
    private boolean isReachable(Txn from, Txn to) {
        Set<Txn> visited = new HashSet<>(Set.of(from));
        Deque<Txn> next = new ArrayDeque<>(visited);
        while (!next.isEmpty()) {
            for (Txn target : targets(next.pop(), SEEN)) {
                if (target == to) return true;
                if (visited.add(target)) next.push(target);
            }
        }
        return false;
    }

    private List<Txn> targets(Txn from, Set<Kind> kinds) {
        return edges.getOrDefault(from, Map.of()).entrySet().stream()
                .filter(edge -> edge.getValue().stream().anyMatch(kinds::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Strongly connected components by Tarjan's algorithm, without recursion: a history is long. */
    private final class Components {

        private final Set<Kind> kinds;
        private final Map<Txn, Integer> index = new HashMap<>();
        private final Map<Txn, Integer> low = new HashMap<>();
        private final Map<Txn, Integer> component = new HashMap<>();
        private final Map<Txn, Deque<Txn>> left = new HashMap<>();
        private final Deque<Txn> path = new ArrayDeque<>();
        private final Deque<Txn> stack = new ArrayDeque<>();

        Components(Set<Kind> kinds) {
            this.kinds = kinds;
        }

        /** The number of the component of each. */
        Map<Txn, Integer> of() {
            for (Txn start : edges.keySet()) {
                if (index.containsKey(start)) continue;
                enter(start);
                while (!path.isEmpty()) step(path.peek());
            }
            return component;
        }

        private void enter(Txn txn) {
            index.put(txn, index.size());
            low.put(txn, index.get(txn));
            left.put(txn, new ArrayDeque<>(targets(txn, kinds)));
            path.push(txn);
            stack.push(txn);
        }

        private void step(Txn txn) {
            Txn target = left.get(txn).poll();
            if (target != null) {
                if (!index.containsKey(target)) enter(target);
                else if (!component.containsKey(target)) low.merge(txn, index.get(target), Math::min);
                return;
            }
            path.pop();
            if (!path.isEmpty()) low.merge(path.peek(), low.get(txn), Math::min);
            if (!low.get(txn).equals(index.get(txn))) return;
            int number = component.size();
            Txn member;
            do {
                member = stack.pop();
                component.put(member, number);
            } while (member != txn);
        }
    }
}
