package dev.scaffold.generator.migration;

import java.util.List;

/**
 * Why a plan may not be carried out: it destroys, is ambiguous, or cannot be done.
 *
 * @param code {@code W702}, {@code E701} …
 * @param message one line
 * @param wayOut lines to show below it, aligned with each other; may be empty
 */
public record Finding(String code, String message, List<String> wayOut) {

    public Finding {
        wayOut = List.copyOf(wayOut);
    }

    /** {@code SCF-W702}. */
    public String id() {
        return "SCF-" + code;
    }
}
