package dev.scaffold.runtime.activerecord;

import static dev.scaffold.runtime.activerecord.sample.tables.Tables.AUTHOR;
import static dev.scaffold.runtime.activerecord.sample.tables.Tables.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.scaffold.runtime.activerecord.sample.Author;
import dev.scaffold.runtime.activerecord.sample.AuthorManager;
import dev.scaffold.runtime.activerecord.sample.AuthorQuerySet;
import dev.scaffold.runtime.activerecord.sample.Book;
import dev.scaffold.runtime.activerecord.sample.BookQuerySet;
import dev.scaffold.runtime.activerecord.sample.Status;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.error.NotFound;
import dev.scaffold.runtime.error.NotUnique;
import dev.scaffold.runtime.error.ResultTooLarge;
import dev.scaffold.runtime.support.Collector;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuerySetTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    /** Three authors; the first with two books (one tagged "utopia"), the second with one (both tags), the third none. */
    private static Bookshop shop(TestDatabase database) {
        Bookshop shop = new Bookshop(database);
        Author ursula = shop.author("Ursula").setEmail("u@example.org").save().join();
        Author iain = shop.author("Iain").save().join();
        shop.author("Nobody").save().join();
        var utopia = shop.tag("utopia").save().join();
        var space = shop.tag("space").save().join();
        Book first = shop.book("The Dispossessed", ursula)
                .setStatus(Status.PUBLISHED)
                .save()
                .join();
        Book second = shop.book("Always Coming Home", ursula).save().join();
        Book third = shop.book("Use of Weapons", iain)
                .setStatus(Status.PUBLISHED)
                .save()
                .join();
        first.tags().add(utopia).join();
        third.tags().add(utopia, space).join();
        second.reviews().create(review -> review.setRating((short) 3)).join();
        return shop;
    }

    private static List<String> titles(BookQuerySet books) {
        return books.orderBy(BOOK.ID.asc()).list().join().stream()
                .map(Book::getTitle)
                .toList();
    }

    private static List<String> names(AuthorQuerySet authors) {
        return authors.orderBy(AUTHOR.ID.asc()).list().join().stream()
                .map(Author::getName)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A13")
    @Tag("A18")
    void filtersOverRelations(TestDatabase database) {
        try (Bookshop shop = shop(database)) {
            assertThat(titles(Book.objects(shop.engine)
                            .filter(BOOK.author().NAME.startsWith("Urs"), BOOK.STATUS.eq(Status.PUBLISHED))))
                    .containsExactly("The Dispossessed");
            assertThat(titles(Book.objects().filter(BOOK.tags().any(tag -> tag.NAME.eq("utopia")))))
                    .containsExactly("The Dispossessed", "Use of Weapons");
            assertThat(titles(Book.objects().filter(BOOK.tags().all(tag -> tag.NAME.eq("utopia")))))
                    .containsExactly("The Dispossessed", "Always Coming Home");
            assertThat(titles(Book.objects().filter(BOOK.tags().none()))).containsExactly("Always Coming Home");
            assertThat(names(Author.objects()
                            .filter(AUTHOR.books().any(book -> book.tags().any(tag -> tag.NAME.eq("space"))))))
                    .containsExactly("Iain");
            assertThat(names(Author.objects().filter(AUTHOR.books().none()))).containsExactly("Nobody");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A13")
    void excludeIsTheRestAlsoOfUnknowns(TestDatabase database) {
        try (Bookshop shop = shop(database)) {
            assertThat(names(Author.objects(shop.engine).exclude(AUTHOR.EMAIL.eq("u@example.org"))))
                    .containsExactly("Iain", "Nobody");
            assertThat(titles(Book.objects().exclude(BOOK.tags().any(tag -> tag.NAME.eq("space")))))
                    .containsExactly("The Dispossessed", "Always Coming Home");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aQuerySetIsAValue(TestDatabase database) {
        try (Bookshop shop = shop(database)) {
            BookQuerySet all = Book.objects(shop.engine).all();
            assertThat(shop.statements(
                            () -> all.filter(BOOK.ID.lt(0L)).orderBy(BOOK.TITLE).limit(1)))
                    .isZero();
            assertThat(all.count().join()).isEqualTo(3);
            assertThat(shop.statements(() -> all.list().join())).isEqualTo(1);
            assertThat(shop.statements(() -> all.list().join())).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A20")
    @Tag("A10")
    void ordersLimitsAndPages(TestDatabase database) {
        try (Bookshop shop = shop(database)) {
            BookQuerySet byTitle = Book.objects(shop.engine).orderBy(BOOK.TITLE.asc());
            assertThat(byTitle.limit(1).offset(1).list().join())
                    .extracting(Book::getTitle)
                    .containsExactly("The Dispossessed");
            assertThat(byTitle.limit(2).count().join()).isEqualTo(2);
            assertThat(byTitle.first().join().orElseThrow().getTitle()).isEqualTo("Always Coming Home");
            assertThat(Book.objects().first().join().orElseThrow().getTitle()).isEqualTo("The Dispossessed");
            Page<Book> page = byTitle.page(1, 2).join();
            assertThat(page.items()).extracting(Book::getTitle).containsExactly("Use of Weapons");
            assertThat(page.total()).isEqualTo(3);
            assertThat(page.pages()).isEqualTo(2);
            assertThat(page.hasNext()).isFalse();
            assertThat(byTitle.page(0, 2).join().hasNext()).isTrue();
            assertThat(shop.statements(() -> byTitle.page(0, 2).join())).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A1")
    @Tag("A5")
    void oneCountAndExists(TestDatabase database) {
        try (Bookshop shop = shop(database)) {
            assertThat(Book.objects(shop.engine)
                            .get(BOOK.TITLE.eq("Use of Weapons"))
                            .join()
                            .getStatus())
                    .isEqualTo(Status.PUBLISHED);
            assertThat(Book.objects().find(BOOK.TITLE.eq("none")).join()).isEmpty();
            assertThatThrownBy(() -> Book.objects().get(BOOK.TITLE.eq("none")).join())
                    .hasRootCauseInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Book.objects()
                            .filter(BOOK.STATUS.eq(Status.PUBLISHED))
                            .get()
                            .join())
                    .hasRootCauseInstanceOf(NotUnique.class);
            assertThat(Book.objects()
                            .filter(BOOK.STATUS.eq(Status.PUBLISHED))
                            .count()
                            .join())
                    .isEqualTo(2);
            assertThat(Book.objects().filter(BOOK.ID.lt(0L)).exists().join()).isFalse();
            assertThat(Book.objects().exists().join()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A81")
    void anOverriddenAllRestrictsEveryMethod(TestDatabase database) {
        try (Bookshop shop = shop(database)) {
            AuthorManager reachable = new AuthorManager(shop.engine) {
                @Override
                public AuthorQuerySet all() {
                    return super.all().filter(AUTHOR.EMAIL.isNotNull());
                }
            };
            long iain = Author.objects(shop.engine)
                    .get(AUTHOR.NAME.eq("Iain"))
                    .join()
                    .getId();
            assertThat(reachable.find(iain).join()).isEmpty();
            assertThat(reachable.count().join()).isEqualTo(1);
            assertThat(reachable.withBooks().list().join()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A17")
    void hostileTextIsOnlyText(TestDatabase database) {
        try (Bookshop shop = shop(database)) {
            String hostile = "100%_\\'\"; drop table book; --";
            shop.author(hostile).save().join();
            assertThat(names(Author.objects(shop.engine).filter(AUTHOR.NAME.eq(hostile))))
                    .containsExactly(hostile);
            assertThat(names(Author.objects().filter(AUTHOR.NAME.contains("%_\\'"))))
                    .containsExactly(hostile);
            assertThat(names(Author.objects()
                            .filter(AUTHOR.NAME.in(IntStream.range(0, 50)
                                    .mapToObj(i -> i == 7 ? "Iain" : "x" + i)
                                    .toList()))))
                    .containsExactly("Iain");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneOfASelectionIsFoundByItsKeyWithWhatItLoads(TestDatabase database) {
        try (Bookshop shop = shop(database)) {
            long id = Book.objects(shop.engine)
                    .get(BOOK.TITLE.eq("Use of Weapons"))
                    .join()
                    .getId();
            long before = shop.engine.statements();
            Book book = Book.objects(shop.engine).withAuthor().get(id).join();
            assertThat(shop.engine.statements() - before).isEqualTo(1);
            assertThat(book.getAuthor().getName()).isEqualTo("Iain");
            BookQuerySet drafts = Book.objects(shop.engine).filter(BOOK.STATUS.eq(Status.DRAFT));
            assertThat(drafts.find(id).join()).isEmpty();
            assertThatThrownBy(() -> drafts.get(id).join())
                    .cause()
                    .isInstanceOf(NotFound.class)
                    .hasMessage("there is no Book with key " + id);
        }
    }

    /** What is loaded with them is loaded for a part at a time; what comes is bound to the engine, not to the stream. */
    @ParameterizedTest
    @MethodSource("databases")
    @Tag("A9")
    void streamsEntitiesWithWhatIsLoadedWithThem(TestDatabase database) {
        try (Bookshop shop = shop(database)) {
            Collector<Book> books =
                    Collector.of(Book.objects(shop.engine).orderBy(BOOK.ID.asc()).withAuthor().withTags().stream(2));
            long before = shop.engine.statements();
            books.request(Long.MAX_VALUE);

            assertThat(books.join())
                    .extracting(Book::getTitle, book -> book.getAuthor().getName())
                    .containsExactly(
                            tuple("The Dispossessed", "Ursula"),
                            tuple("Always Coming Home", "Ursula"),
                            tuple("Use of Weapons", "Iain"));
            assertThat(books.received().get(2).getTags()).hasSize(2);
            assertThat(shop.engine.statements() - before).isEqualTo(3);
            books.received().get(0).setTitle("Changed").save().join();
            assertThat(titles(Book.objects(shop.engine).all())).contains("Changed");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Tag("XB32")
    void aListWithoutALimitHasTheEnginesLimit(TestDatabase database) {
        try (Bookshop shop = shop(database);
                Engine small = Engine.builder(shop.url()).rowLimit(2).build()) {
            assertThatThrownBy(Book.objects(small).list()::join)
                    .cause()
                    .isInstanceOf(ResultTooLarge.class)
                    .hasMessageContaining("more than 2 rows of Book")
                    .hasMessageContaining("stream(…)");
            assertThat(Book.objects(small).all().limit(3).list().join()).hasSize(3);
            assertThat(Book.objects(small).filter(BOOK.ID.gt(1L)).list().join()).hasSize(2);
            assertThat(Author.objects(small)
                            .all()
                            .limit(1)
                            .withBooks()
                            .list()
                            .join()
                            .get(0)
                            .getBooks())
                    .hasSize(2);
        }
    }
}
