package dev.scaffold.runtime.session;

import static dev.scaffold.runtime.session.sample.tables.Tables.BOOK;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.session.sample.Author;
import dev.scaffold.runtime.session.sample.AuthorPaths;
import dev.scaffold.runtime.session.sample.Book;
import dev.scaffold.runtime.session.sample.BookPaths;
import dev.scaffold.runtime.session.sample.Category;
import dev.scaffold.runtime.session.sample.Tag;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In which order a flush writes, and how much it sends. */
class FlushTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("B47")
    @org.junit.jupiter.api.Tag("B49")
    void aGraphIsInsertedParentsFirstWithKeysCarriedOver(TestDatabase database) {
        try (Library library = new Library(database)) {
            Author author = new Author().setName("Jane");
            Tag classic = new Tag().setName("classic");
            for (int i = 0; i < 50; i++) {
                Book book = new Book().setTitle("Book " + i);
                author.getBooks().add(book);
                book.getTags().add(classic);
            }
            // One batch for each of author, books and tag, and one for the links.
            assertThat(library.statements(() -> library.insert(classic))).isEqualTo(4);
            assertThat(library.value("select count(*) from book b join author a on a.id = b.author_id"))
                    .isEqualTo("50");
            assertThat(library.value("select count(*) from book_tag")).isEqualTo("50");
            assertThat(author.getBooks()).allSatisfy(book -> {
                assertThat(book.getAuthorId()).isEqualTo(author.getId());
                assertThat(library.value("select title from book where id = " + book.getId()))
                        .isEqualTo(book.getTitle());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("B79")
    void aTreeIsInsertedLevelByLevelAndDeletedFromItsLeaves(TestDatabase database) {
        try (Library library = new Library(database)) {
            Category leaf = new Category().setName("leaf");
            Category middle = new Category().setName("middle");
            Category root = new Category().setName("root");
            leaf.setParent(middle);
            middle.setParent(root);
            assertThat(library.statements(() -> library.insert(leaf))).isEqualTo(3);
            assertThat(root.getId()).isLessThan(middle.getId());
            assertThat(middle.getChildren()).containsExactly(leaf);
            library.in(session -> session.select(Category.class).list().thenApply(all -> {
                all.forEach(session::delete);
                return all;
            }));
            assertThat(library.value("select count(*) from category")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("B48")
    void aCircleIsInsertedWithoutItsOptionalReferenceAndUpdated(TestDatabase database) {
        try (Library library = new Library(database)) {
            Author author = new Author().setName("Jane");
            Book book = new Book().setTitle("Emma").setAuthor(author);
            author.setMasterpiece(book);
            assertThat(library.statements(() -> library.insert(author))).isEqualTo(3);
            assertThat(library.value("select masterpiece_id from author")).isEqualTo(String.valueOf(book.getId()));
            assertThat(author.getVersion()).isEqualTo(1);
            Category self = new Category().setName("self");
            library.insert(self.setParent(self));
            assertThat(library.value("select count(*) from category where parent_id = id"))
                    .isEqualTo("1");
            assertThat(library.statements(() -> library.in(session -> completedFuture(null))))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSecondFlushSendsNothing(TestDatabase database) {
        try (Library library = new Library(database)) {
            Session session = library.sessions.open();
            Book book = session.add(new Book().setTitle("Emma").setAuthor(new Author().setName("Jane")));
            book.getTags().add(new Tag().setName("classic"));
            session.flush().join();
            assertThat(library.statements(() -> session.flush().join())).isZero();
            book.setTitle("Persuasion");
            assertThat(library.statements(() -> session.flush().join())).isEqualTo(1);
            assertThat(library.value("select title || version from book")).isEqualTo("Persuasion1");
        }
    }

    @Test
    void bothSidesAreInStep() {
        Author jane = new Author().setName("Jane");
        Author emily = new Author().setName("Emily");
        Book book = new Book().setTitle("Emma").setAuthor(jane);
        assertThat(jane.getBooks()).containsExactly(book);
        emily.getBooks().add(book);
        assertThat(book.getAuthor()).isSameAs(emily);
        assertThat(jane.getBooks()).isEmpty();
        assertThat(emily.getBooks().add(book)).isFalse();
        emily.getBooks().remove(book);
        assertThatThrownBy(book::getAuthor).hasMessage("Book.author has not been set");
        Tag tag = new Tag().setName("classic");
        tag.getBooks().add(book);
        assertThat(book.getTags()).containsExactly(tag);
        book.getTags().clear();
        assertThat(tag.getBooks()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aListIsAddedToAndRemovedFromWithoutLoadingIt(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book emma = library.book("Emma");
            Author jane = library.insert(new Author().setName("Jane"));
            long statements = library.statements(() -> library.in(session -> session.get(Author.class, jane.getId())
                    .thenCompose(author -> session.get(Book.class, emma.getId()).thenApply(book -> {
                        author.getBooks().add(new Book().setTitle("Persuasion"));
                        author.getBooks().add(book);
                        assertThat(book.getAuthor()).isSameAs(author);
                        return author;
                    }))));
            assertThat(statements).isEqualTo(4);
            assertThat(library.value("select count(*) from book where author_id = " + jane.getId()))
                    .isEqualTo("2");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void removingFromAListThatItIsNotInChangesNothing(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book emma = library.book("Emma");
            Author jane = library.insert(new Author().setName("Jane"));
            Session session = library.sessions.open();
            Author author = session.get(Author.class, jane.getId()).join();
            Book book = session.get(Book.class, emma.getId()).join();
            assertThat(author.getBooks().remove(book)).isFalse();
            assertThat(book.getAuthorId()).isEqualTo(emma.getAuthorId());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("B77")
    void linksAreRowsOfTheJoinTableOnly(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book emma = library.book("Emma");
            Tag classic = library.insert(new Tag().setName("classic"));
            Tag comedy = library.insert(new Tag().setName("comedy"));
            // The other side, unloaded: two reads and one batch of links.
            assertThat(library.statements(() -> library.in(session -> session.get(Book.class, emma.getId())
                            .thenCompose(book -> session.select(Tag.class)
                                    .list()
                                    .thenApply(tags -> {
                                        tags.forEach(tag -> tag.getBooks().add(book));
                                        return tags;
                                    })))))
                    .isEqualTo(3);
            assertThat(library.value("select count(*) from book_tag")).isEqualTo("2");
            assertThat(library.value("select sum(version) from tag")).isEqualTo("0");
            library.in(session -> session.get(Book.class, emma.getId())
                    .thenCompose(book -> session.load(book, BookPaths.TAGS)
                            .thenApply(loaded -> book.getTags().removeIf(tag -> tag.getId() == classic.getId()))));
            assertThat(library.value("select tag_id from book_tag")).isEqualTo(String.valueOf(comedy.getId()));
            // Removed without loading, and added again although it is linked: the row is there in the end.
            library.in(session -> session.get(Book.class, emma.getId())
                    .thenCompose(book -> session.get(Tag.class, comedy.getId()).thenApply(tag -> {
                        book.getTags().add(tag);
                        return book.getTags().remove(tag) && book.getTags().add(tag);
                    })));
            assertThat(library.value("select count(*) from book_tag")).isEqualTo("1");
            library.in(session -> session.get(Book.class, emma.getId())
                    .thenCompose(book -> session.get(Tag.class, comedy.getId()).thenApply(tag -> {
                        book.getTags().add(tag);
                        return book.getTags().remove(tag);
                    })));
            assertThat(library.value("select count(*) from book_tag")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anNNRelationToItselfHasOneSide(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book first = library.book("The Fellowship");
            library.in(session -> session.get(Book.class, first.getId())
                    .thenApply(book -> book.getSequels()
                            .add(new Book().setTitle("The Two Towers").setAuthor(new Author().setName("J. R. R.")))));
            Session session = library.sessions.open();
            Book book = session.select(Book.class)
                    .options(LoaderOptions.selectIn(BookPaths.SEQUELS))
                    .orderBy(BOOK.ID.asc())
                    .first()
                    .join()
                    .orElseThrow();
            assertThat(book.getSequels()).extracting(Book::getTitle).containsExactly("The Two Towers");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void deletesGoChildrenFirstAndTakeLinksAlong(TestDatabase database) {
        try (Library library = new Library(database)) {
            Author author = new Author().setName("Jane");
            IntStream.range(0, 3).forEach(i -> author.getBooks().add(new Book().setTitle("Book " + i)));
            author.getBooks().get(0).getTags().add(new Tag().setName("classic"));
            library.insert(author);
            library.in(session -> session.get(Author.class, author.getId())
                    .thenCompose(a -> session.load(a, AuthorPaths.BOOKS).thenApply(loaded -> {
                        session.delete(a);
                        a.getBooks().forEach(session::delete);
                        return a;
                    })));
            assertThat(library.value("select count(*) from book")).isEqualTo("0");
            assertThat(library.value("select count(*) from author")).isEqualTo("0");
            assertThat(library.value("select count(*) from book_tag")).isEqualTo("0");
            assertThat(library.value("select count(*) from tag")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDeletedObjectIsGoneFromSessionAndLists(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Session session = library.sessions.open();
            Book book = session.get(Book.class, stored.getId()).join();
            Author author = session.get(Author.class, stored.getAuthorId()).join();
            session.load(author, AuthorPaths.BOOKS).join();
            session.delete(book);
            assertThat(session.find(Book.class, stored.getId()).join()).isEmpty();
            session.flush().join();
            assertThat(author.getBooks()).isEmpty();
            assertThat(session.select(Book.class).exists().join()).isFalse();
            Book unsaved = new Book().setTitle("Sanditon");
            author.getBooks().add(unsaved);
            session.add(unsaved);
            session.delete(unsaved);
            assertThat(library.statements(() -> session.flush().join())).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRowThatIsReferredToCannotBeDeleted(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            assertThatThrownBy(() -> library.in(session ->
                            session.get(Author.class, stored.getAuthorId()).thenAccept(session::delete)))
                    .isInstanceOf(ConstraintViolation.class)
                    .hasMessageContaining("still referred to");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEmptyReferenceIsFilledWithANewObject(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Category novel = new Category().setName("novel");
            library.in(session -> session.get(Book.class, stored.getId()).thenApply(book -> book.setCategory(novel)));
            assertThat(library.value("select category_id from book")).isEqualTo(String.valueOf(novel.getId()));
        }
    }
}
