package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.fault.History.Append;
import dev.scaffold.runtime.fault.History.Outcome;
import dev.scaffold.runtime.fault.History.Read;
import dev.scaffold.runtime.fault.History.Txn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what isolation levels forbid in a {@link History}. The order of all writes to a list is read from what it holds at the
 * end; from it and from what was read follows which transaction depends on which, and an anomaly is a circle in that.
 */
final class HistoryCheck {

    private final History history;
    private final Map<Append, Txn> writers = new HashMap<>();
    private final Map<Append, Append> nextOfSame = new HashMap<>();
    private final Map<Anomaly, String> found = new TreeMap<>();
    private final Set<Txn> committed = new HashSet<>();

    private HistoryCheck(History history) {
        this.history = history;
    }

    /** What there is of each kind, with one example; empty when all is well. */
    static Map<Anomaly, String> of(History history) {
        HistoryCheck check = new HistoryCheck(history);
        check.collect();
        check.outcomes();
        for (Txn txn : check.committed) txn.reads().forEach(read -> check.read(txn, read));
        check.lostUpdates();
        check.found.putAll(DependencyGraph.of(check.committed, history.last()).circles());
        return check.found;
    }

    private void collect() {
        for (Txn txn : history.transactions()) {
            Map<Integer, Append> before = new HashMap<>();
            txn.appends().forEach(append -> {
                writers.put(append, txn);
                Append previous = before.put(append.key(), append);
                if (previous != null) nextOfSame.put(previous, append);
            });
        }
    }

    /** Who has committed: who says so, and who does not know and is there. */
    private void outcomes() {
        Set<Append> kept = new HashSet<>();
        history.last()
                .forEach((key, values) -> values.forEach(value -> {
                    Append append = new Append(key, value);
                    if (!kept.add(append) || !writers.containsKey(append))
                        found(Anomaly.INVENTED, append + " at the end");
                }));
        for (Txn txn : history.transactions()) {
            List<Append> appends = txn.appends().toList();
            long there = appends.stream().filter(kept::contains).count();
            boolean isThere = there > 0;
            if (isThere && there < appends.size()) found(Anomaly.HALF, txn + " wrote " + appends);
            if (txn.outcome() == Outcome.COMMITTED && there < appends.size()) found(Anomaly.LOST, txn + " " + appends);
            if (txn.outcome() == Outcome.ABORTED && isThere) found(Anomaly.G1A, txn + " is there, and was aborted");
            if (txn.outcome() == Outcome.COMMITTED || txn.outcome() == Outcome.UNKNOWN && isThere) committed.add(txn);
        }
    }

    private void read(Txn reader, Read read) {
        int key = read.key();
        List<Integer> last = history.last().getOrDefault(key, List.of());
        List<Integer> values = read.found();
        boolean isStart = values.size() <= last.size() && values.equals(last.subList(0, values.size()));
        for (int value : values) {
            Txn writer = writers.get(new Append(key, value));
            if (writer == null) found(Anomaly.INVENTED, reader + " read " + value + " of " + key);
            else if (!committed.contains(writer)) found(Anomaly.G1A, reader + " read " + value + " of " + writer);
        }
        if (!isStart) found(Anomaly.ORDER, reader + " read " + values + " of " + key + ", at the end " + last);
        if (values.isEmpty()) return;
        Append newest = new Append(key, values.get(values.size() - 1));
        Txn writer = writers.get(newest);
        if (writer != null && writer != reader && nextOfSame.containsKey(newest)) {
            found(Anomaly.G1B, reader + " read " + newest + " of " + writer + ", which wrote more");
        }
    }

    /** Two that read a list in the same state, neither having written to it before, and wrote to it then. */
    private void lostUpdates() {
        Map<Read, Txn> updates = new HashMap<>();
        for (Txn txn : committed) {
            Set<Integer> seen = new HashSet<>();
            Map<Integer, Read> open = new HashMap<>();
            for (var op : txn.ops()) {
                if (op instanceof Read read && seen.add(read.key())) open.put(read.key(), read);
                if (op instanceof Append append) {
                    seen.add(append.key());
                    Read read = open.remove(append.key());
                    Txn other = read == null ? null : updates.putIfAbsent(read, txn);
                    if (other != null) found(Anomaly.LOST_UPDATE, txn + " and " + other + " read " + read);
                }
            }
        }
    }

    private void found(Anomaly anomaly, String example) {
        found.putIfAbsent(anomaly, example);
    }
}
