package dev.scaffold.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The command line: words for parts, {@code --quick}, {@code --profile} and {@code --name=value}, each with a default. */
final class Options {

    private static final String NAMES =
            "quick, profile, workloads, candidates, rounds, seconds, warmup, pool, calls, jvm, bench";

    private final Set<Part> named = EnumSet.noneOf(Part.class);
    Path bench = Path.of("bench");
    private List<String> candidates =
            Entrant.all(false).stream().map(Entrant::toString).toList();
    private boolean workloadsNamed;
    List<Workload> workloads = List.of(Workload.values());
    int rounds = 5;
    double seconds = 2;
    double warmup = 6;
    int pool = 8;
    int calls = 64;
    List<String> jvm = List.of("-Xmx1g");
    boolean profile;

    Options(String[] args) {
        for (String arg : args) {
            if (arg.startsWith("--")) set(arg);
            else named.add(Part.of(arg));
        }
    }

    private void set(String arg) {
        int equals = arg.indexOf('=');
        String value = arg.substring(equals + 1);
        switch (equals < 0 ? arg.substring(2) : arg.substring(2, equals)) {
            case "quick" -> {
                rounds = 3;
                seconds = 1;
                warmup = 2;
            }
            case "profile" -> profile = true;
            case "workloads" -> {
                workloads =
                        Arrays.stream(value.split(",")).map(Workload::valueOf).toList();
                workloadsNamed = true;
            }
            case "candidates" -> candidates = List.of(value.split(","));
            case "rounds" -> rounds = Integer.parseInt(value);
            case "seconds" -> seconds = Double.parseDouble(value);
            case "warmup" -> warmup = Double.parseDouble(value);
            case "pool" -> pool = Integer.parseInt(value);
            case "calls" -> calls = Integer.parseInt(value);
            case "jvm" -> jvm = List.of(value.split(" "));
            case "bench" -> bench = Path.of(value);
            default -> throw new IllegalArgumentException("no option " + arg + "; there are " + NAMES);
        }
    }

    /** Those that were named; the workloads, where only their names were; or all. */
    boolean has(Part part) {
        if (named.isEmpty()) return part == Part.WORKLOADS || !workloadsNamed;
        return named.contains(part);
    }

    List<Contestant> contestants() {
        return candidates.stream().map(name -> Contestant.of(name, bench)).toList();
    }

    List<Contestant> contestants(Workload workload) {
        return contestants().stream()
                .filter(one -> one.entrant().takesPartIn(workload))
                .toList();
    }

    /** The number of calls at once says nothing about one that blocks. */
    List<Contestant> inBurst() {
        return contestants().stream().filter(one -> !one.entrant().isBlocking()).toList();
    }

    List<Contestant> onSqlite() {
        return Entrant.all(true).stream()
                .map(entrant -> Contestant.of(entrant.toString(), bench))
                .toList();
    }

    List<String> jvm(Workload workload) {
        List<String> all = new ArrayList<>(jvm);
        all.addAll(workload.jvm());
        return all;
    }

    /** How long it will take, roughly: what is measured, and what it takes to start and to clear up. */
    int minutes() {
        double all = 15;
        double measured = warmup + rounds * seconds;
        if (has(Part.WORKLOADS)) {
            for (Workload workload : workloads) {
                double cleared = workload.writes() ? 0.7 * (rounds + 1) : 0;
                all += contestants(workload).size() * (measured + cleared + 1 + (profile ? ProfileReport.SECONDS : 0));
            }
        }
        if (has(Part.BURST)) all += inBurst().size() * (warmup + 6);
        if (has(Part.FIRST_QUERY)) all += contestants().size() * FirstQueries.ROUNDS * 1.2;
        if (has(Part.SQLITE)) all += onSqlite().size() * measured + 5;
        return (int) Math.ceil(all / 60);
    }
}
