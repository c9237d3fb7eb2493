package dev.scaffold.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/** The process of one candidate: does what it is told on its standard input, and answers in lines that begin with {@link #MARK}. */
public final class Worker {

    static final String MARK = "@@ ";

    private final Candidate candidate;
    private long next = 1_000_000;

    private Worker(Candidate candidate) {
        this.candidate = candidate;
    }

    public static void main(String[] args) throws Exception {
        try (Candidate candidate = Candidate.of(args)) {
            new Worker(candidate).serve();
        }
        System.exit(0);
    }

    private void serve() throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        say("ready");
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            try {
                say(carryOut(words));
            } catch (Exception failure) {
                failure.printStackTrace();
                say("failed " + failure);
            }
        }
    }

    private String carryOut(String[] words) throws Exception {
        Workload workload = Workload.valueOf(words[1]);
        return switch (words[0]) {
            case "answer" -> answer(workload, Long.parseLong(words[2]));
            case "run" -> run(workload, Integer.parseInt(words[2]), Double.parseDouble(words[3]));
            case "profile" ->
                profile(workload, Integer.parseInt(words[2]), Double.parseDouble(words[3]), Path.of(words[4]));
            case "burst" ->
                Burst.of(candidate, workload, Integer.parseInt(words[2]), numbers())
                        .line();
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private String answer(Workload workload, long number) throws Exception {
        CompletableFuture<@Nullable Object> answer = new CompletableFuture<>();
        workload.call(candidate, number, (result, failure) -> {
            if (failure != null) answer.completeExceptionally(failure);
            else answer.complete(result);
        });
        Object result = answer.get(60, TimeUnit.SECONDS);
        return workload.writes() ? "done" : candidate.text(result);
    }

    private String run(Workload workload, int calls, double seconds) throws InterruptedException {
        int callers = candidate.threads() > 0 ? Math.min(calls, candidate.threads()) : calls;
        return Load.run(candidate, workload, callers, seconds, numbers()).line();
    }

    private String profile(Workload workload, int calls, double seconds, Path file) throws Exception {
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            String line = run(workload, calls, seconds);
            recording.stop();
            recording.dump(file);
            return line;
        }
    }

    /** Where the next calls' numbers begin. */
    private long numbers() {
        next += 10_000_000;
        return next;
    }

    private static void say(String line) {
        System.out.println(MARK + line);
        System.out.flush();
    }
}
