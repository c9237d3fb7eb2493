package dev.scaffold.runtime.activerecord;

import static dev.scaffold.runtime.activerecord.sample.tables.Tables.AUTHOR;
import static dev.scaffold.runtime.activerecord.sample.tables.Tables.BOOK;
import static dev.scaffold.runtime.activerecord.sample.tables.Tables.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.activerecord.sample.Author;
import dev.scaffold.runtime.activerecord.sample.Book;
import dev.scaffold.runtime.activerecord.sample.Review;
import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.error.ValidationFailed;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users write without thinking of it. */
class HostileUseTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static List<String> titles(CompletableFuture<List<Book>> books) {
        return books.join().stream().map(Book::getTitle).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void listsOfAnyLengthMayBeCompared(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.filled(1);
            List<Long> many = LongStream.range(0, 65_535).boxed().toList();
            assertThat(Book.objects().filter(BOOK.ID.in(many)).count().join()).isEqualTo(2);
            assertThat(Book.objects()
                            .filter(BOOK.ID.in(many), BOOK.ID.gt(0L))
                            .count()
                            .join())
                    .isEqualTo(2);
            assertThat(Book.objects().filter(BOOK.ID.in(List.of())).count().join())
                    .isZero();
            assertThat(Book.objects().filter(BOOK.ID.notIn(List.of())).count().join())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothingToExcludeExcludesNothing(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.filled(1);
            assertThat(Book.objects().filter().count().join()).isEqualTo(2);
            assertThat(Book.objects().exclude().count().join()).isEqualTo(2);
            assertThat(Book.objects().exclude(DSL.noCondition()).count().join()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void slicesAtTheirBounds(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.filled(2);
            BookManagerUse books = new BookManagerUse();
            assertThat(books.all().limit(0).list().join()).isEmpty();
            assertThat(books.all().limit(0).first().join()).isEmpty();
            assertThat(books.all().limit(0).exists().join()).isFalse();
            assertThat(books.all().offset(3).list().join()).hasSize(1);
            assertThat(books.all().offset(3).count().join()).isEqualTo(1);
            assertThat(books.all().offset(4).exists().join()).isFalse();
            assertThat(books.all()
                            .limit(2)
                            .offset(1)
                            .filter(BOOK.ID.gt(0L))
                            .count()
                            .join())
                    .isEqualTo(2);
            assertThat(books.all().page(7, 3).join().items()).isEmpty();
            assertThatThrownBy(() -> books.all().page(Integer.MAX_VALUE, 20))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("too far");
        }
    }

    private static final class BookManagerUse {
        dev.scaffold.runtime.activerecord.sample.BookQuerySet all() {
            return Book.objects().orderBy(BOOK.ID.asc());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aNestedPathNeverMeansAnOuterTable(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.filled(2);
            // Books whose author has a book that is not itself the only one of that title: all but none.
            assertThat(titles(Book.objects()
                            .filter(BOOK.author()
                                    .books()
                                    .any(b -> b.TITLE
                                            .eq("Book 0.0")
                                            .and(b.author().books().any(c -> c.TITLE.gt(b.TITLE)))))
                            .list()))
                    .containsExactly("Book 0.0", "Book 0.1");
            assertThat(titles(Book.objects()
                            .filter(BOOK.author()
                                    .books()
                                    .none(b -> b.author().books().any(c -> c.TITLE.gt("Book 0.9"))))
                            .list()))
                    .containsExactly("Book 0.0", "Book 0.1");
            assertThat(Review.objects()
                            .filter(
                                    REVIEW.book().author().NAME.eq("Author 1"),
                                    REVIEW.book().TITLE.endsWith(".1"))
                            .orderBy(
                                    REVIEW.book().author().NAME.asc(),
                                    REVIEW.book().TITLE.desc())
                            .withBook(book -> book.withAuthor())
                            .list()
                            .join())
                    .singleElement()
                    .satisfies(review ->
                            assertThat(review.getBook().getAuthor().getName()).isEqualTo("Author 1"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void patternsMeanTheSameEverywhere(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            for (String name : List.of("100%", "100 percent", "a_b", "aXb", "back\\slash", "Urs!"))
                shop.author(name).save().join();
            assertThat(Author.objects()
                            .filter(AUTHOR.NAME.startsWith("100%"))
                            .count()
                            .join())
                    .isEqualTo(1);
            assertThat(Author.objects()
                            .filter(AUTHOR.NAME.contains("_"))
                            .count()
                            .join())
                    .isEqualTo(1);
            assertThat(Author.objects()
                            .filter(AUTHOR.NAME.contains("\\"))
                            .count()
                            .join())
                    .isEqualTo(1);
            assertThat(Author.objects()
                            .filter(AUTHOR.NAME.endsWith("!"))
                            .count()
                            .join())
                    .isEqualTo(1);
            assertThat(Author.objects()
                            .filter(AUTHOR.NAME.like("1__ p%"))
                            .count()
                            .join())
                    .isEqualTo(1);
            assertThat(Author.objects()
                            .filter(AUTHOR.NAME.startsWith("urs"))
                            .count()
                            .join())
                    .isZero();
            assertThat(Author.objects()
                            .filter(AUTHOR.NAME.startsWithIgnoreCase("urs"))
                            .count()
                            .join())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void bindsKeepTheirOrder(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.filled(2);
            assertThat(titles(Book.objects()
                            .filter(
                                    DSL.case_(BOOK.TITLE)
                                            .when("Book 0.0", "x")
                                            .when("Book 1.1", "y")
                                            .otherwise("z")
                                            .in("x", "y"),
                                    BOOK.ID.between(1L, 100L),
                                    BOOK.TITLE
                                            .like("Book%")
                                            .and(BOOK.author().NAME.ne("nobody")))
                            .exclude(BOOK.TITLE.eq("Book 1.1"))
                            .orderBy(DSL.case_(BOOK.TITLE)
                                    .when("Book 0.0", DSL.inline(5))
                                    .otherwise(DSL.inline(6))
                                    .asc())
                            .limit(7)
                            .offset(0)
                            .list()))
                    .containsExactly("Book 0.0");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aValueOfTheWrongTypeIsNotQuoted(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            if (database.dialect() == Dialect.SQLITE) return; // takes anything
            assertThatThrownBy(() -> shop.engine
                            .execute(Statement.read("select $1::int + 1", "s3cret"))
                            .join())
                    .cause()
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageNotContaining("s3cret");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void halfACharacterIsRefused(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            assertThatThrownBy(() -> shop.author("\uD83D").save().join())
                    .cause()
                    .isInstanceOf(ValidationFailed.class)
                    .hasMessageContaining("lone surrogate");
            String longest = "\uD83D\uDE00".repeat(120);
            Author author = shop.author(longest).save().join();
            assertThat(author.refresh().join().getName()).isEqualTo(longest);
            assertThatThrownBy(() -> shop.author(longest + "x").save().join())
                    .cause()
                    .hasMessageContaining("at most 120 characters long, not 121");
        }
    }

    /** A value that no enum constant stands for, written by another program. */
    @ParameterizedTest
    @MethodSource("databases")
    void anUnknownStoredValueIsNamed(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.filled(1);
            shop.engine
                    .execute(Statement.write("update book set status = 'odd'"))
                    .join();
            assertThatThrownBy(() -> Book.objects().list().join()).hasRootCauseMessage("no Status is stored as odd");
            shop.engine
                    .execute(Statement.write("update book set status = 'draft'"))
                    .join();
            assertThat(Book.objects().list().join()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSavepointTakesBackWhatWasSavedThroughTheTransactionInIt(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A");
            shop.engine
                    .transaction(tx -> tx.savepoint(sp -> author.save(tx)
                                    .thenCompose(saved -> CompletableFuture.<Void>failedFuture(
                                            new IllegalStateException("on purpose"))))
                            .exceptionally(expected -> null))
                    .join();
            assertThat(author.isNew()).isTrue();
            author.save().join();
            assertThat(Author.objects().count().join()).isEqualTo(1);
        }
    }
}
