package dev.scaffold.bench;

import static dev.scaffold.bench.Entrant.ACTIVE_RECORD;
import static dev.scaffold.bench.Entrant.HIBERNATE;
import static dev.scaffold.bench.Entrant.RAW;
import static dev.scaffold.bench.Entrant.SESSION;
import static dev.scaffold.bench.Entrant.SPRING_DATA;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/** What has become of the goals: a row for each that was measured. */
final class Goals {

    private static final DoubleBinaryOperator RATIO = (one, other) -> one / other;
    private static final DoubleBinaryOperator MORE = (one, other) -> one - other;

    private final List<String> rows = new ArrayList<>();

    void add(Workload workload, Rounds rounds) {
        switch (workload) {
            case W1 -> {
                work(workload, rounds, 0.95, 0.90, 1.10, 1.25, 1.6, 2);
                atMost("W1 KiB/op more than raw", rounds, RAW, one -> one.allocated() / 1024, MORE, 0.5, 1.5);
            }
            case W2 -> work(workload, rounds, 0.95, 0.90, 1.10, 1.25, 1.5, 1.7);
            case W3 -> work(workload, rounds, 0.95, 0.90, 1.10, 1.25, 1.4, 2);
            case W4 -> {
                work(workload, rounds, 0.95, 0.85, 1.10, 1.40, 3.3, 3.7);
                atMost("W4 KiB/op : raw", rounds, RAW, Sample::allocated, RATIO, 1.4, 1.4);
            }
            case W5 -> work(workload, rounds, 0.95, 0.90, 1.5, 1.5, 8, 11);
            case W6 -> work(workload, rounds, 0.95, 0.90, 1.10, 1.10, 4, 5);
            case W7 -> work(workload, rounds, 0.95, 0.90, 1.15, 1.30, 2.5, 2);
        }
    }

    private void work(
            Workload workload,
            Rounds rounds,
            double perSecond,
            double ofSession,
            double cpu,
            double cpuOfSession,
            double hibernate,
            double springData) {
        atLeast(workload + " ops/s : raw", rounds, RAW, perSecond, ofSession);
        atMost(workload + " CPU : raw", rounds, RAW, Sample::cpu, RATIO, cpu, cpuOfSession);
        atLeast(workload + " ops/s : Hibernate Reactive", rounds, HIBERNATE, hibernate, hibernate);
        atLeast(workload + " ops/s : Spring Data R2DBC", rounds, SPRING_DATA, springData, springData);
    }

    void burst(Rounds rounds) {
        atMost("burst, time : raw", rounds, RAW, Sample::p50, RATIO, 1.1, 1.1);
        row("burst, failures", false, 0, 0, failures(rounds, ACTIVE_RECORD), failures(rounds, SESSION));
    }

    private static OptionalDouble failures(Rounds rounds, Entrant entrant) {
        return rounds.named(entrant).stream().mapToDouble(rounds::failures).max();
    }

    void firstQuery(Rounds rounds) {
        atMost("first query, s more than raw", rounds, RAW, one -> one.p50() / 1e9, MORE, 0.1, 0.2);
    }

    void sqlite(Rounds rounds) {
        row(
                "SQLite reads by key : plain JDBC",
                true,
                0.5,
                0.5,
                rounds.compared(Entrant.SQLITE_ACTIVE_RECORD, Entrant.SQLITE_JDBC, Sample::perSecond, RATIO),
                rounds.compared(Entrant.SQLITE_SESSION, Entrant.SQLITE_JDBC, Sample::perSecond, RATIO));
    }

    private void atLeast(String what, Rounds rounds, Entrant other, double record, double session) {
        row(
                what,
                true,
                record,
                session,
                rounds.compared(ACTIVE_RECORD, other, Sample::perSecond, RATIO),
                rounds.compared(SESSION, other, Sample::perSecond, RATIO));
    }

    private void atMost(
            String what,
            Rounds rounds,
            Entrant other,
            ToDoubleFunction<Sample> value,
            DoubleBinaryOperator compared,
            double record,
            double session) {
        row(
                what,
                false,
                record,
                session,
                rounds.compared(ACTIVE_RECORD, other, value, compared),
                rounds.compared(SESSION, other, value, compared));
    }

    private void row(
            String what,
            boolean least,
            double record,
            double session,
            OptionalDouble ofRecord,
            OptionalDouble ofSession) {
        if (ofRecord.isEmpty() && ofSession.isEmpty()) return;
        rows.add(String.format(
                Locale.ROOT,
                "| %s %s %s | %s | %s | %s |",
                what,
                least ? "≥" : "≤",
                record == session ? "" + record : record + " / " + session,
                figure(ofRecord),
                figure(ofSession),
                met(least, record, ofRecord) && met(least, session, ofSession) ? "yes" : "no"));
    }

    private static String figure(OptionalDouble value) {
        return value.isEmpty() ? "–" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
    }

    private static boolean met(boolean least, double goal, OptionalDouble value) {
        return value.isEmpty() || (least ? value.getAsDouble() >= goal : value.getAsDouble() <= goal);
    }

    /** Empty where nothing that has a goal was measured. */
    String table() {
        if (rows.isEmpty()) return "";
        Table table = new Table("Goals", "goal", "active-record", "session", "met?");
        rows.forEach(row -> table.row("%s", row));
        return table.toString();
    }
}
