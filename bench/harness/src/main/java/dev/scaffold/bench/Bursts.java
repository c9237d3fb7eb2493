package dev.scaffold.bench;

/** 10,000 calls of W1 begun at once: who fails, and how long until the last has ended. */
final class Bursts {

    private static final int CALLS = 10_000;
    private static final int ROUNDS = 9;

    private Bursts() {}

    static void run(Options options, Database database, Goals goals) throws Exception {
        try (Crew crew = new Crew(options.inBurst(), database.target(options.pool), options.jvm)) {
            for (Child child : crew.children(Workload.W1)) {
                child.run(Workload.W1, options.calls, options.warmup);
                child.burst(Workload.W1, CALLS);
            }
            Rounds rounds = new Rounds(
                    Crew.rounds(crew.children(Workload.W1), ROUNDS, child -> child.burst(Workload.W1, CALLS)));
            System.out.println(table(options, rounds));
            goals.burst(rounds);
        }
    }

    private static Table table(Options options, Rounds rounds) {
        Contestant first = rounds.first();
        Table table = new Table(
                "Burst: 10,000 calls of W1 at once, " + options.pool + " connections",
                "candidate",
                "ms",
                ": " + first.name(),
                "CPU µs/op",
                ": " + first.name(),
                "failures");
        for (Contestant one : rounds.samples().keySet()) {
            table.row(
                    "| %s | %,.0f | %.2f | %.1f | %.2f | %d |",
                    one.name(),
                    rounds.median(one, Sample::p50) / 1e6,
                    rounds.ratio(one, first, Sample::p50),
                    rounds.median(one, Sample::cpu) / 1e3,
                    rounds.ratio(one, first, Sample::cpu),
                    rounds.failures(one));
        }
        return table;
    }
}
