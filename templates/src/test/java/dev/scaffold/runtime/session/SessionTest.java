package dev.scaffold.runtime.session;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.ConcurrentSessionUse;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.error.NotFound;
import dev.scaffold.runtime.error.NotLoaded;
import dev.scaffold.runtime.error.StaleEntity;
import dev.scaffold.runtime.error.ValidationFailed;
import dev.scaffold.runtime.session.sample.Author;
import dev.scaffold.runtime.session.sample.AuthorPaths;
import dev.scaffold.runtime.session.sample.Book;
import dev.scaffold.runtime.session.sample.BookPaths;
import dev.scaffold.runtime.session.sample.Status;
import dev.scaffold.runtime.session.sample.Tag;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a session promises of the objects in it. */
class SessionTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("B44")
    void oneObjectForEachRow(TestDatabase database) {
        try (Library library = new Library(database)) {
            long id = library.book("Emma").getId();
            Session session = library.sessions.open();
            Book first = session.get(Book.class, id).join();
            assertThat(library.statements(
                            () -> assertThat(session.get(Book.class, id).join()).isSameAs(first)))
                    .isZero();
            assertThat(session.select(Book.class).list().join())
                    .hasSize(1)
                    .first()
                    .isSameAs(first);
            assertThat(session.get(Book.class, (int) id).join()).isSameAs(first);
            assertThat(first).hasToString("Book " + id);
            assertThat(new Book().setTitle("secret")).hasToString("new Book");
            assertThat(library.sessions.open().get(Book.class, id).join()).isNotSameAs(first);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aQueryDoesNotOverwriteWhatWasChanged(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Session session = library.sessions.open();
            Book book = session.get(Book.class, stored.getId()).join();
            Author other = new Author().setName("Jane");
            book.setTitle("Persuasion").setAuthor(other);
            session.select(Book.class)
                    .options(LoaderOptions.joined(BookPaths.AUTHOR))
                    .list()
                    .join();
            assertThat(book.getTitle()).isEqualTo("Persuasion");
            assertThat(book.getAuthor()).isSameAs(other);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsNotThereIsSaidByGetAndEmptyInFind(TestDatabase database) {
        try (Library library = new Library(database)) {
            Session session = library.sessions.open();
            assertThatThrownBy(() -> library.await(() -> session.get(Author.class, 7)))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("there is no Author with key 7");
            assertThat(session.find(Author.class, 7L).join()).isEmpty();
            assertThatThrownBy(() -> library.await(() -> session.get(Author.class, "7")))
                    .hasMessage("the key of Author is a Long, not a String");
            assertThatThrownBy(() -> session.select(String.class)).hasMessage("java.lang.String is no entity");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void onlyChangedColumnsAreSent(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            long statements = library.statements(() -> library.in(session -> session.get(Book.class, stored.getId())
                    .thenApply(book -> book.setStatus(Status.PUBLISHED).setTitle("Emma"))
                    // Somebody else changes another column meanwhile: an UPDATE of all columns would undo it.
                    .thenCompose(book -> session.client().execute(Statement.write("update book set title = 'E.'")))));
            assertThat(statements).isEqualTo(3);
            assertThat(library.value("select title || '/' || status || '/' || version from book"))
                    .isEqualTo("E./published/1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void settingAValueBackCostsNothing(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            assertThat(library.statements(() -> library.in(session -> session.get(Book.class, stored.getId())
                            .thenApply(book -> book.setTitle("Other").setTitle("Emma")))))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("B52")
    void anObjectThatSomebodyElseChangedIsStale(TestDatabase database) {
        try (Library library = new Library(database)) {
            long id = library.book("Emma").getId();
            Session mine = library.sessions.open();
            Book book = mine.get(Book.class, id).join().setTitle("Mine");
            library.in(theirs -> theirs.get(Book.class, id).thenApply(b -> b.setTitle("Theirs")));
            assertThatThrownBy(() -> library.await(mine::flush))
                    .isInstanceOf(StaleEntity.class)
                    .hasMessageContaining("Book " + id + " was changed since it was read: it is in version 1, not 0");
            assertThat(library.value("select title from book")).isEqualTo("Theirs");
            assertThat(book.getTitle()).isEqualTo("Mine");
            assertThatThrownBy(() -> library.await(mine::flush))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("begin again in a new one")
                    .hasCauseInstanceOf(StaleEntity.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aFailureRollsBackAndNewObjectsAreNewAgain(TestDatabase database) {
        try (Library library = new Library(database)) {
            Tag tag = new Tag().setName("classic");
            Book book = new Book().setTitle("Emma").setAuthor(new Author().setName("Jane"));
            book.getTags().add(tag);
            IllegalArgumentException own = new IllegalArgumentException("changed my mind");
            assertThatThrownBy(() -> library.in(session -> {
                        session.add(book);
                        return session.flush().thenApply(flushed -> {
                            assertThat(book.getId()).isPositive();
                            throw own;
                        });
                    }))
                    .isSameAs(own);
            assertThat(library.value("select count(*) from book")).isEqualTo("0");
            assertThatThrownBy(book::getId).hasMessage("Book.id is there only after the first flush");
            library.insert(book);
            assertThat(library.value("select count(*) from book_tag")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsMissingIsSaidAllAtOnceAndNothingIsSent(TestDatabase database) {
        try (Library library = new Library(database)) {
            Session session = library.sessions.open();
            Book book = session.add(new Book().setStatus(Status.PUBLISHED));
            assertThat(library.statements(() -> assertThatThrownBy(() -> library.await(session::flush))
                            .isInstanceOf(ValidationFailed.class)
                            .hasMessage("Book cannot be saved: title is required; author is required")))
                    .isZero();
            book.setTitle("x".repeat(201)).setAuthor(new Author());
            assertThatThrownBy(() -> library.await(session::flush))
                    .hasMessage("Author, Book cannot be saved: Author.name is required;"
                            + " Book.title may be at most 200 characters long, not 201");
            book.setTitle("Emma").getAuthor().setName("Jane");
            session.flush().join();
            assertThat(book.getAuthorId()).isEqualTo(book.getAuthor().getId());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasTakenOutAfterARefusedFlushIsNotInserted(TestDatabase database) {
        try (Library library = new Library(database)) {
            Session session = library.sessions.open();
            Author author = session.add(new Author().setName("Jane"));
            Book untitled = new Book();
            author.getBooks().addAll(List.of(untitled, new Book().setTitle("Emma")));
            assertThatThrownBy(() -> library.await(session::flush)).isInstanceOf(ValidationFailed.class);
            author.getBooks().remove(untitled);
            session.flush().join();
            assertThat(library.value("select count(*) from book")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatAnEarlierFlushCommittedStaysWhenALaterOneFails(TestDatabase database) {
        try (Library library = new Library(database)) {
            Session session = library.sessions.open();
            Tag first = session.add(new Tag().setName("classic"));
            session.flush().join();
            Tag second = session.add(new Tag().setName("classic"));
            assertThatThrownBy(() -> library.await(session::flush)).isInstanceOf(ConstraintViolation.class);
            assertThat(first.getId()).isPositive();
            assertThatThrownBy(second::getId).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void objectsOfAnotherSessionAreNeitherLoadedNorDeleted(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book elsewhere = library.book("Emma");
            Session session = library.sessions.open();
            String message = "this Book is not in this session: get it here, or add it";
            assertThatThrownBy(() -> library.await(() -> session.load(elsewhere, BookPaths.AUTHOR)))
                    .hasMessage(message);
            assertThatThrownBy(() -> session.delete(elsewhere)).hasMessage(message);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aViolatedConstraintIsNamedInTheSchemasWords(TestDatabase database) {
        try (Library library = new Library(database)) {
            library.insert(new Author().setName("A").setEmail("a@example.org"));
            assertThatThrownBy(() -> library.insert(new Author().setName("B").setEmail("a@example.org")))
                    .isInstanceOf(ConstraintViolation.class)
                    .hasMessage("Author.email must be unique (uq_author_email)");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("B43")
    void overlappingCallsAreRefused(TestDatabase database) {
        try (Library library = new Library(database)) {
            assertThatThrownBy(() -> library.in(session -> {
                        // The callback runs on the connection's thread, so the first call cannot complete meanwhile.
                        session.select(Book.class).list();
                        assertThatThrownBy(() -> session.add(new Author())).isInstanceOf(ConcurrentSessionUse.class);
                        return session.select(Book.class).count();
                    }))
                    .isInstanceOf(ConcurrentSessionUse.class)
                    .hasMessageStartingWith("count() was called while list() of the same session was still running");
            assertThat(library.<Long>in(session -> session.select(Book.class)
                            .list()
                            .thenCompose(first -> session.select(Book.class).count())))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("B89")
    void whatIsNotLoadedNamesTheLineToWrite(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Session session = library.sessions.open();
            Book book = session.get(Book.class, stored.getId()).join();
            assertThat(book.getAuthorId()).isEqualTo(stored.getAuthorId());
            assertThatThrownBy(book::getAuthor)
                    .isInstanceOf(NotLoaded.class)
                    .hasMessage("Book.author is not loaded: write session.load(book, BookPaths.AUTHOR), or"
                            + " .options(joined(BookPaths.AUTHOR)) in the query that reads the book");
            assertThatThrownBy(() -> book.getTags().size())
                    .isInstanceOf(NotLoaded.class)
                    .hasMessage("Book.tags is not loaded: write session.load(book, BookPaths.TAGS), or"
                            + " .options(selectIn(BookPaths.TAGS)) in the query that reads the book");
            assertThat(book.getTags()).hasToString("Book.tags (not loaded)");
            session.load(book, BookPaths.AUTHOR).join();
            session.load(book, BookPaths.TAGS).join();
            assertThat(book.getAuthor().getName()).isEqualTo("Author of Emma");
            assertThat(book.getTags()).isEmpty();
            assertThat(library.statements(
                            () -> session.load(book, BookPaths.AUTHOR).join()))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aReferenceIsThereAsSoonAsTheSessionHasItsObject(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Session session = library.sessions.open();
            Book book = session.get(Book.class, stored.getId()).join();
            Author author = session.get(Author.class, stored.getAuthorId()).join();
            assertThat(book.getAuthor()).isSameAs(author);
            Session other = library.sessions.open();
            Author before = other.get(Author.class, stored.getAuthorId()).join();
            assertThat(other.get(Book.class, stored.getId()).join().getAuthor()).isSameAs(before);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anObjectOfAnotherSessionCanBeReferredToButNotWritten(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Author author = stored.getAuthor();
            Book sequel = library.insert(new Book().setTitle("Emma II").setAuthor(author));
            assertThat(library.value("select count(*) from book where author_id = " + author.getId()))
                    .isEqualTo("2");
            Session session = library.sessions.open();
            assertThatThrownBy(() -> session.add(sequel))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Book " + sequel.getId() + " has a row already, but not in this session:"
                            + " get it here and change that object");
            Author here = session.get(
                            Author.class,
                            library.insert(new Author().setName("B")).getId())
                    .join();
            here.getBooks().add(sequel);
            assertThatThrownBy(() -> library.await(session::flush)).hasMessageContaining("not in this session");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void afterItsTransactionASessionIsOver(TestDatabase database) {
        try (Library library = new Library(database)) {
            Session ended = library.in(session -> completedFuture(session));
            assertThatThrownBy(() -> library.await(() -> ended.get(Author.class, 1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("this transaction has ended");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLoadedListKeepsWhatTheDatabaseDoesNotKnowYet(TestDatabase database) {
        try (Library library = new Library(database)) {
            Author stored = new Author().setName("Jane");
            stored.getBooks().add(new Book().setTitle("Emma"));
            stored.getBooks().add(new Book().setTitle("Persuasion"));
            library.insert(stored);
            Session session = library.sessions.open();
            Author author = session.get(Author.class, stored.getId()).join();
            List<Book> books = session.select(Book.class).list().join();
            assertThat(author.getBooks().remove(books.get(0))).isTrue();
            Book added = new Book().setTitle("Sanditon");
            author.getBooks().add(added);
            session.load(author, AuthorPaths.BOOKS).join();
            assertThat(author.getBooks()).containsExactly(books.get(1), added);
            assertThat(added.getAuthor()).isSameAs(author);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLoadedListLeavesOutWhatWasGivenToAnotherOwner(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Session session = library.sessions.open();
            // The old author is not in the session, so the move could not be noted in its list.
            Book book = session.get(Book.class, stored.getId()).join().setAuthor(new Author().setName("Jane"));
            Author before = session.get(Author.class, stored.getAuthorId()).join();
            session.load(before, AuthorPaths.BOOKS).join();
            assertThat(before.getBooks()).isEmpty();
            assertThat(book.getAuthor().getBooks()).containsExactly(book);
        }
    }
}
