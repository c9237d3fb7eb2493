package dev.scaffold.runtime.query;

import static dev.scaffold.runtime.session.sample.tables.Tables.BOOK;

import dev.scaffold.runtime.mapping.Mapping;
import dev.scaffold.runtime.mapping.ToOne;
import dev.scaffold.runtime.session.sample.Author;
import dev.scaffold.runtime.session.sample.Book;
import dev.scaffold.runtime.session.sample.BookPaths;
import dev.scaffold.runtime.session.sample.Status;
import dev.scaffold.runtime.session.sample.tables.BookTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Selections as people might write them: mostly of what {@link ShapeWalker} knows, some of what it does not. */
final class RandomSelections {

    private static final Mapping<Author, ?> AUTHORS = BookPaths.DEBUTANTS.target();
    private static final ToOne<Book, Author> AUTHOR =
            new ToOne<>("author", 3, () -> AUTHORS, table -> ((BookTable) table).author(), (book, author) -> {});

    private final Random random;

    RandomSelections(long seed) {
        this.random = new Random(seed);
    }

    Selection<Book> next() {
        Selection<Book> books = Selection.of(BookPaths.SEQUELS.target());
        for (int i = random.nextInt(3); i > 0; i--) {
            books = random.nextInt(8) == 0 ? books.whereNot(condition(1)) : books.where(condition(random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) books = books.orderBy(order());
        if (random.nextInt(3) == 0) books = books.limit(random.nextInt(50));
        if (random.nextInt(4) == 0) books = books.offset(random.nextInt(3));
        if (random.nextInt(4) == 0) {
            books = books.join(AUTHOR, Selection.of(AUTHORS));
        }
        return books;
    }

    private OrderField<?>[] order() {
        return IntStream.rangeClosed(1, 1 + random.nextInt(2))
                .mapToObj(i -> order(random.nextBoolean() ? text() : number()))
                .toArray(OrderField<?>[]::new);
    }

    private OrderField<?> order(Field<?> field) {
        SortField<?> sorted = random.nextBoolean() ? field.asc() : field.desc();
        return switch (random.nextInt(4)) {
            case 0 -> field;
            case 1 -> sorted.nullsFirst();
            case 2 -> sorted.nullsLast();
            default -> sorted;
        };
    }

    private Condition condition(int depth) {
        if (depth == 0) return leaf();
        return switch (random.nextInt(8)) {
            case 0 -> condition(depth - 1).and(condition(depth - 1));
            case 1 -> condition(depth - 1).or(condition(depth - 1));
            case 2 -> condition(depth - 1).not();
            case 3 -> DSL.and(condition(depth - 1), condition(depth - 1), condition(depth - 1));
            default -> leaf();
        };
    }

    private Condition leaf() {
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> ofText(text(), word());
            case 3, 4, 5 -> ofNumber(number(), random.nextInt(5) == 0 ? null : random.nextLong(100));
            case 6 -> BOOK.STATUS.in(random.nextBoolean() ? List.of(Status.DRAFT) : List.of(Status.values()));
            case 7 -> BOOK.CREATED_AT.ge(Instant.ofEpochSecond(random.nextInt(1_000_000)));
            case 8 -> ofAnyType();
            case 9 -> fixed();
            default -> unknown();
        };
    }

    private Condition ofText(Field<String> text, @Nullable String word) {
        return switch (random.nextInt(12)) {
            case 0 -> text.eq(word);
            case 1 -> text.ne(word);
            case 2 -> text.like(word);
            case 3 -> text.like(word, random.nextBoolean() ? '!' : '#');
            case 4 -> text.notLike(word);
            case 5 -> text.likeIgnoreCase(word);
            case 6 -> text.notLikeIgnoreCase(word, '!');
            case 7 -> text.startsWith(word);
            case 8 -> text.endsWith(word);
            case 9 -> text.contains(word);
            case 10 -> text.isNotDistinctFrom(word);
            default -> text.equalIgnoreCase("word");
        };
    }

    private Condition ofNumber(Field<Long> field, @Nullable Long value) {
        return switch (random.nextInt(10)) {
            case 0 -> field.eq(value);
            case 1 -> field.gt(value);
            case 2 -> field.ge(value);
            case 3 -> field.lt(value);
            case 4 -> field.le(number());
            case 5 -> field.isNull();
            case 6 -> field.isNotNull();
            case 7 -> field.in(values());
            case 8 -> field.notIn(values());
            default -> random.nextBoolean() ? field.between(1L, value) : field.notBetween(1L, value);
        };
    }

    private Condition ofAnyType() {
        return switch (random.nextInt(5)) {
            case 0 ->
                DSL.val(BigDecimal.valueOf(random.nextInt(), random.nextInt(9))).gt(BigDecimal.ONE);
            case 1 -> DSL.val(LocalDate.ofEpochDay(random.nextInt(9_999))).eq(LocalDate.EPOCH);
            case 2 -> DSL.val(new UUID(random.nextLong(), 1)).ne(new UUID(1, 1));
            case 3 -> DSL.val(random.nextBoolean()).eq(true);
            default -> DSL.val(random.nextDouble()).eq(random.nextBoolean() ? null : 1.5);
        };
    }

    private Condition fixed() {
        return switch (random.nextInt(4)) {
            case 0 -> DSL.noCondition();
            case 1 -> DSL.trueCondition();
            case 2 -> DSL.falseCondition();
            default ->
                DSL.coalesce(DSL.field(leaf()), DSL.inline(random.nextBoolean()))
                        .eq(DSL.inline(random.nextBoolean()));
        };
    }

    /** What has something in it that decides about the text and that a walk does not see, or may not rely on. */
    private Condition unknown() {
        String word = "w" + random.nextInt(3);
        return switch (random.nextInt(9)) {
            case 0 -> DSL.condition("{0} = " + random.nextInt(3), BOOK.ID);
            case 1 -> BOOK.TITLE.eq(DSL.inline(word));
            case 2 -> BOOK.TITLE.eq(DSL.param(word, "named"));
            case 3 -> BOOK.tags().any(tag -> tag.NAME.eq(word));
            case 4 -> BOOK.ID.eq(DSL.val(1).cast(SQLDataType.BIGINT));
            case 5 -> BOOK.TITLE.concat(word).eq("x");
            case 6 -> BOOK.TITLE.eq(DSL.field("lower('" + word + "')", String.class));
            case 7 -> DSL.val(word, Object.class).isNotNull();
            default ->
                new CustomCondition() {
                    @Override
                    public void accept(Context<?> context) {
                        context.sql("'" + word + "' = 'w1'");
                    }
                };
        };
    }

    private Field<String> text() {
        Field<String> field = random.nextInt(3) == 0 ? BOOK.author().NAME : BOOK.TITLE;
        return switch (random.nextInt(5)) {
            case 0 -> DSL.lower(field);
            case 1 -> DSL.upper(field);
            default -> field;
        };
    }

    private Field<Long> number() {
        return switch (random.nextInt(3)) {
            case 0 -> BOOK.ID;
            case 1 -> BOOK.AUTHOR_ID;
            default -> BOOK.author().ID;
        };
    }

    private @Nullable String word() {
        return random.nextInt(5) == 0 ? null : "word " + random.nextInt(100);
    }

    private List<Long> values() {
        List<Long> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) values.add(random.nextLong(100));
        return values;
    }
}
