package dev.scaffold.runtime.session;

import static dev.scaffold.runtime.session.LoaderOptions.joined;
import static dev.scaffold.runtime.session.LoaderOptions.selectIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.session.sample.AuthorPaths;
import dev.scaffold.runtime.session.sample.Book;
import dev.scaffold.runtime.session.sample.BookPaths;
import dev.scaffold.runtime.session.sample.CategoryPaths;
import dev.scaffold.runtime.session.sample.TagPaths;
import dev.scaffold.runtime.support.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A thousand owners cost as many statements as one does: one, and one for each relation that is not joined. Broken once: with
 * each load sent twice ({@code RelationLoader}).
 */
@org.junit.jupiter.api.Tag("XB39")
class StatementsForRelationsTest {

    private static final int OWNERS = 1_000;

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areAsManyAsThereAreRelations(TestDatabase database) {
        AtomicInteger sent = new AtomicInteger();
        try (Library library = new Library(database, report -> sent.incrementAndGet())) {
            library.engine.transaction(StatementsForRelationsTest::fill).join();

            expect(
                    sent,
                    1,
                    () -> books(library, all -> all.options(joined(BookPaths.AUTHOR)))
                            .forEach(book ->
                                    assertThat(book.getAuthor().getName()).isNotEmpty()));
            expect(
                    sent,
                    1,
                    () -> books(library, all -> all.options(joined(BookPaths.CATEGORY)))
                            .forEach(Book::getCategory));
            expect(
                    sent,
                    2,
                    () -> books(library, all -> all.options(selectIn(BookPaths.TAGS)))
                            .forEach(book -> assertThat(book.getTags()).hasSize(2)));
            expect(
                    sent,
                    2,
                    () -> books(library, all -> all.options(selectIn(BookPaths.SEQUELS)))
                            .forEach(book -> assertThat(book.getSequels()).hasSizeLessThan(2)));
            expect(
                    sent,
                    2,
                    () -> books(library, all -> all.options(selectIn(BookPaths.DEBUTANTS)))
                            .forEach(book -> assertThat(book.getDebutants()).hasSizeLessThan(2)));
            expect(
                    sent,
                    5,
                    () -> books(library, StatementsForRelationsTest::withAllOfThem)
                            .forEach(book -> {
                                assertThat(book.getAuthor().getBooks()).contains(book);
                                assertThat(book.getTags())
                                        .allMatch(tag -> tag.getBooks().contains(book));
                            }));
            later(library, sent);
        }
    }

    private static SessionQuery<Book> withAllOfThem(SessionQuery<Book> books) {
        return books.options(
                joined(BookPaths.AUTHOR).then(selectIn(AuthorPaths.BOOKS)),
                joined(BookPaths.CATEGORY).then(joined(CategoryPaths.PARENT)),
                selectIn(BookPaths.TAGS).then(selectIn(TagPaths.BOOKS)),
                selectIn(BookPaths.SEQUELS));
    }

    /** Each relation of all of them at once, after they were read. */
    private static void later(Library library, AtomicInteger sent) {
        for (Relation<Book, ?> relation : List.<Relation<Book, ?>>of(
                BookPaths.AUTHOR, BookPaths.CATEGORY, BookPaths.TAGS, BookPaths.SEQUELS, BookPaths.DEBUTANTS)) {
            Session session = library.sessions.open();
            List<Book> books = books(session, all -> all);
            expect(sent, 1, () -> session.load(books, relation).join());
            expect(sent, 0, () -> session.load(books, relation).join());
        }
    }

    private static List<Book> books(Library library, UnaryOperator<SessionQuery<Book>> with) {
        return books(library.sessions.open(), with);
    }

    private static List<Book> books(Session session, UnaryOperator<SessionQuery<Book>> with) {
        return with.apply(session.select(Book.class).limit(OWNERS)).list().join();
    }

    private static void expect(AtomicInteger sent, int statements, Runnable work) {
        int before = sent.get();
        work.run();
        assertThat(sent.get() - before).isEqualTo(statements);
    }

    private static CompletableFuture<Void> fill(Transaction tx) {
        Consumer<String> each = sql -> tx.executeBatch(
                sql,
                LongStream.rangeClosed(1, OWNERS)
                        .mapToObj(id -> List.<Object>of(id))
                        .toList());
        String automatic = "version, created_at, updated_at) values (";
        Instant now = Instant.EPOCH;
        for (long id = 1; id <= 10; id++) {
            tx.execute(Statement.write(
                    "insert into category (id, name, parent_id, " + automatic + "$1, 'c', $2, 0, $3, $3)",
                    id,
                    id == 1 ? null : id - 1,
                    now));
            tx.execute(Statement.write(
                    "insert into tag (id, name, " + automatic + "$1, $2, 0, $3, $3)", id, "t" + id, now));
        }
        String moment = "'1970-01-01 00:00:00.000000'";
        each.accept("insert into author (id, name, " + automatic + "$1, 'a', 0, " + moment + ", " + moment + ")");
        each.accept("insert into book (id, title, status, author_id, category_id, " + automatic
                + "cast($1 as bigint), 'b', 'draft', cast($1 as bigint), 1 + cast($1 as bigint) % 10, 0, " + moment
                + ", " + moment + ")");
        each.accept("insert into book_tag (book_id, tag_id) values (cast($1 as bigint), 1 + cast($1 as bigint) % 10)");
        each.accept(
                "insert into book_tag (book_id, tag_id) values (cast($1 as bigint), 1 + (cast($1 as bigint) + 1) % 10)");
        tx.execute(Statement.write(
                "insert into book_sequels (book_id, sequel_id) select id, id - 1 from book where id > 1"));
        return tx.execute(Statement.write("update author set debut_id = id")).thenApply(done -> null);
    }
}
