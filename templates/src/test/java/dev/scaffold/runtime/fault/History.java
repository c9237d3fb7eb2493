package dev.scaffold.runtime.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What transactions did to lists to which values are appended, each value once in all: the list that one read tells the order
 * of all writes before it.
 *
 * @param last what was in the lists at the end
 */
record History(List<Txn> transactions, Map<Integer, List<Integer>> last) {

    enum Outcome {
        COMMITTED,
        ABORTED,
        UNKNOWN
    }

    /** One transaction, with what it did in that order; what it read is of its last attempt. */
    record Txn(String name, Outcome outcome, List<Op> ops) {

        Stream<Append> appends() {
            return ops.stream().filter(Append.class::isInstance).map(Append.class::cast);
        }

        Stream<Read> reads() {
            return ops.stream().filter(Read.class::isInstance).map(Read.class::cast);
        }

        /** Each is another one; what they read is long. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    sealed interface Op permits Append, Read {
        int key();
    }

    record Append(int key, int value) implements Op {}

    record Read(int key, List<Integer> found) implements Op {}
}
