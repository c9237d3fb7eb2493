package dev.scaffold.bench;

import java.time.Duration;

/** A process that makes its candidate, asks for one author, tells when it has it, then what it has used, and ends. */
public final class FirstQuery {

    static final String ANSWERED = "answered";

    private FirstQuery() {}

    public static void main(String[] args) throws Exception {
        Candidate.of(args).author(1, new Candidate.Done() {
            @Override
            public void ended(Object answer, Throwable failure) {
                System.out.println(failure == null ? ANSWERED : failure.toString());
                System.out.println(ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos());
                System.out.flush();
                Runtime.getRuntime().halt(failure == null ? 0 : 1);
            }
        });
        Thread.sleep(60_000);
        System.out.println("no answer within a minute");
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }
}
