package dev.scaffold.bench;

import dev.scaffold.bench.Candidate.Target;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An entrant as it is built in some folder {@code bench}: {@code session}, or {@code session@/another/clone/bench} to compare with
 * another version of the same.
 */
record Contestant(String name, Entrant entrant, Path bench) {

    static Contestant of(String text, Path ownBench) {
        int at = text.indexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        Entrant entrant = Arrays.stream(Entrant.values())
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no candidate " + name + "; there are " + List.of(Entrant.values())));
        return at < 0
                ? new Contestant(name, entrant, ownBench)
                : new Contestant(name + "@", entrant, Path.of(text.substring(at + 1)));
    }

    /** The command that starts a class of the harness with this one's class path, and tells it the candidate's class and the target. */
    List<String> command(Class<?> main, Target target, List<String> jvm) throws IOException {
        Path built = bench.resolve(entrant.module).resolve("target");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-Dslf4j.internal.verbosity=ERROR"); // two versions of SLF4J's interface, one silent provider
        command.add("-cp");
        command.add(built.resolve("classes") + File.pathSeparator + Files.readString(built.resolve("classpath.txt")));
        command.addAll(List.of(main.getName(), entrant.className(), target.url(), "" + target.connections()));
        return command;
    }
}
