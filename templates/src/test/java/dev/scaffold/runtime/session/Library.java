package dev.scaffold.runtime.session;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.EngineBuilder;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.StatementListener;
import dev.scaffold.runtime.error.PersistenceException;
import dev.scaffold.runtime.session.sample.Author;
import dev.scaffold.runtime.session.sample.Book;
import dev.scaffold.runtime.session.sample.SessionFactory;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/** A fresh database with the tables of the sample entities, and what the tests do to it. */
final class Library implements AutoCloseable {

    final Engine engine;
    final SessionFactory sessions;

    /** @param listeners of the engine */
    Library(TestDatabase database, StatementListener... listeners) {
        String id = "\"id\" " + database.identity();
        String moment = database.dialect() == Dialect.SQLITE ? "text" : "timestamptz";
        String automatic = ", \"version\" integer not null, \"created_at\" " + moment + " not null, \"updated_at\" "
                + moment + " not null)";
        String reference = database.dialect() == Dialect.SQLITE ? " integer" : " bigint";
        boolean sqlite = database.dialect() == Dialect.SQLITE;
        String url = database.fresh(
                "create table author (" + id + ", name varchar(120) not null, email varchar(254),"
                        + " masterpiece_id" + reference
                        + (sqlite ? " references book (id) on delete set null" : "") + ", debut_id" + reference
                        + (sqlite ? " references book (id) on delete set null" : "") + automatic,
                "create unique index uq_author_email on author (email)",
                "create table category (" + id + ", name varchar(60) not null, parent_id" + reference
                        + " references category (id)" + automatic,
                "create table book (" + id + ", title varchar(200) not null, status varchar(9) not null, author_id"
                        + reference + " not null constraint fk_book_author references author (id), category_id"
                        + reference + " references category (id)" + automatic,
                "create table tag (" + id + ", name varchar(40) not null" + automatic,
                "create unique index uq_tag_name on tag (name)",
                link("book_tag", "book_id", "book", "tag_id", "tag", reference),
                link("book_sequels", "book_id", "book", "sequel_id", "book", reference),
                "create table shelf (" + id + ")",
                link("shelf_books", "shelf_id", "shelf", "book_id", "book", reference),
                sqlite
                        ? "select 1"
                        : "alter table author add constraint fk_author_masterpiece foreign key (masterpiece_id)"
                                + " references book (id) on delete set null");
        EngineBuilder builder = Engine.builder(url);
        for (StatementListener listener : listeners) builder.listener(listener);
        engine = builder.build();
        sessions = SessionFactory.of(engine);
    }

    private static String link(String table, String a, String aTable, String b, String bTable, String reference) {
        return "create table %s (%s%s not null references %s (id) on delete cascade,"
                        .formatted(table, a, reference, aTable)
                + " %s%s not null references %s (id) on delete cascade, primary key (%s, %s))"
                        .formatted(b, reference, bTable, a, b);
    }

    /** Runs {@code work} in a transaction and waits for it; what it fails with is thrown. */
    <T> T in(Function<Session, CompletableFuture<T>> work) {
        return await(() -> sessions.transaction(work));
    }

    /** Adds {@code entity} and what it reaches. */
    <E> E insert(E entity) {
        return in(session -> CompletableFuture.completedFuture(session.add(entity)));
    }

    Book book(String title) {
        return insert(new Book().setTitle(title).setAuthor(new Author().setName("Author of " + title)));
    }

    <T> T await(Supplier<CompletableFuture<T>> future) {
        try {
            return future.get().join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof PersistenceException known) throw known;
            if (failure.getCause() instanceof RuntimeException other) throw other;
            throw failure;
        }
    }

    /** How many statements {@code work} sends. */
    long statements(Runnable work) {
        long before = engine.statements();
        work.run();
        return engine.statements() - before;
    }

    /** The single value that {@code sql} answers, as text. */
    String value(String sql) {
        var rows = engine.execute(Statement.read("select cast((" + sql + ") as text)"))
                .join()
                .rows();
        return String.valueOf(rows.get(0).getString(0));
    }

    @Override
    public void close() {
        engine.close();
    }
}
