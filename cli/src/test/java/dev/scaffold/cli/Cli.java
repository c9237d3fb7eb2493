package dev.scaffold.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The command line in this process: a directory, an environment, and what came out. */
final class Cli {

    private final Path directory;
    private final Map<String, String> variables = new TreeMap<>();
    private boolean terminal;
    private String answer = "";

    Cli(Path directory) {
        this.directory = directory;
    }

    /** What a run printed, and its exit code. */
    record Run(int code, String out, String err) {}

    Cli with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** Somebody sits at a terminal, and types this. */
    Cli answering(String text) {
        terminal = true;
        answer = text;
        return this;
    }

    /** The clock stands still, so that every duration is 0.0 s. */
    Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
                variables,
                directory,
                terminal,
                terminal,
                () -> 0);
        int code = Main.run(environment, arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
