package dev.scaffold.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts the database and the candidates, compares their answers, then measures them in turn. See bench/README.md. */
public final class Main {

    private final Options options;
    private final Database database;
    private final List<Child> children;

    private Main(Options options, Database database, List<Child> children) {
        this.options = options;
        this.database = database;
        this.children = children;
    }

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        try (Database database = Database.start()) {
            List<Child> children = new ArrayList<>();
            try {
                for (Contestant contestant : options.candidates())
                    children.add(new Child(contestant, options, database));
                new Main(options, database, children).run();
            } finally {
                for (Child child : children) child.close();
            }
        }
    }

    private void run() throws Exception {
        for (Workload workload : options.workloads()) {
            compare(workload);
            System.out.println(Report.of(workload, measure(workload)));
        }
    }

    /** That each candidate gives the answers of the first one. */
    private void compare(Workload workload) throws Exception {
        List<String> expected = null;
        for (Child child : children) {
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < workload.checks(); i++) answers.add(child.answer(workload, i));
            if (workload.writes()) {
                answers.add(database.written());
                database.reset();
            }
            if (expected == null) expected = answers;
            for (int i = 0; i < expected.size(); i++) {
                if (expected.get(i).equals(answers.get(i))) continue;
                throw new IllegalStateException(workload + " " + i + ": " + child.contestant.name() + " says\n"
                        + answers.get(i) + "\nand " + children.get(0).contestant.name() + "\n" + expected.get(i));
            }
        }
    }

    private Map<Contestant, List<Sample>> measure(Workload workload) throws Exception {
        for (Child child : children) run(child, workload, options.warmup());
        Map<Contestant, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = 0; round < options.rounds(); round++) {
            // Another one begins each time: nobody is always the first after a pause.
            List<Child> turn = new ArrayList<>(children);
            Collections.rotate(turn, round);
            for (Child child : turn) {
                samples.computeIfAbsent(child.contestant, e -> new ArrayList<>())
                        .add(run(child, workload, options.seconds()));
            }
        }
        return samples;
    }

    private Sample run(Child child, Workload workload, double seconds) throws Exception {
        Sample sample = child.run(workload, options, seconds);
        if (workload.writes()) database.reset();
        return sample;
    }
}
