package dev.scaffold.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What the user reads. Data go to standard output, everything else to standard error; nothing prints but through here. */
final class Console {

    /** When to use colour. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    private final Environment environment;
    private final boolean colour;
    private final boolean quiet;
    private final boolean verbose;

    Console(Environment environment, Colour wish, boolean quiet, boolean verbose) {
        this.environment = environment;
        this.colour = decide(environment, wish);
        this.quiet = quiet;
        this.verbose = verbose;
    }

    private static boolean decide(Environment environment, Colour wish) {
        if (wish != Colour.AUTO) return wish == Colour.ALWAYS;
        if (isSet(environment, "NO_COLOR")) return false;
        if (isSet(environment, "FORCE_COLOR"))
            return !environment.variables().get("FORCE_COLOR").equals("0");
        boolean dumb = "dumb".equals(environment.variables().get("TERM"));
        return environment.terminal() && !dumb && !isSet(environment, "CI");
    }

    private static boolean isSet(Environment environment, String variable) {
        return !environment.variables().getOrDefault(variable, "").isEmpty();
    }

    boolean colour() {
        return colour;
    }

    boolean verbose() {
        return verbose;
    }

    /** Whether a person watches, so that a line may be rewritten. */
    boolean interactive() {
        boolean dumb = "dumb".equals(environment.variables().get("TERM"));
        return environment.terminal() && !quiet && !dumb && !isSet(environment, "CI");
    }

    /** The result that was asked for, as it is. */
    void data(String text) {
        environment.out().print(text);
        environment.out().flush();
    }

    /** A line beside the result; nothing with {@code --quiet}. */
    void say(String line) {
        if (!quiet) environment.err().println(line);
    }

    /** Asks a question that no is the answer to when nobody is there; yes when they just press return. */
    boolean confirm(String question) {
        if (!environment.answers() || !interactive()) return false;
        environment.err().print(question + " [Y/n] ");
        environment.err().flush();
        StringBuilder answer = new StringBuilder();
        try {
            int c = environment.in().read();
            if (c < 0) return false;
            for (; c >= 0 && c != '\n'; c = environment.in().read()) answer.append((char) c);
        } catch (IOException e) {
            return false;
        }
        String word = answer.toString().strip().toLowerCase(Locale.ROOT);
        return word.isEmpty() || word.equals("y") || word.equals("yes");
    }

    /** Rewrites the current line of a terminal. */
    void status(String text) {
        environment.err().print("\r\u001b[2K" + text);
        environment.err().flush();
    }

    /** A job is done. */
    void done(String line) {
        say(paint("\u001b[32m", "✔") + " " + line);
    }

    /** What to do next: the first line is introduced, the others stand below it. */
    void next(List<String> lines) {
        introduce("  Next:  ", lines);
    }

    void error(Problem problem, String message) {
        error(problem.id(), message);
    }

    void error(String id, String message) {
        boolean warning = id.contains("-W");
        String word = (warning ? "warning[" : "error[") + id + "]";
        environment.err().println(paint(warning ? "\u001b[1;33m" : "\u001b[1;31m", word) + ": " + message);
    }

    /** A line that belongs to an error; printed even with {@code --quiet}. */
    void detail(String line) {
        environment.err().println(line);
    }

    void fix(List<String> lines) {
        String start = "  Fix:  ";
        for (String line : lines) {
            detail(start + line);
            start = " ".repeat(start.length());
        }
    }

    private void introduce(String first, List<String> lines) {
        String start = first;
        for (String line : lines) {
            say(start + line);
            start = " ".repeat(first.length());
        }
    }

    String paint(String start, String word) {
        return colour ? start + word + "\u001b[0m" : word;
    }

    /** {@code 0.9 s}, since {@code start} of the environment's clock. */
    String seconds(long start) {
        double seconds = (environment.nanoTime().getAsLong() - start) / 1e9;
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    /** {@code 1 file}, {@code 2 files}. */
    static String count(long number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number + " " + (number == 1 ? noun : plural);
    }
}
