package dev.scaffold.bench;

import dev.scaffold.bench.Candidate.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The time from the start of a JVM to its first author, and the classes that this takes. */
final class FirstQueries {

    static final int ROUNDS = 11;

    private FirstQueries() {}

    static void run(Options options, Database database, Goals goals) throws Exception {
        Target target = database.target(options.pool);
        Map<Contestant, List<Sample>> samples = new LinkedHashMap<>();
        Map<Contestant, List<String>> classes = new LinkedHashMap<>();
        for (Contestant one : options.contestants()) {
            samples.put(one, new ArrayList<>());
            classes.put(one, classes(one, target, options));
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<Contestant> turn = new ArrayList<>(samples.keySet());
            Collections.rotate(turn, round);
            for (Contestant one : turn) samples.get(one).add(once(one.command(FirstQuery.class, target, options.jvm)));
        }
        Rounds rounds = new Rounds(samples);
        System.out.println(table(rounds, classes));
        goals.firstQuery(rounds);
    }

    private static Sample once(List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String answer = output.readLine();
            long nanos = System.nanoTime() - begun;
            if (!FirstQuery.ANSWERED.equals(answer))
                throw new IOException(command.get(command.size() - 3) + ": " + answer);
            return new Sample(1e9 / nanos, Long.parseLong(output.readLine()), 0, nanos, nanos, 0);
        } finally {
            process.waitFor();
        }
    }

    /** Their names, in the order in which they were loaded. */
    private static List<String> classes(Contestant one, Target target, Options options) throws Exception {
        Path log = Files.createTempFile("classes", ".log");
        List<String> jvm = new ArrayList<>(options.jvm);
        jvm.add("-Xlog:class+load:file=" + log);
        once(one.command(FirstQuery.class, target, jvm));
        List<String> lines = Files.readAllLines(log);
        Files.delete(log);
        return lines.stream()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.substring(line.lastIndexOf(']') + 1).strip())
                .toList();
    }

    private static Table table(Rounds rounds, Map<Contestant, List<String>> classes) {
        Contestant first = rounds.first();
        Table table = new Table(
                "First query: from the start of the JVM to the answer",
                "candidate",
                "ms",
                "− " + first.name(),
                "CPU ms",
                "− " + first.name(),
                "classes",
                "of org.jooq.impl");
        for (Contestant one : rounds.samples().keySet()) {
            table.row(
                    "| %s | %,.0f | %+,.0f | %,.0f | %+,.0f | %,d | %d |",
                    one.name(),
                    rounds.median(one, Sample::p50) / 1e6,
                    rounds.compared(one, first, Sample::p50, (a, b) -> a - b) / 1e6,
                    rounds.median(one, Sample::cpu) / 1e6,
                    rounds.compared(one, first, Sample::cpu, (a, b) -> a - b) / 1e6,
                    classes.get(one).size(),
                    classes.get(one).stream()
                            .filter(name -> name.startsWith("org.jooq.impl."))
                            .count());
        }
        return table;
    }
}
