package dev.scaffold.runtime.session;

import static dev.scaffold.runtime.session.LoaderOptions.joined;
import static dev.scaffold.runtime.session.LoaderOptions.selectIn;
import static dev.scaffold.runtime.session.sample.tables.Tables.BOOK;
import static dev.scaffold.runtime.session.sample.tables.Tables.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.error.NotFound;
import dev.scaffold.runtime.error.NotUnique;
import dev.scaffold.runtime.session.sample.Author;
import dev.scaffold.runtime.session.sample.AuthorPaths;
import dev.scaffold.runtime.session.sample.Book;
import dev.scaffold.runtime.session.sample.BookPaths;
import dev.scaffold.runtime.session.sample.Status;
import dev.scaffold.runtime.session.sample.Tag;
import dev.scaffold.runtime.support.Collector;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import org.jooq.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries of a session: filters over relations, order, limits, and what they load besides. */
class SessionQueryTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static Library withBooks(TestDatabase database, int count) {
        Library library = new Library(database);
        Author author = new Author().setName("Jane");
        List<Tag> tags = List.of(new Tag().setName("b"), new Tag().setName("a"), new Tag().setName("c"));
        for (int i = 1; i <= count; i++) {
            Book book = new Book().setTitle("Book %02d".formatted(i)).setAuthor(author);
            if (i % 2 == 0) book.setStatus(Status.PUBLISHED).getTags().addAll(tags);
        }
        library.insert(author);
        return library;
    }

    private static List<String> titles(Library library, Condition condition) {
        return library
                .sessions
                .open()
                .select(Book.class)
                .where(condition)
                .orderBy(BOOK.TITLE.asc())
                .list()
                .join()
                .stream()
                .map(Book::getTitle)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("B85")
    void relationsAreLoadedWithTheSameNumberOfStatementsForAnySize(TestDatabase database) {
        for (int count : new int[] {1, 50}) {
            try (Library library = withBooks(database, count)) {
                SessionQuery<Book> query = library.sessions
                        .open()
                        .select(Book.class)
                        .options(
                                joined(BookPaths.AUTHOR).then(selectIn(AuthorPaths.BOOKS)),
                                selectIn(BookPaths.TAGS).orderBy(TAG.NAME.desc()))
                        .orderBy(BOOK.ID.asc());
                assertThat(query.statements()).isEqualTo(3);
                assertThat(library.statements(() -> {
                            List<Book> books = query.list().join();
                            Author author = books.get(0).getAuthor();
                            assertThat(author.getBooks()).hasSize(count).containsExactlyElementsOf(books);
                            assertThat(books).allSatisfy(book -> {
                                assertThat(book.getAuthor()).isSameAs(author);
                                assertThat(book.getTags())
                                        .extracting(Tag::getName)
                                        .containsExactly(
                                                book.getStatus() == Status.DRAFT
                                                        ? new String[0]
                                                        : new String[] {"c", "b", "a"});
                            });
                        }))
                        .isEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aReferenceToNothingIsLoadedAsNothing(TestDatabase database) {
        try (Library library = withBooks(database, 1)) {
            Book book = library.sessions
                    .open()
                    .select(Book.class)
                    .options(joined(BookPaths.CATEGORY))
                    .one()
                    .join();
            assertThat(book.getCategory()).isNull();
            assertThat(book.getCategoryId()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void filtersFollowRelations(TestDatabase database) {
        try (Library library = withBooks(database, 3)) {
            assertThat(titles(library, BOOK.author().NAME.startsWith("Ja"))).hasSize(3);
            assertThat(titles(library, BOOK.author().NAME.startsWith("Jo"))).isEmpty();
            assertThat(titles(library, BOOK.STATUS.eq(Status.PUBLISHED))).containsExactly("Book 02");
            assertThat(titles(library, BOOK.tags().any(tag -> tag.NAME.eq("a"))))
                    .containsExactly("Book 02");
            assertThat(titles(library, BOOK.tags().none(tag -> tag.NAME.eq("a"))))
                    .containsExactly("Book 01", "Book 03");
            assertThat(titles(library, BOOK.tags().all(tag -> tag.NAME.ge("b"))))
                    .containsExactly("Book 01", "Book 03");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void orderLimitOffsetCountAndExists(TestDatabase database) {
        try (Library library = withBooks(database, 5)) {
            SessionQuery<Book> books =
                    library.sessions.open().select(Book.class).orderBy(BOOK.TITLE.desc());
            assertThat(books.limit(2).offset(1).list().join())
                    .extracting(Book::getTitle)
                    .containsExactly("Book 04", "Book 03");
            assertThat(books.first().join()).map(Book::getTitle).hasValue("Book 05");
            assertThat(books.count().join()).isEqualTo(5);
            assertThat(books.limit(2).count().join()).isEqualTo(2);
            assertThat(books.exists().join()).isTrue();
            assertThat(books.where(BOOK.TITLE.eq("none")).exists().join()).isFalse();
            assertThat(books.where(BOOK.TITLE.eq("none")).find().join()).isEmpty();
            assertThat(books.where(BOOK.TITLE.eq("Book 01")).one().join().getStatus())
                    .isEqualTo(Status.DRAFT);
            assertThatThrownBy(() -> library.await(
                            () -> books.where(BOOK.TITLE.eq("none")).one()))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("there is no such Book");
            assertThatThrownBy(() -> library.await(books::one)).isInstanceOf(NotUnique.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void manyObjectsAreLoadedWithOneStatement(TestDatabase database) {
        try (Library library = withBooks(database, 4)) {
            Session session = library.sessions.open();
            List<Book> books = session.select(Book.class).list().join();
            assertThat(library.statements(() -> {
                        session.load(books, BookPaths.AUTHOR).join();
                        session.load(books, BookPaths.TAGS).join();
                        session.load(books.get(0), BookPaths.AUTHOR).join();
                    }))
                    .isEqualTo(2);
            assertThat(books)
                    .allSatisfy(book -> assertThat(book.getAuthor().getName()).isEqualTo("Jane"));
        }
    }

    /** A part is read as by a session of its own, so the one that is asked keeps nothing. */
    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("B15")
    void streamsObjectsThatItDoesNotKeep(TestDatabase database) {
        try (Library library = withBooks(database, 6)) {
            Session session = library.sessions.open();
            Collector<Book> books = Collector.of(session
                    .select(Book.class)
                    .orderBy(BOOK.TITLE.asc())
                    .options(joined(BookPaths.AUTHOR), selectIn(BookPaths.TAGS))
                    .stream(4));
            long before = library.engine.statements();
            books.request(Long.MAX_VALUE);

            List<Book> all = books.join();

            assertThat(all)
                    .extracting(Book::getTitle)
                    .startsWith("Book 01", "Book 02")
                    .hasSize(6);
            assertThat(library.engine.statements() - before)
                    .as("one, and one for each part")
                    .isEqualTo(3);
            assertThat(all.get(0).getAuthor()).isSameAs(all.get(3).getAuthor());
            assertThat(all.get(0).getAuthor()).isNotSameAs(all.get(4).getAuthor());
            assertThat(all.get(1).getTags()).hasSize(3);
            all.get(0).setTitle("changed");
            session.flush().join();
            assertThat(titles(library, BOOK.TITLE.eq("changed"))).isEmpty();
            assertThatThrownBy(() -> session.add(all.get(0))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
