package dev.scaffold.runtime.activerecord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.activerecord.sample.Author;
import dev.scaffold.runtime.activerecord.sample.Book;
import dev.scaffold.runtime.activerecord.sample.BookQuerySet;
import dev.scaffold.runtime.activerecord.sample.ReviewQuerySet;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A thousand owners cost as many statements as one does: one, and one for each relation to many. Broken once: with
 * each load sent twice ({@code RelationLoader}).
 */
@Tag("XB39")
class StatementsForRelationsTest {

    private static final int OWNERS = 1_000;

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areAsManyAsThereAreRelations(TestDatabase database) {
        AtomicInteger sent = new AtomicInteger();
        try (Bookshop shop = new Bookshop(database);
                Engine engine = Engine.builder(shop.url())
                        .listener(report -> sent.incrementAndGet())
                        .build()) {
            fill(shop);
            BookQuerySet books = Book.objects(engine).all().limit(OWNERS);

            expect(sent, 1, () -> books.withAuthor().list().join().forEach(Book::getAuthor));
            expect(
                    sent,
                    2,
                    () -> books.withTags()
                            .list()
                            .join()
                            .forEach(book -> assertThat(book.getTags()).hasSize(1)));
            expect(
                    sent,
                    2,
                    () -> books.withReviews()
                            .list()
                            .join()
                            .forEach(book -> assertThat(book.getReviews()).hasSize(1)));
            expect(
                    sent,
                    2,
                    () -> Author.objects(engine)
                            .all()
                            .withBooks()
                            .limit(OWNERS)
                            .list()
                            .join()
                            .forEach(author -> assertThat(author.getBooks()).hasSize(1)));
            expect(
                    sent,
                    5,
                    () -> books.withAuthor(author -> author.withBooks())
                            .withTags(tags -> tags.withBooks())
                            .withReviews(ReviewQuerySet::withBook)
                            .list()
                            .join()
                            .forEach(book -> {
                                assertThat(book.getAuthor().getBooks()).hasSize(1);
                                assertThat(book.getTags().get(0).getBooks()).hasSize(OWNERS);
                                assertThat(book.getReviews().get(0).getBook()).isEqualTo(book);
                            }));
        }
    }

    private static void fill(Bookshop shop) {
        shop.engine
                .transaction(tx -> Author.objects(tx)
                        .createAll(IntStream.range(0, OWNERS)
                                .mapToObj(i -> shop.author("a" + i))
                                .toList())
                        .thenCompose(authors -> Book.objects(tx)
                                .createAll(IntStream.range(0, OWNERS)
                                        .mapToObj(i -> shop.book("b" + i, authors.get(i))
                                                .setIsbn("%013d".formatted(i)))
                                        .toList()))
                        .thenCompose(books -> books.get(0).tags().create(tag -> tag.setName("all")))
                        .thenCompose(tag -> tx.execute(Statement.write(
                                "insert into book_tag (book_id, tag_id) select id, $1 from book where id not in (select"
                                        + " book_id from book_tag)",
                                tag.getId())))
                        .thenCompose(done -> tx.execute(Statement.write(
                                "insert into review (book_id, rating, version, created_at, updated_at) select id, 5, 0,"
                                        + " created_at, updated_at from book"))))
                .join();
    }

    private static void expect(AtomicInteger sent, int statements, Runnable work) {
        int before = sent.get();
        work.run();
        assertThat(sent.get() - before).isEqualTo(statements);
    }
}
