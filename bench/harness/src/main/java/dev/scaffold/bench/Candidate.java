package dev.scaffold.bench;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to talk to the database. Each method does one call of a workload and tells when it has ended, in the form that costs
 * the least: nothing is wrapped for the harness. Made by name, in a process of its own. In which workloads it takes part is
 * {@link Entrant}'s to say.
 */
public interface Candidate extends AutoCloseable {

    /** Told once, on any thread, how a call has ended. */
    interface Done {
        void ended(@Nullable Object answer, @Nullable Throwable failure);
    }

    /** How to reach the database, and with how many connections. */
    record Target(String url, int connections) {

        public String host() {
            return URI.create(url).getHost();
        }

        public int port() {
            return URI.create(url).getPort();
        }

        public String user() {
            return URI.create(url).getUserInfo();
        }

        public String database() {
            return URI.create(url).getPath().substring(1);
        }
    }

    /** By its class, the database's URL and the number of connections. */
    static Candidate of(String[] args) throws ReflectiveOperationException {
        Target target = new Target(args[1], Integer.parseInt(args[2]));
        return (Candidate) Class.forName(args[0]).getConstructor(Target.class).newInstance(target);
    }

    /** W1: the author with a key. */
    void author(long id, Done done);

    /** W2: one insert, in a transaction. */
    default void insert(NewEntry entry, Done done) {
        throw new UnsupportedOperationException("W2");
    }

    /** W3: reads a book, adds a page to it, and writes it where its version is still the same, in a transaction. */
    default void modify(long book, Done done) {
        throw new UnsupportedOperationException("W3");
    }

    /** W4: the fifty authors from this one on, each with its books: both by key. */
    default void graph(long firstAuthor, Done done) {
        throw new UnsupportedOperationException("W4");
    }

    /** W5: many rows in one transaction, the way that is best here. */
    default void bulk(List<NewEntry> entries, Done done) {
        throw new UnsupportedOperationException("W5");
    }

    /** W6: all books by key, so many rows at a time, each as an object and then forgotten; the answer is their {@link BookSum}. */
    default void stream(int fetchSize, Done done) {
        throw new UnsupportedOperationException("W6");
    }

    /** W7: a query whose conditions and order are known at run time only. */
    default void list(BookQuery query, Done done) {
        throw new UnsupportedOperationException("W7");
    }

    /** An answer of W1, W4, W6 or W7 as text that is the same for every candidate; see {@link Texts}. */
    String text(@Nullable Object answer);

    /** How many threads may call at a time, where a call blocks its thread; 0 where none does. */
    default int threads() {
        return 0;
    }

    @Override
    void close();
}
