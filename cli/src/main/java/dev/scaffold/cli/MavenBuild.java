package dev.scaffold.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code mvn verify} in a new service. */
final class MavenBuild {

    private static final Pattern TOTAL =
            Pattern.compile("\\[(?:INFO|WARNING)] Tests run: (\\d+), Failures: 0, Errors: 0, Skipped: (\\d+)\\s*");
    private static final int TAIL = 30;

    private final Path executable;
    private final Environment environment;
    private final Console console;

    private MavenBuild(Path executable, Environment environment, Console console) {
        this.executable = executable;
        this.environment = environment;
        this.console = console;
    }

    /** The Maven of {@code MAVEN_HOME} or {@code M2_HOME}, else the first on the path. Fails with {@link Failure} when there is none. */
    static MavenBuild find(Environment environment, Console console) {
        List<Path> places = new ArrayList<>();
        for (String home : List.of("MAVEN_HOME", "M2_HOME")) {
            String value = environment.variables().getOrDefault(home, "");
            if (!value.isEmpty()) places.add(Path.of(value, "bin"));
        }
        for (String directory : environment.variables().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!directory.isEmpty()) places.add(Path.of(directory));
        }
        String name = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        for (Path place : places) {
            Path executable = place.resolve(name);
            if (Files.isExecutable(executable)) return new MavenBuild(executable, environment, console);
        }
        throw Failure.of(
                Problem.E826,
                "--verify needs Maven, and there is no mvn on the path; nothing was written",
                "install Maven 3.8 or newer, or set MAVEN_HOME",
                "without --verify nothing needs it");
    }

    /** Builds and tests; {@link ExitCode#OK} when all passed. */
    int verify(Path directory, List<String> next) throws Exception {
        long start = environment.nanoTime().getAsLong();
        Path log = directory.resolve("target").resolve("scaffold-verify.log");
        Files.createDirectories(log.getParent());
        console.say("Building it and running its tests: mvn verify (the first time it downloads libraries)");
        int code = Progress.during(console, "mvn verify", () -> run(directory, log));
        List<String> lines = Files.readString(log).lines().toList();
        if (code != 0) return failed(lines, log);
        String tests = lines.stream()
                .map(TOTAL::matcher)
                .filter(Matcher::matches)
                .map(MavenBuild::passed)
                .reduce((first, last) -> last)
                .orElse("built");
        console.done("mvn verify: " + tests + " in " + console.seconds(start));
        SkippedTests.reasons(directory).forEach(reason -> console.say("    " + reason));
        console.next(next);
        return ExitCode.OK;
    }

    private static String passed(Matcher total) {
        long skipped = Long.parseLong(total.group(2));
        String passed = Console.count(Long.parseLong(total.group(1)) - skipped, "test") + " passed";
        return skipped == 0 ? passed : passed + ", " + skipped + " skipped";
    }

    private int run(Path directory, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(executable.toString(), "-B", "-ntp", "verify")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment.variables());
        Path home = Path.of(System.getProperty("java.home"));
        boolean compiler = Files.exists(home.resolve("bin").resolve("javac"));
        if (compiler) builder.environment().putIfAbsent("JAVA_HOME", home.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        Thread end = new Thread(() -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return process.waitFor();
        } finally {
            process.destroy();
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private int failed(List<String> lines, Path log) {
        console.error(Problem.E827, "mvn verify failed; the files stay as they were made");
        List<String> telling = lines.stream()
                .filter(line -> line.startsWith("[ERROR]"))
                .limit(TAIL)
                .toList();
        List<String> shown =
                telling.isEmpty() ? lines.subList(Math.max(0, lines.size() - TAIL), lines.size()) : telling;
        shown.forEach(line -> console.detail("    " + line));
        console.fix(List.of("the whole log is " + log));
        return ExitCode.FAILED;
    }
}
