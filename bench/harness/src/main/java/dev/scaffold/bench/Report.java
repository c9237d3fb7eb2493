package dev.scaffold.bench;

/** The table of one workload: medians, and ratios to the first candidate within each round. */
final class Report {

    private Report() {}

    static Table of(Workload workload, Rounds rounds) {
        return of(workload + ": " + workload.title, rounds);
    }

    static Table of(String title, Rounds rounds) {
        Contestant first = rounds.first();
        String ratio = ": " + first.name();
        Table table = new Table(
                title, "candidate", "ops/s", ratio, "CPU µs/op", ratio, "KiB/op", "p50 µs", "p99 µs", "failures");
        for (Contestant one : rounds.samples().keySet()) {
            table.row(
                    "| %s | %,.0f | %.2f | %.1f | %.2f | %.1f | %,.0f | %,.0f | %d |",
                    one.name(),
                    rounds.median(one, Sample::perSecond),
                    rounds.ratio(one, first, Sample::perSecond),
                    rounds.median(one, Sample::cpu) / 1e3,
                    rounds.ratio(one, first, Sample::cpu),
                    rounds.median(one, Sample::allocated) / 1024,
                    rounds.median(one, Sample::p50) / 1e3,
                    rounds.median(one, Sample::p99) / 1e3,
                    rounds.failures(one));
        }
        return table;
    }
}
