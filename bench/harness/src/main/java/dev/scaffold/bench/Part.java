package dev.scaffold.bench;

import java.util.Locale;

/** What can be asked for by a word on the command line. */
enum Part {
    WORKLOADS,
    BURST,
    FIRST_QUERY,
    SQLITE;

    static Part of(String word) {
        for (Part part : values()) if (part.toString().equals(word)) return part;
        throw new IllegalArgumentException(
                "neither a part nor --name=value: " + word + "; parts are " + java.util.List.of(values()));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
