package dev.scaffold.generator;

import dev.scaffold.generator.schema.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cases in a JVM of their own, which may be another one, or be set up otherwise. */
final class CasesInFork {

    private CasesInFork() {}

    /**
     * Prints a line for each case whose name matches {@code arguments[0]}, see {@link #line}; with a second argument it
     * also compiles the case and runs its program on SQLite, where that is among its databases.
     */
    public static void main(String... arguments) throws Throwable {
        for (GeneratedCase one : GeneratedCase.all()) {
            if (!one.name().matches(arguments[0])) continue;
            System.out.println(line(one));
            boolean sqlite = one.schema().project().databases().contains(Database.SQLITE);
            if (arguments.length > 1 && sqlite) one.run(Database.SQLITE);
        }
        System.exit(0);
    }

    static String line(GeneratedCase one) {
        return one + " " + one.digest();
    }

    /** What {@link #main} printed; an AssertionError with it when it failed. */
    static List<String> run(Path javaHome, List<String> options, Map<String, String> environment, String... arguments)
            throws Exception {
        List<String> command =
                new ArrayList<>(List.of(javaHome.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CasesInFork.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new AssertionError(String.join(" ", options) + "\n" + text);
        return text.lines()
                .filter(line -> line.matches("G\\d{3}_.* [0-9a-f]{64}"))
                .toList();
    }
}
