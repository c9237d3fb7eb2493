package dev.scaffold.runtime.session;

import static dev.scaffold.runtime.session.sample.tables.Tables.BOOK;

import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.session.sample.Status;
import dev.scaffold.runtime.support.RandomPredicates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The same random rows for whoever says the same seed, and conditions on its books and what they refer to. */
final class RandomLibrary {

    static final int BOOKS = 60;

    private static final List<Field<String>> TEXTS =
            List.of(BOOK.TITLE, BOOK.author().NAME, BOOK.author().EMAIL, BOOK.category().NAME);

    private static final List<Field<? extends Number>> NUMBERS =
            List.of(BOOK.ID, BOOK.CATEGORY_ID, BOOK.VERSION, BOOK.author().VERSION, BOOK.category().PARENT_ID);

    private static final List<Function<RandomPredicates, Condition>> OTHERS = List.of(
            some -> BOOK.STATUS.eq(some.one(List.of(Status.values()))),
            some -> BOOK.STATUS.in(some.one(List.of(List.of(), List.of(Status.DRAFT), List.of(Status.values())))),
            some -> BOOK.CREATED_AT.gt(Instant.ofEpochSecond(some.one(List.of(1, 3, 5)))),
            some -> BOOK.CREATED_AT.ne(BOOK.UPDATED_AT),
            some -> BOOK.tags().any(),
            some -> BOOK.tags().none(),
            some -> BOOK.tags()
                    .any(tag -> some.over(List.of(tag.NAME), List.of(tag.ID, tag.VERSION))
                            .next()),
            some -> BOOK.tags()
                    .all(tag -> some.over(List.of(tag.NAME), List.of(tag.ID, tag.VERSION))
                            .next()),
            some -> BOOK.tags()
                    .none(tag -> some.over(List.of(tag.NAME), List.of(tag.ID, tag.VERSION))
                            .next()),
            some -> BOOK.sequels()
                    .any(book -> some.over(List.of(book.TITLE), List.of(book.CATEGORY_ID))
                            .next()),
            some -> BOOK.debutants()
                    .all(one ->
                            some.over(List.of(one.EMAIL), List.of(one.DEBUT_ID)).next()));

    private RandomLibrary() {}

    static RandomPredicates predicates(Random random, boolean alike) {
        return new RandomPredicates(random, TEXTS, NUMBERS, OTHERS, alike);
    }

    static void fill(Library library, long seed) {
        library.engine
                .transaction(tx -> {
                    fill(tx, new Random(seed));
                    return CompletableFuture.completedFuture(null);
                })
                .join();
    }

    private static void fill(Transaction tx, Random random) {
        insert(tx, "category", "name, parent_id", 6, id -> values(word(random), id < 3 ? null : id - 2));
        insert(
                tx,
                "author",
                "name, email",
                12,
                id -> values(word(random), id % 3 == 0 ? null : RandomPredicates.WORDS.get(id.intValue())));
        insert(tx, "tag", "name", 8, id -> values(RandomPredicates.WORDS.get(id.intValue())));
        insert(
                tx,
                "book",
                "title, status, author_id, category_id",
                BOOKS,
                id -> values(
                        word(random),
                        Status.values()[random.nextInt(Status.values().length)].value(),
                        1L + random.nextInt(12),
                        random.nextInt(3) == 0 ? null : 1L + random.nextInt(6)));
        pairs(tx, "insert into book_tag (book_id, tag_id) values ($1, $2)", random, 8);
        pairs(tx, "insert into book_sequels (book_id, sequel_id) values ($1, $2)", random, BOOKS);
        tx.execute(Statement.write("update author set debut_id = id where id < 9"));
    }

    private static void insert(
            Transaction tx, String table, String columns, int count, Function<Long, List<@Nullable Object>> values) {
        for (long id = 1; id <= count; id++) {
            List<@Nullable Object> all = new ArrayList<>(values.apply(id));
            StringBuilder binds = new StringBuilder();
            all.add(id);
            all.add((int) (id % 5));
            all.add(Instant.ofEpochSecond(id % 7));
            all.add(Instant.ofEpochSecond(id % 7 + id % 2));
            for (int i = 1; i <= all.size(); i++)
                binds.append(i == 1 ? "$" : ", $").append(i);
            String sql = "insert into " + table + " (" + columns + ", id, version, created_at, updated_at) values ("
                    + binds + ")";
            tx.execute(new Statement(sql, all, true));
        }
    }

    private static void pairs(Transaction tx, String sql, Random random, int targets) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (long book = 1; book <= BOOKS; book++) {
            for (long target = 1; target <= targets; target++) {
                if (random.nextInt(targets) == 0) all.add(List.of(book, target));
            }
        }
        tx.executeBatch(sql, all);
    }

    private static String word(Random random) {
        return RandomPredicates.WORDS.get(random.nextInt(RandomPredicates.WORDS.size()));
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }
}
