package dev.scaffold.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to talk to the database. Each method does one call of a workload and tells when it has ended, in the form that costs
 * the least: nothing is wrapped for the harness. Made by name, in a process of its own.
 */
public interface Candidate extends AutoCloseable {

    /** Told once, on any thread, how a call has ended. */
    interface Done {
        void ended(@Nullable Object answer, @Nullable Throwable failure);
    }

    /** How to reach the database, and with how many connections. */
    record Target(String host, int port, String database, String user, int connections) {

        public String url() {
            return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
        }

        public String jdbcUrl() {
            return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?user=" + user;
        }
    }

    /** W1: the author with a key. */
    void author(long id, Done done);

    /** W2: one insert, in a transaction. */
    void insert(NewEntry entry, Done done);

    /** W3: reads a book, adds a page to it, and writes it where its version is still the same, in a transaction. */
    void modify(long book, Done done);

    /** W4: the fifty authors from this one on, each with its books: both by key. */
    void graph(long firstAuthor, Done done);

    /** W5: many rows in one transaction, the way that is best here. */
    void bulk(List<NewEntry> entries, Done done);

    /** W7: a query whose conditions and order are known at run time only. */
    void list(BookQuery query, Done done);

    /** An answer of W1, W4 or W7 as text that is the same for every candidate; see {@link Texts}. */
    String text(@Nullable Object answer);

    /** Whether a call blocks its thread: it is then called from as many threads as there are connections. */
    default boolean isBlocking() {
        return false;
    }

    @Override
    void close();
}
