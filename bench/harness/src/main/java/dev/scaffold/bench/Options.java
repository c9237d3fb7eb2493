package dev.scaffold.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The command line: {@code --name=value}, each with a default. */
record Options(
        Path bench,
        List<Workload> workloads,
        List<Contestant> candidates,
        int rounds,
        double seconds,
        double warmup,
        int pool,
        int calls,
        String jvm) {

    static Options of(String[] args) {
        Options options = new Options(
                Path.of("bench"), List.of(Workload.values()), contestants(Path.of("bench")), 5, 3, 6, 8, 64, "-Xmx1g");
        for (String arg : args) options = options.with(arg);
        return options;
    }

    private Options with(String arg) {
        int equals = arg.indexOf('=');
        if (!arg.startsWith("--") || equals < 0) throw new IllegalArgumentException("expected --name=value: " + arg);
        String value = arg.substring(equals + 1);
        return switch (arg.substring(2, equals)) {
            case "bench" ->
                new Options(
                        Path.of(value),
                        workloads,
                        contestants(Path.of(value)),
                        rounds,
                        seconds,
                        warmup,
                        pool,
                        calls,
                        jvm);
            case "workloads" ->
                new Options(
                        bench, all(value, Workload::valueOf), candidates, rounds, seconds, warmup, pool, calls, jvm);
            case "candidates" ->
                new Options(
                        bench,
                        workloads,
                        all(value, name -> Contestant.of(name, bench)),
                        rounds,
                        seconds,
                        warmup,
                        pool,
                        calls,
                        jvm);
            case "rounds" ->
                new Options(bench, workloads, candidates, Integer.parseInt(value), seconds, warmup, pool, calls, jvm);
            case "seconds" ->
                new Options(bench, workloads, candidates, rounds, Double.parseDouble(value), warmup, pool, calls, jvm);
            case "warmup" ->
                new Options(bench, workloads, candidates, rounds, seconds, Double.parseDouble(value), pool, calls, jvm);
            case "pool" ->
                new Options(bench, workloads, candidates, rounds, seconds, warmup, Integer.parseInt(value), calls, jvm);
            case "calls" ->
                new Options(bench, workloads, candidates, rounds, seconds, warmup, pool, Integer.parseInt(value), jvm);
            case "jvm" -> new Options(bench, workloads, candidates, rounds, seconds, warmup, pool, calls, value);
            default ->
                throw new IllegalArgumentException("no option " + arg
                        + "; there are bench, workloads, candidates, rounds, seconds, warmup, pool, calls, jvm");
        };
    }

    private static List<Contestant> contestants(Path bench) {
        return Arrays.stream(Entrant.values())
                .map(entrant -> Contestant.of(entrant.toString(), bench))
                .toList();
    }

    private static <T> List<T> all(String value, Function<String, T> one) {
        return Arrays.stream(value.split(",")).map(one).toList();
    }
}
