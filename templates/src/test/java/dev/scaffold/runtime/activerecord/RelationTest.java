package dev.scaffold.runtime.activerecord;

import static dev.scaffold.runtime.activerecord.Bookshop.isbn;
import static dev.scaffold.runtime.activerecord.sample.tables.Tables.BOOK;
import static dev.scaffold.runtime.activerecord.sample.tables.Tables.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.activerecord.sample.Author;
import dev.scaffold.runtime.activerecord.sample.Book;
import dev.scaffold.runtime.activerecord.sample.BookQuerySet;
import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.error.NotLoaded;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Relations: set, asked for, loaded with their owners, changed through their manager. */
class RelationTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("A57")
    void theForeignKeyIsReadWhenItIsSaved(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author ursula = shop.author("Ursula");
            Book book = shop.book("The Dispossessed", ursula);
            assertThatThrownBy(() -> book.save().join())
                    .hasRootCauseMessage("Book.author is a new Author: save that first");
            ursula.save().thenCompose(saved -> book.save()).join();
            assertThat(book.getAuthorId()).isEqualTo(ursula.getId());
            assertThat(Book.objects().get(book.getId()).join().getAuthorId()).isEqualTo(ursula.getId());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aToOneIsAtOnceWhenLoadedAndOneStatementOtherwise(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.filled(1);
            Book book = Book.objects().first().join().orElseThrow();
            assertThatThrownBy(book::getAuthor)
                    .isInstanceOf(NotLoaded.class)
                    .hasMessage("Book.author is not loaded: add .withAuthor() to the query, or call author(), one"
                            + " statement");
            assertThat(shop.statements(
                            () -> assertThat(book.author().join().getName()).isEqualTo("Author 0")))
                    .isEqualTo(1);
            assertThat(shop.statements(() -> book.author().join())).isZero();
            assertThat(book.getAuthor().getName()).isEqualTo("Author 0");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void settingTheKeyAloneReplacesTheTarget(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author first = shop.author("A").save().join();
            Author second = shop.author("B").save().join();
            Book book = shop.book("T", first).save().join();
            book.setAuthorId(second.getId());
            assertThatThrownBy(book::getAuthor).isInstanceOf(NotLoaded.class);
            book.save().join();
            assertThat(book.author().join()).isEqualTo(second);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("A33")
    @org.junit.jupiter.api.Tag("A34")
    void eagerLoadingSendsTheSameStatementsForOneOwnerAndForFifty(TestDatabase database) {
        for (int authors : new int[] {1, 50}) {
            try (Bookshop shop = new Bookshop(database)) {
                shop.filled(authors);
                BookQuerySet books = Book.objects()
                        .withAuthor()
                        .withTags(tags -> tags.orderBy(TAG.NAME.asc()))
                        .withReviews()
                        .orderBy(BOOK.TITLE.asc());
                assertThat(books.statements()).isEqualTo(3);
                assertThat(shop.statements(() -> {
                            List<Book> found = books.list().join();
                            assertThat(found).hasSize(2 * authors);
                            for (Book book : found) {
                                assertThat(book.getTitle())
                                        .startsWith("Book "
                                                + book.getAuthor().getName().substring(7) + ".");
                                assertThat(book.getTags())
                                        .extracting(Tag::getName)
                                        .containsExactly("classic", "utopia");
                                assertThat(book.getReviews()).hasSize(1);
                                assertThat(book.getReviews().get(0).getBook()).isSameAs(book);
                            }
                        }))
                        .isEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void eagerLoadingNests(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.filled(3);
            assertThat(shop.statements(() -> {
                        List<Author> authors = Author.objects()
                                .withBooks(books ->
                                        books.filter(BOOK.TITLE.endsWith(".1")).withTags())
                                .list()
                                .join();
                        assertThat(authors).hasSize(3).allSatisfy(author -> {
                            assertThat(author.getBooks()).hasSize(1);
                            assertThat(author.getBooks().get(0).getAuthor()).isSameAs(author);
                            assertThat(author.getBooks().get(0).getTags()).hasSize(2);
                        });
                    }))
                    .isEqualTo(3);
            assertThat(shop.statements(() -> {
                        List<Book> books = Book.objects()
                                .withAuthor(author -> author.withBooks())
                                .list()
                                .join();
                        assertThat(books)
                                .hasSize(6)
                                .allSatisfy(book -> assertThat(book.getAuthor().getBooks())
                                        .hasSize(2)
                                        .contains(book));
                    }))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("A61")
    void aRelatedManagerSeesAndMakesOnlyTheOwners(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.filled(2);
            Author author = Author.objects().withBooks().first().join().orElseThrow();
            Book made = author.books()
                    .create(book -> book.setTitle("New").setIsbn(isbn("New")))
                    .join();
            assertThat(made.getAuthor()).isSameAs(author);
            assertThat(author.getBooks()).hasSize(3).contains(made);
            assertThat(author.books().count().join()).isEqualTo(3);
            assertThat(author.books().filter(BOOK.TITLE.eq("New")).get().join()).isEqualTo(made);
            Book foreign = Book.objects().get(BOOK.TITLE.eq("Book 1.0")).join();
            assertThat(author.books().find(foreign.getId()).join()).isEmpty();
            assertThat(author.books().find(made.getId()).join()).contains(made);
            assertThatThrownBy(() -> new Author().books()).hasMessage("a new Author has no books: save it first");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("A62")
    void linksAreAddedAndRemoved(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A").save().join();
            Book book = shop.book("T", author).save().join();
            Book other = shop.book("U", author).save().join();
            Tag utopia = shop.tag("utopia").save().join();
            Tag classic = shop.tag("classic").save().join();
            other.tags().add(utopia).join();

            assertThat(shop.statements(() -> book.tags().add(utopia, classic).join()))
                    .isEqualTo(1);
            book.tags().add(utopia).join();
            assertThat(book.tags().orderBy(TAG.NAME.asc()).list().join()).containsExactly(classic, utopia);
            assertThat(utopia.books().count().join()).isEqualTo(2);

            assertThat(shop.statements(() -> book.tags().remove(utopia).join())).isEqualTo(1);
            assertThat(book.tags().list().join()).containsExactly(classic);
            assertThat(utopia.books().list().join()).containsExactly(other);

            book.tags().set(List.of(utopia)).join();
            assertThat(book.tags().list().join()).containsExactly(utopia);

            Tag made = book.tags().create(tag -> tag.setName("new")).join();
            assertThat(book.tags().count().join()).isEqualTo(2);
            assertThat(made.books().list().join()).containsExactly(book);

            assertThat(shop.statements(() -> book.tags().clear().join())).isEqualTo(1);
            assertThat(book.tags().exists().join()).isFalse();
            assertThat(Tag.objects().count().join()).isEqualTo(3);
            assertThat(other.tags().count().join()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLoadedListIsKeptInStep(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            shop.filled(1);
            Book book = Book.objects().withTags().first().join().orElseThrow();
            Tag utopia = Tag.objects().get(TAG.NAME.eq("utopia")).join();
            Tag more = shop.tag("more").save().join();
            book.tags().add(more, utopia).join();
            assertThat(book.getTags()).extracting(Tag::getName).containsExactly("utopia", "classic", "more");
            book.tags().remove(utopia).join();
            assertThat(book.getTags()).extracting(Tag::getName).containsExactly("classic", "more");
            List<Tag> tags = book.getTags();
            assertThatThrownBy(() -> tags.add(utopia)).isInstanceOf(UnsupportedOperationException.class);
            book.tags().clear().join();
            assertThat(book.getTags()).isEmpty();
            assertThatThrownBy(() -> shop.engine
                            .transaction(tx -> book.using(tx)
                                    .tags()
                                    .add(more)
                                    .thenRun(() -> assertThat(book.getTags()).containsExactly(more))
                                    .thenCompose(added -> CompletableFuture.<Void>failedFuture(
                                            new IllegalStateException("on purpose"))))
                            .join())
                    .hasRootCauseMessage("on purpose");
            assertThat(book.getTags()).isEmpty();
            assertThat(book.tags().exists().join()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anUnsavedOrDeletedTargetIsNotLinked(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A").save().join();
            Book book = shop.book("T", author).save().join();
            assertThatThrownBy(() -> book.tags().add(shop.tag("new")).join())
                    .hasRootCauseMessage("a new Tag cannot be linked: save it first");
            Tag gone = shop.tag("gone").save().join();
            gone.delete().join();
            assertThatThrownBy(() -> book.tags().add(gone).join())
                    .cause()
                    .isInstanceOf(ConstraintViolation.class)
                    .hasMessageStartingWith("Book.tags refers to a row that is not there");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aFailedCreateThroughALinkLeavesNothing(TestDatabase database) {
        try (Bookshop shop = new Bookshop(database)) {
            Author author = shop.author("A").save().join();
            Book book = shop.book("T", author).save().join();
            Book sameRow = Book.objects().get(book.getId()).join();
            sameRow.delete().join();
            assertThatThrownBy(() ->
                            book.tags().create(tag -> tag.setName("orphan")).join())
                    .cause()
                    .isInstanceOf(ConstraintViolation.class);
            assertThat(Tag.objects().exists().join()).isFalse();
        }
    }
}
