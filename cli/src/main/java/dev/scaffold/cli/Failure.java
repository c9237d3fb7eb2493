package dev.scaffold.cli;

import java.util.List;

/** Ends a command with a message for the user. Never a bug, so it carries no trace. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final int exitCode;
    private final transient List<String> fixes;

    /** @param fixes what to do, one line each */
    Failure(Problem problem, int exitCode, String message, String... fixes) {
        super(message, null, false, false);
        this.problem = problem;
        this.exitCode = exitCode;
        this.fixes = List.of(fixes);
    }

    /** With exit code 2. */
    static Failure of(Problem problem, String message, String... fixes) {
        return new Failure(problem, ExitCode.FAILED, message, fixes);
    }

    Problem problem() {
        return problem;
    }

    int exitCode() {
        return exitCode;
    }

    List<String> fixes() {
        return fixes;
    }
}
