package dev.scaffold.generator.schema.pattern;

/**
 * Why a text is no pattern.
 *
 * @param from the first character that is wrong
 * @param to behind the last
 */
public record PatternProblem(int from, int to, String message, String hint) {

    /** Ends the reading of a pattern. */
    static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient PatternProblem problem;

        Found(PatternProblem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }

        PatternProblem problem() {
            return problem;
        }
    }
}
