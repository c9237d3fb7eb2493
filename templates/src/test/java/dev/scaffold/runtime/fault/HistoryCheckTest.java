package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.fault.History.Append;
import dev.scaffold.runtime.fault.History.Op;
import dev.scaffold.runtime.fault.History.Outcome;
import dev.scaffold.runtime.fault.History.Read;
import dev.scaffold.runtime.fault.History.Txn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Histories that are known to be good or bad: the check finds what is in them, and nothing else. */
@Tag("XB33")
class HistoryCheckTest {

    private final List<Txn> all = new ArrayList<>();
    private final Map<Integer, List<Integer>> last = new HashMap<>();

    /** At {@code key} all values of two digits that begin with it. */
    private void last(int key, Integer... values) {
        last.put(key, List.of(values));
    }

    private void add(Outcome outcome, Op... ops) {
        all.add(new Txn("T" + all.size(), outcome, List.of(ops)));
    }

    private void committed(Op... ops) {
        add(Outcome.COMMITTED, ops);
    }

    private static Op append(int value) {
        return new Append(value / 10, value);
    }

    private static Op read(int key, Integer... values) {
        return new Read(key, List.of(values));
    }

    private Set<Anomaly> found() {
        return HistoryCheck.of(new History(all, last)).keySet();
    }

    @Test
    void oneAfterTheOtherIsGood() {
        committed(append(11), append(12), read(1, 11, 12), append(21));
        committed(read(1, 11, 12), append(13), read(2, 21), read(1, 11, 12, 13));
        add(Outcome.ABORTED, append(14), read(2, 99));
        add(Outcome.UNKNOWN, read(1, 11, 12, 13), append(15));
        add(Outcome.UNKNOWN, append(22));
        last(1, 11, 12, 13, 15);
        last(2, 21);
        assertThat(found()).isEmpty();
    }

    @Test
    void dirtyWrites() {
        committed(append(11), append(21));
        committed(append(12), append(22));
        last(1, 11, 12);
        last(2, 22, 21);
        assertThat(found()).contains(Anomaly.G0);
    }

    @Test
    void writesOfOneWithinThoseOfAnother() {
        committed(append(11), append(13));
        committed(append(12));
        last(1, 11, 12, 13);
        assertThat(found()).containsExactly(Anomaly.G0);
    }

    @Test
    void abortedReads() {
        add(Outcome.ABORTED, append(11));
        committed(read(1, 11));
        assertThat(found()).containsExactlyInAnyOrder(Anomaly.G1A, Anomaly.ORDER);
    }

    @Test
    void abortedAndKept() {
        add(Outcome.ABORTED, append(11));
        last(1, 11);
        assertThat(found()).containsExactly(Anomaly.G1A);
    }

    @Test
    void intermediateReads() {
        committed(append(11), append(12));
        committed(read(1, 11));
        last(1, 11, 12);
        assertThat(found()).contains(Anomaly.G1B);
    }

    @Test
    void circularInformationFlow() {
        committed(append(11), read(2, 21));
        committed(append(21), read(1, 11));
        last(1, 11);
        last(2, 21);
        assertThat(found()).containsExactly(Anomaly.G1C);
    }

    @Test
    void lostUpdates() {
        committed(read(1), append(11));
        committed(read(1), append(12));
        last(1, 11, 12);
        assertThat(found()).containsExactlyInAnyOrder(Anomaly.LOST_UPDATE, Anomaly.G_SINGLE);
    }

    @Test
    void readSkew() {
        committed(append(11), append(21));
        committed(read(1), read(2, 21));
        last(1, 11);
        last(2, 21);
        assertThat(found()).containsExactly(Anomaly.G_SINGLE);
    }

    @Test
    void readsThatCannotBeRepeated() {
        committed(read(1), read(1, 11));
        committed(append(11));
        last(1, 11);
        assertThat(found()).containsExactly(Anomaly.G_SINGLE);
    }

    @Test
    void writeSkew() {
        committed(read(1), append(21));
        committed(read(2), append(11));
        last(1, 11);
        last(2, 21);
        assertThat(found()).containsExactly(Anomaly.G2);
    }

    /** Three of which one only reads. */
    @Test
    void writeSkewThatAReaderSees() {
        committed(read(1), append(21));
        committed(append(11));
        committed(read(1, 11), read(2));
        last(1, 11);
        last(2, 21);
        assertThat(found()).containsExactly(Anomaly.G2);
    }

    @Test
    void whatIsLostHalfOrInvented() {
        committed(append(11));
        add(Outcome.UNKNOWN, append(21), append(31));
        last(2, 21, 29);
        assertThat(found()).containsExactlyInAnyOrder(Anomaly.LOST, Anomaly.HALF, Anomaly.INVENTED);
    }

    @Test
    void whatIsThereTwice() {
        committed(append(11));
        last(1, 11, 11);
        assertThat(found()).containsExactly(Anomaly.INVENTED);
    }

    @Test
    void readsThatDoNotAgree() {
        committed(append(11));
        committed(append(12));
        committed(read(1, 12));
        last(1, 11, 12);
        assertThat(found()).contains(Anomaly.ORDER);
    }

    /** A serial history is good, and whatever single read of it is made older or newer is found. */
    @Test
    void oneReadAmongThousands() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            Map<Integer, List<Integer>> state = new HashMap<>();
            List<Txn> serial = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                List<Op> ops = new ArrayList<>();
                for (int op = 0; op < 3; op++) {
                    int key = random.nextInt(10);
                    List<Integer> values = state.computeIfAbsent(key, made -> new ArrayList<>());
                    ops.add(new Read(key, List.copyOf(values)));
                    int value = i * 10 + op;
                    values.add(value);
                    ops.add(new Append(key, value));
                }
                serial.add(new Txn("T" + i, Outcome.COMMITTED, ops));
            }
            assertThat(HistoryCheck.of(new History(serial, state))).isEmpty();
            Txn victim = serial.get(100 + random.nextInt(400));
            Read read = (Read) victim.ops().get(0);
            List<Op> stale = new ArrayList<>(victim.ops());
            stale.set(
                    0, new Read(read.key(), read.found().subList(0, read.found().size() - 1)));
            serial.set(serial.indexOf(victim), new Txn(victim.name(), Outcome.COMMITTED, stale));
            assertThat(HistoryCheck.of(new History(serial, state)))
                    .as("seed %d", seed)
                    .isNotEmpty();
        }
    }
}
