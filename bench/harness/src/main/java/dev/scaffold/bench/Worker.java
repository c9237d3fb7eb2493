package dev.scaffold.bench;

import dev.scaffold.bench.Candidate.Target;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The process of one candidate: does what it is told on its standard input, and answers in lines that begin with {@link #MARK}. */
public final class Worker {

    static final String MARK = "@@ ";

    private final Candidate candidate;
    private final int connections;
    private long next = 1_000_000;

    private Worker(Candidate candidate, int connections) {
        this.candidate = candidate;
        this.connections = connections;
    }

    public static void main(String[] args) throws Exception {
        Target target = new Target(args[1], Integer.parseInt(args[2]), args[3], args[4], Integer.parseInt(args[5]));
        try (Candidate candidate =
                (Candidate) Class.forName(args[0]).getConstructor(Target.class).newInstance(target)) {
            new Worker(candidate, target.connections()).serve();
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
        long first = next;
        next += 10_000_000;
        int callers = candidate.isBlocking() ? Math.min(calls, connections) : calls;
        return Load.run(candidate, workload, callers, seconds, first).line();
    }

    private static void say(String line) {
        System.out.println(MARK + line);
        System.out.flush();
    }
}
