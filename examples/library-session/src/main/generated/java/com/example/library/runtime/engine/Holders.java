package com.example.library.runtime.engine;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The transactions that hold a connection: who they are, since when, and a warning for one that does not end. */
final class Holders {

    private static final System.Logger LOG = System.getLogger("persistence.pool");

    /** How many are named when no connection is free. */
    private static final int NAMED = 3;

    private final Set<Hold> all = ConcurrentHashMap.newKeySet();
    private final AtomicLong numbers = new AtomicLong();
    private final LongAdder warnings = new LongAdder();
    private final Deadlines deadlines;

    /** @param deadlines after how long to warn */
    Holders(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** One of them. */
    final class Hold {

        private final long number;
        private final CallSite site;
        private final long since = System.nanoTime();
        private final Deadlines.Deadline deadline = deadlines.begin(this::warn);

        private Hold(long number, CallSite site) {
            this.number = number;
            this.site = site;
        }

        /** What listeners know it by. */
        String name() {
            return "transaction " + number;
        }

        /** It has given its connection back. */
        void end() {
            deadlines.end(deadline);
            all.remove(this);
        }

        private void warn() {
            warnings.increment();
            LOG.log(
                    Level.WARNING,
                    this + " and has not ended: does the stage that its callback returned ever complete?");
        }

        private long nanos() {
            return System.nanoTime() - since;
        }

        /** Cheaper than that of the object. */
        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public String toString() {
            return name() + " holds a connection for "
                    + Duration.ofNanos(nanos()).toMillis() + " ms, begun at " + site;
        }
    }

    /** @param site where the user began it */
    Hold begin(CallSite site) {
        Hold hold = new Hold(numbers.incrementAndGet(), site);
        all.add(hold);
        return hold;
    }

    /** How many were warned about. */
    long warnings() {
        return warnings.sum();
    }

    /** Those that have held one longest, for a message; empty when there are none. */
    String longest() {
        return all.stream()
                .sorted(Comparator.comparingLong(Hold::nanos).reversed())
                .limit(NAMED)
                .map(Hold::toString)
                .collect(Collectors.joining("; "));
    }
}
