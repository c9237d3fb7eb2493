package dev.scaffold.bench;

import java.nio.file.Path;
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

    Path target() {
        return bench.resolve(entrant.module).resolve("target");
    }
}
