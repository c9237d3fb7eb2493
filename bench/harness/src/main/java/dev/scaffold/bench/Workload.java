package dev.scaffold.bench;

import dev.scaffold.bench.Candidate.Done;
import java.util.List;

/** What is measured. */
enum Workload {
    W1("author by key"),
    W2("insert in a transaction"),
    W3("read, modify, write in a transaction"),
    W4("50 authors with their 500 books"),
    W5("insert 10,000 rows in a transaction"),
    W6("stream of 100,000 rows, -Xmx64m"),
    W7("list with conditions and order of run time, 20 rows");

    static final int GRAPH = 50;
    static final int BULK = 10_000;
    static final int FETCH_SIZE = 500;

    final String title;

    Workload(String title) {
        this.title = title;
    }

    /** The call with a number: the same for every candidate. */
    void call(Candidate candidate, long number, Done done) {
        switch (this) {
            case W1 -> candidate.author(Keys.author(number), done);
            case W2 -> candidate.insert(NewEntry.of(number), done);
            case W3 -> candidate.modify(Keys.book(number), done);
            case W4 -> candidate.graph(Keys.firstAuthor(number, GRAPH), done);
            case W5 -> candidate.bulk(NewEntry.several(number * BULK, BULK), done);
            case W6 -> candidate.stream(FETCH_SIZE, done);
            case W7 -> candidate.list(BookQuery.of(number), done);
        }
    }

    boolean writes() {
        return this == W2 || this == W3 || this == W5;
    }

    /** How many calls are compared between candidates. */
    int checks() {
        return switch (this) {
            case W5, W6 -> 1;
            case W7 -> 4 * BookQuery.SHAPES;
            default -> 20;
        };
    }

    /** How many calls of {@code wanted} are in flight: few are enough where each is long. */
    int calls(int wanted) {
        return this == W5 || this == W6 ? Math.min(2, wanted) : wanted;
    }

    /** Options for the candidates' processes, in addition to those that are asked for. */
    List<String> jvm() {
        return this == W6 ? List.of("-Xmx64m") : List.of();
    }
}
