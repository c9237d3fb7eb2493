package dev.scaffold.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares the candidates' answers, then measures them in turn. */
final class Workloads {

    private final Options options;
    private final Database database;
    private final Goals goals;

    Workloads(Options options, Database database, Goals goals) {
        this.options = options;
        this.database = database;
        this.goals = goals;
    }

    /** Workloads with the same options for the processes have the same processes. */
    void run() throws Exception {
        Set<List<String>> jvms = new LinkedHashSet<>();
        for (Workload workload : options.workloads) jvms.add(options.jvm(workload));
        for (List<String> jvm : jvms) {
            try (Crew crew = new Crew(options.contestants(), database.target(options.pool), jvm)) {
                for (Workload workload : options.workloads) {
                    if (options.jvm(workload).equals(jvm)) run(workload, crew.children(workload));
                }
            }
        }
    }

    private void run(Workload workload, List<Child> children) throws Exception {
        Comparison.of(workload, children, this::written);
        for (Child child : children) measure(child, workload, options.warmup);
        Rounds rounds =
                new Rounds(Crew.rounds(children, options.rounds, child -> measure(child, workload, options.seconds)));
        System.out.println(Report.of(workload, rounds));
        goals.add(workload, rounds);
        if (options.profile) {
            for (Child child : children) {
                System.out.println(ProfileReport.of(child, workload, options));
                if (workload.writes()) database.reset();
            }
        }
    }

    private String written() throws Exception {
        String written = database.written();
        database.reset();
        return written;
    }

    private Sample measure(Child child, Workload workload, double seconds) throws Exception {
        Sample sample = child.run(workload, options.calls, seconds);
        if (workload.writes()) database.reset();
        return sample;
    }
}
