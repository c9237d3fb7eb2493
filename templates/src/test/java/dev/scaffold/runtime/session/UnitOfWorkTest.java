package dev.scaffold.runtime.session;

import static dev.scaffold.runtime.session.LoaderOptions.joined;
import static dev.scaffold.runtime.session.LoaderOptions.selectIn;
import static dev.scaffold.runtime.session.sample.tables.Tables.BOOK;
import static dev.scaffold.runtime.session.sample.tables.Tables.CATEGORY;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.error.NotFound;
import dev.scaffold.runtime.error.NotLoaded;
import dev.scaffold.runtime.error.StaleEntity;
import dev.scaffold.runtime.error.ValidationFailed;
import dev.scaffold.runtime.session.sample.Author;
import dev.scaffold.runtime.session.sample.AuthorPaths;
import dev.scaffold.runtime.session.sample.Book;
import dev.scaffold.runtime.session.sample.BookPaths;
import dev.scaffold.runtime.session.sample.Category;
import dev.scaffold.runtime.session.sample.CategoryPaths;
import dev.scaffold.runtime.session.sample.Shelf;
import dev.scaffold.runtime.session.sample.ShelfPaths;
import dev.scaffold.runtime.session.sample.Tag;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users do to objects in a session in unusual orders. */
class UnitOfWorkTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void addedTwiceIsInsertedOnce(TestDatabase database) {
        try (Library library = new Library(database)) {
            Session session = library.sessions.open();
            Author author = session.add(session.add(new Author().setName("Jane")));
            session.flush().join();
            session.add(author);
            assertThat(library.statements(() -> session.flush().join())).isZero();
            assertThat(library.value("select count(*) from author")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void addTakesADeleteBack(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Session session = library.sessions.open();
            Book book = session.get(Book.class, stored.getId()).join();
            session.delete(book);
            session.add(book);
            assertThat(session.get(Book.class, stored.getId()).join()).isSameAs(book);
            assertThat(library.statements(() -> session.flush().join())).isZero();
            Author unsaved = new Author().setName("Jane");
            session.add(unsaved);
            session.delete(unsaved);
            session.add(unsaved);
            session.flush().join();
            assertThat(unsaved.getId()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void addedAfterItsDeleteWasFlushed(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Session session = library.sessions.open();
            Book book = session.get(Book.class, stored.getId()).join();
            session.delete(book);
            session.flush().join();
            assertThatThrownBy(() -> session.add(book)).hasMessageContaining("deleted");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aListIsDeletedWhileItIsReadNewObjectsIncluded(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Session session = library.sessions.open();
            Author author = session.get(Author.class, stored.getAuthorId()).join();
            session.load(author, AuthorPaths.BOOKS).join();
            for (int i = 0; i < 3; i++) author.getBooks().add(session.add(new Book().setTitle("Draft " + i)));
            author.getBooks().forEach(session::delete);
            session.flush().join();
            assertThat(author.getBooks()).isEmpty();
            assertThat(library.value("select count(*) from book")).isEqualTo("0");
        }
    }

    @Test
    void allOfOneListGoesToAnother() {
        Author jane = new Author().setName("Jane");
        for (int i = 0; i < 3; i++) jane.getBooks().add(new Book().setTitle("Book " + i));
        Author emily = new Author().setName("Emily");
        emily.getBooks().addAll(jane.getBooks());
        assertThat(jane.getBooks()).isEmpty();
        assertThat(emily.getBooks()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatARefusedFlushReachedStaysOutside(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book elsewhere = library.book("Emma");
            Session session = library.sessions.open();
            Author author = session.add(new Author().setName("Jane"));
            Book draft = new Book().setTitle("Draft");
            author.getBooks().add(draft);
            author.getBooks().add(elsewhere);
            assertThatThrownBy(() -> library.await(session::flush)).hasMessageContaining("not in this session");
            author.getBooks().clear();
            session.flush().join();
            assertThat(library.value("select count(*) from book")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLinkToAnObjectOfAnotherSessionIsWrittenFromEitherSide(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book elsewhere = library.book("Emma");
            Tag tag = library.insert(new Tag().setName("classic"));
            library.in(session -> session.get(Tag.class, tag.getId())
                    .thenApply(here -> here.getBooks().add(elsewhere)));
            assertThat(library.value("select count(*) from book_tag")).isEqualTo("1");
            library.in(session -> session.get(Tag.class, tag.getId())
                    .thenApply(here -> here.getBooks().remove(elsewhere)));
            assertThat(library.value("select count(*) from book_tag")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void bothSidesOfALinkAtOnceAreOneRow(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Tag classic = library.insert(new Tag().setName("classic"));
            library.in(session -> session.get(Book.class, stored.getId())
                    .thenCompose(book -> session.get(Tag.class, classic.getId()).thenApply(tag -> {
                        assertThat(book.getTags().add(tag)).isTrue();
                        assertThat(tag.getBooks().add(book)).isFalse();
                        assertThat(book.getTags().add(tag)).isFalse();
                        return book;
                    })));
            assertThat(library.value("select count(*) from book_tag")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofALimitedQueryOneTakesWhatTheLimitLeaves(TestDatabase database) {
        try (Library library = new Library(database)) {
            library.book("Emma");
            library.book("Persuasion");
            SessionQuery<Book> query =
                    library.sessions.open().select(Book.class).orderBy(BOOK.TITLE.desc());
            assertThat(query.limit(1).one().join().getTitle()).isEqualTo("Persuasion");
            assertThat(query.limit(1).find().join()).isPresent();
            assertThat(query.limit(0).first().join()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void loadingWhatIsLoadedSendsNothing(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Session session = library.sessions.open();
            Book book = session.get(Book.class, stored.getId()).join();
            session.load(book, BookPaths.TAGS).join();
            assertThat(library.statements(
                            () -> session.load(book, BookPaths.TAGS).join()))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCancelledCallIsOver(TestDatabase database) {
        try (Library library = new Library(database)) {
            library.book("Emma");
            Session session = library.sessions.open();
            session.select(Book.class).list().cancel(true);
            assertThat(session.select(Book.class).list().join()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rowsThatReferToEachOtherAreDeletedWhereTheDatabaseEmptiesOneReference(TestDatabase database) {
        try (Library library = new Library(database)) {
            Author author = new Author().setName("Jane");
            Book book = new Book().setTitle("Emma").setAuthor(author);
            library.insert(author.setMasterpiece(book));
            library.in(session -> session.get(Author.class, author.getId())
                    .thenCompose(a -> session.get(Book.class, book.getId()).thenAccept(b -> {
                        session.delete(a);
                        session.delete(b);
                    })));
            assertThat(library.value("select count(*) from author")).isEqualTo("0");
            Author second = new Author().setName("Jane");
            Book its = new Book().setTitle("Emma").setAuthor(second);
            library.insert(second.setMasterpiece(its));
            library.in(session -> session.get(Book.class, its.getId())
                    .thenCompose(b -> session.get(Author.class, second.getId()).thenAccept(a -> {
                        session.delete(b);
                        session.delete(a);
                    })));
            assertThat(library.value("select count(*) from author")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takenOutOfARequiredRelation(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Session session = library.sessions.open();
            Author author = session.get(Author.class, stored.getAuthorId()).join();
            Book book = session.get(Book.class, stored.getId()).join();
            assertThat(author.getBooks().remove(book)).isTrue();
            assertThat(library.statements(() -> assertThatThrownBy(() -> library.await(session::flush))
                            .isInstanceOf(ValidationFailed.class)
                            .hasMessage("Book cannot be saved: author is required")))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void afterARollBackChangedObjectsHaveTheVersionOfTheirRow(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            List<Book> kept = new ArrayList<>();
            assertThatThrownBy(() -> library.in(session -> session.get(Book.class, stored.getId())
                            .thenCompose(book -> {
                                kept.add(book.setTitle("Changed"));
                                return session.flush();
                            })
                            .thenApply(flushed -> {
                                throw new IllegalStateException("no");
                            })))
                    .hasMessage("no");
            assertThat(kept.get(0).getTitle()).isEqualTo("Changed");
            assertThat(kept.get(0).getVersion()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void treesOfTheSameEntityInAnyOrder(TestDatabase database) {
        try (Library library = new Library(database)) {
            List<Category> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Category category = new Category().setName("c" + i);
                if (i > 0) category.setParent(all.get((i - 1) / 3));
                all.add(category);
            }
            List<Category> adverse = new ArrayList<>(all);
            Collections.reverse(adverse);
            // 1 + 3 + 9 + 27: one batch a level.
            assertThat(library.statements(() -> library.in(session -> {
                        session.addAll(adverse);
                        return completedFuture(null);
                    })))
                    .isEqualTo(4);
            Session session = library.sessions.open();
            Category leaf = session.select(Category.class)
                    .where(CATEGORY.NAME.eq("c39"))
                    .options(joined(CategoryPaths.PARENT).then(joined(CategoryPaths.PARENT)))
                    .one()
                    .join();
            assertThat(leaf.getParent().getName()).isEqualTo("c12");
            assertThat(leaf.getParent().getParent().getName()).isEqualTo("c3");
            assertThatThrownBy(() -> leaf.getParent().getParent().getParent()).isInstanceOf(NotLoaded.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theSameRelationTwiceInOneQueryLoadsBoth(TestDatabase database) {
        try (Library library = new Library(database)) {
            library.book("Emma");
            Book book = library.sessions
                    .open()
                    .select(Book.class)
                    .options(
                            joined(BookPaths.AUTHOR).then(selectIn(AuthorPaths.BOOKS)),
                            joined(BookPaths.AUTHOR).then(joined(AuthorPaths.MASTERPIECE)))
                    .one()
                    .join();
            assertThat(book.getAuthor().getBooks()).containsExactly(book);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void thousandsOfObjects(TestDatabase database) {
        try (Library library = new Library(database)) {
            Author author = new Author().setName("Jane");
            Tag classic = new Tag().setName("classic");
            for (int i = 0; i < 5_000; i++) {
                Book book = new Book().setTitle("Book " + i);
                author.getBooks().add(book);
                classic.getBooks().add(book);
            }
            // PostgreSQL takes a thousand rows at once.
            assertThat(library.statements(() -> library.insert(classic)))
                    .isEqualTo(database.dialect() == Dialect.POSTGRESQL ? 8 : 4);
            Session session = library.sessions.open();
            SessionQuery<Book> query = session.select(Book.class)
                    .options(selectIn(BookPaths.TAGS), joined(BookPaths.AUTHOR).then(selectIn(AuthorPaths.BOOKS)));
            List<Book> books = new ArrayList<>();
            assertThat(library.statements(() -> books.addAll(query.list().join())))
                    .isEqualTo(3);
            assertThat(books).hasSize(5_000).allMatch(book -> book.getTags().size() == 1);
            Author here = books.get(0).getAuthor();
            assertThat(here.getBooks()).hasSize(5_000);
            books.forEach(session::delete);
            session.flush().join();
            assertThat(here.getBooks()).isEmpty();
            assertThat(library.value("select count(*) from book")).isEqualTo("0");
        }
    }

    @Test
    void longListsStayInStep() {
        Author author = new Author();
        Author other = new Author();
        List<Book> books = IntStream.range(0, 20_000).mapToObj(i -> new Book()).toList();
        author.getBooks().addAll(books);
        books.forEach(book -> book.setAuthor(other));
        assertThat(author.getBooks()).isEmpty();
        assertThat(other.getBooks()).isEqualTo(books);
        assertThat(other.getBooks().add(books.get(7))).isFalse();
        assertThat(other.getBooks().remove(books.get(7))).isTrue();
        assertThat(other.getBooks().remove(books.get(7))).isFalse();
        assertThat(other.getBooks()).hasSize(19_999).doesNotContain(books.get(7));
        other.getBooks().clear();
        assertThat(other.getBooks()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLinkToARowThatIsGoneIsToldInTheSchemasWords(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Tag tag = library.insert(new Tag().setName("classic"));
            assertThatThrownBy(() -> library.in(session -> session.get(Book.class, stored.getId())
                            .thenCompose(book -> session.get(Tag.class, tag.getId())
                                    .thenCompose(here -> {
                                        book.getTags().add(here);
                                        return session.client()
                                                .execute(
                                                        dev.scaffold.runtime.engine.Statement.write("delete from tag"));
                                    }))))
                    .isInstanceOf(ConstraintViolation.class)
                    .hasMessageContaining("Book.tags");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoReferencesToOneEntityEachHaveTheirList(TestDatabase database) {
        try (Library library = new Library(database)) {
            Author author = new Author().setName("Jane");
            Book first = new Book().setTitle("Emma").setAuthor(author);
            Book second = new Book().setTitle("Persuasion").setAuthor(author);
            author.setMasterpiece(second);
            first.getDebutants().add(author);
            // Two circles, through two columns of one row: its insert, the books, and one update.
            assertThat(library.statements(() -> library.insert(author))).isEqualTo(3);
            assertThat(author.getVersion()).isEqualTo(1);
            assertThat(library.value("select masterpiece_id || '/' || debut_id from author"))
                    .isEqualTo(second.getId() + "/" + first.getId());
            // No list of the other column has heard of it, and null takes it out of its own.
            assertThat(second.getDebutants()).isEmpty();
            author.setDebut(null);
            assertThat(first.getDebutants()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEntityOfNothingButAKey(TestDatabase database) {
        try (Library library = new Library(database)) {
            Book stored = library.book("Emma");
            Shelf shelf = new Shelf();
            library.in(session -> session.get(Book.class, stored.getId()).thenApply(book -> {
                session.addAll(List.of(shelf, new Shelf()));
                return shelf.getBooks().add(book);
            }));
            assertThat(library.value("select count(*) from shelf_books where shelf_id = " + shelf.getId()))
                    .isEqualTo("1");
            library.in(session -> session.select(Shelf.class)
                    .options(selectIn(ShelfPaths.BOOKS))
                    .list()
                    .thenAccept(shelves -> shelves.forEach(session::delete)));
            assertThat(library.value("select count(*) from shelf")).isEqualTo("0");
            assertThat(library.value("select count(*) from book")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRowThatIsGoneIsStaleWithoutAVersionToo(TestDatabase database) {
        try (Library library = new Library(database)) {
            Shelf stored = library.insert(new Shelf());
            Session session = library.sessions.open();
            session.delete(session.get(Shelf.class, stored.getId()).join());
            library.in(theirs -> theirs.get(Shelf.class, stored.getId()).thenAccept(theirs::delete));
            assertThatThrownBy(() -> library.await(session::flush))
                    .isInstanceOf(StaleEntity.class)
                    .hasMessageContaining("Shelf " + stored.getId() + " is gone");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aChildGoesToAnotherParentWhoeverIsLoaded(TestDatabase database) {
        try (Library library = new Library(database)) {
            Author jane = library.insert(new Author().setName("Jane"));
            Author emily = library.insert(new Author().setName("Emily"));
            Book stored = library.insert(new Book().setTitle("Emma").setAuthor(jane));
            for (boolean from : new boolean[] {true, false}) {
                for (boolean to : new boolean[] {true, false}) {
                    Session session = library.sessions.open();
                    Book book = session.get(Book.class, stored.getId()).join();
                    boolean janes = book.getAuthorId() == jane.getId();
                    Author before = session.get(Author.class, janes ? jane.getId() : emily.getId())
                            .join();
                    Author after = session.get(Author.class, janes ? emily.getId() : jane.getId())
                            .join();
                    if (from) session.load(before, AuthorPaths.BOOKS).join();
                    if (to) session.load(after, AuthorPaths.BOOKS).join();
                    after.getBooks().add(book);
                    assertThat(library.statements(() -> session.flush().join())).isEqualTo(1);
                    session.load(List.of(before, after), AuthorPaths.BOOKS).join();
                    assertThat(before.getBooks()).isEmpty();
                    assertThat(after.getBooks()).containsExactly(book);
                    assertThat(library.value("select author_id from book")).isEqualTo(String.valueOf(after.getId()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void uniqueValuesAreNotSwappedInOneFlush(TestDatabase database) {
        try (Library library = new Library(database)) {
            Session session = library.sessions.open();
            Tag first = session.add(new Tag().setName("a"));
            Tag second = session.add(new Tag().setName("b"));
            session.flush().join();
            first.setName("b");
            second.setName("a");
            assertThatThrownBy(() -> library.await(session::flush))
                    .isInstanceOf(ConstraintViolation.class)
                    .hasMessage("Tag.name must be unique (uq_tag_name)");
            assertThatThrownBy(() -> session.add(new Tag())).hasMessageContaining("begin again in a new one");
            assertThatThrownBy(() -> session.delete(first)).hasMessageContaining("begin again in a new one");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCancelledFlushEndsTheSessionAndLeavesNothing(TestDatabase database) {
        try (Library library = new Library(database)) {
            Session session = library.sessions.open();
            for (int i = 0; i < 2_000; i++) {
                session.add(new Book().setTitle("Book " + i).setAuthor(new Author().setName("Author " + i)));
            }
            session.flush().cancel(true);
            assertThatThrownBy(() -> library.await(session::flush))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("begin again in a new one")
                    .hasCauseInstanceOf(CancellationException.class);
            // A writer that was left behind would keep this one waiting.
            library.insert(new Author().setName("Jane"));
            assertThat(library.value("select count(*) from author")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCallThatFailsLeavesTheSessionToTheNext(TestDatabase database) {
        try (Library library = new Library(database)) {
            Session session = library.sessions.open();
            CompletableFuture<Book> missing = session.get(Book.class, 7);
            assertThatThrownBy(missing::join).hasCauseInstanceOf(NotFound.class);
            session.select(Book.class)
                    .list()
                    .orTimeout(0, TimeUnit.NANOSECONDS)
                    .exceptionally(late -> List.of())
                    .join();
            assertThat(session.select(Book.class).count().join()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofTwoSessionsOneWinsAndTheOtherIsStale(TestDatabase database) {
        try (Library library = new Library(database)) {
            long id = library.book("Emma").getId();
            List<Session> both = List.of(library.sessions.open(), library.sessions.open());
            for (Session session : both) session.get(Book.class, id).join().setTitle("By " + both.indexOf(session));
            List<CompletableFuture<Void>> flushes =
                    both.stream().map(Session::flush).toList();
            List<Throwable> failures = new ArrayList<>();
            for (CompletableFuture<Void> flush : flushes) {
                flush.exceptionally(failure -> {
                            failures.add(failure);
                            return null;
                        })
                        .join();
            }
            assertThat(failures).singleElement().isInstanceOf(StaleEntity.class);
            assertThat(library.value("select version from book")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anObjectInTwoSessionsIsInsertedOnce(TestDatabase database) {
        try (Library library = new Library(database)) {
            Author author = new Author().setName("Jane");
            Session second = library.sessions.open();
            second.add(author);
            library.insert(author);
            assertThatThrownBy(() -> library.await(second::flush))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has a row already, but not in this session");
            assertThat(library.value("select count(*) from author")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anOptionalReferenceIsEmptiedFromEitherSideLoadedOrNot(TestDatabase database) {
        try (Library library = new Library(database)) {
            Category root = new Category().setName("root");
            List<Category> leaves = List.of(
                    new Category().setName("a").setParent(root),
                    new Category().setName("b").setParent(root),
                    new Category().setName("c").setParent(root));
            library.insert(root);
            library.in(session ->
                    session.get(Category.class, leaves.get(0).getId()).thenApply(leaf -> leaf.setParent(null)));
            library.in(session -> session.get(Category.class, root.getId())
                    .thenCompose(
                            here -> session.get(Category.class, leaves.get(1).getId())
                                    .thenApply(leaf -> here.getChildren().remove(leaf))));
            assertThat(library.value("select count(*) from category where parent_id is not null"))
                    .isEqualTo("1");
            // A parent goes when its children have been taken out, in one flush.
            library.in(session -> session.select(Category.class)
                    .where(CATEGORY.ID.eq(root.getId()))
                    .options(selectIn(CategoryPaths.CHILDREN))
                    .one()
                    .thenAccept(here -> {
                        here.getChildren().clear();
                        session.delete(here);
                    }));
            assertThat(library.value("select count(*) from category")).isEqualTo("3");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aFlushOfManyStepsIsCancelledAsWell(TestDatabase database) {
        try (Library library = new Library(database)) {
            Session session = library.sessions.open();
            List<Author> authors = IntStream.range(0, 20_000)
                    .mapToObj(i -> session.add(new Author().setName("Author " + i)))
                    .toList();
            session.flush().join();
            authors.forEach(author -> author.setName("Changed"));
            long before = library.engine.statements();
            CompletableFuture<Void> flush = session.flush();
            while (library.engine.statements() < before + 3) Thread.onSpinWait();
            flush.cancel(true);
            library.insert(new Author().setName("Jane"));
            assertThat(library.value("select count(*) from author where name <> 'Changed'"))
                    .isEqualTo("20001");
        }
    }
}
