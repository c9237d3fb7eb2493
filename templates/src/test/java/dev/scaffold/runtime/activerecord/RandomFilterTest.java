package dev.scaffold.runtime.activerecord;

import static dev.scaffold.runtime.activerecord.sample.tables.Tables.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.activerecord.sample.Author;
import dev.scaffold.runtime.activerecord.sample.Book;
import dev.scaffold.runtime.activerecord.sample.BookQuerySet;
import dev.scaffold.runtime.activerecord.sample.Status;
import dev.scaffold.runtime.support.RandomPredicates;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random conditions: what a filter leaves and what it takes are everything. Broken once: with {@code not} for exclude. */
@Tag("XB35")
class RandomFilterTest {

    private static final long SEED = Long.getLong("scaffold.seed", 35);
    private static final int COUNT = Boolean.getBoolean("scaffold.full") ? 2_000 : 100;

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void filterAndExcludeAreTheTwoParts(TestDatabase database) {
        RandomPredicates predicates = new RandomPredicates(
                new Random(SEED),
                List.of(BOOK.TITLE, BOOK.ISBN, BOOK.author().NAME, BOOK.author().EMAIL),
                List.of(BOOK.ID, BOOK.AUTHOR_ID, BOOK.VERSION, BOOK.author().VERSION),
                List.of(
                        some -> BOOK.STATUS.ne(some.one(List.of(Status.values()))),
                        some -> BOOK.tags().none(),
                        some -> BOOK.tags()
                                .any(tag -> some.over(List.of(tag.NAME), List.of(tag.ID))
                                        .next()),
                        some -> BOOK.reviews()
                                .all(review -> some.over(List.of(review.BODY), List.of(review.RATING))
                                        .next())),
                false);
        try (Bookshop shop = new Bookshop(database)) {
            fill(shop);
            long all = Book.objects().count().join();
            for (int i = 0; i < COUNT; i++) {
                Condition condition = predicates.next();
                BookQuerySet holds = Book.objects().filter(condition);
                BookQuerySet other = Book.objects().exclude(condition);
                BookQuerySet unknown =
                        Book.objects().filter(DSL.field(condition).isNull());
                BookQuerySet not = Book.objects().filter(condition.not());
                String what = "number %d of seed %d: %s".formatted(i, SEED, condition);
                assertThat(count(holds) + count(other)).as(what).isEqualTo(all);
                assertThat(count(not) + count(unknown)).as(what).isEqualTo(count(other));
                assertThat(holds.list().join()).as(what).hasSize((int) count(holds));
            }
        }
    }

    private static void fill(Bookshop shop) {
        List<String> words = RandomPredicates.WORDS;
        shop.engine
                .transaction(tx -> {
                    List<Author> authors = words.stream()
                            .map(word -> shop.author("a" + word).setEmail(word.isEmpty() ? null : word))
                            .toList();
                    return Author.objects(tx)
                            .createAll(authors)
                            .thenCompose(created -> Book.objects(tx)
                                    .createAll(IntStream.range(0, words.size())
                                            .mapToObj(i -> shop.book(words.get(i), created.get(i / 2))
                                                    .setIsbn("%013d".formatted(i)))
                                            .toList()))
                            .thenCompose(books -> books.get(3).tags().create(tag -> tag.setName("a")))
                            .thenCompose(tag -> Book.objects(tx).first())
                            .thenCompose(book -> book.orElseThrow().reviews().create(one -> one.setRating((short) 2)));
                })
                .join();
    }

    private static long count(BookQuerySet some) {
        return some.count().join();
    }
}
