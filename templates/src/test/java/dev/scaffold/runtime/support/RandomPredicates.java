package dev.scaffold.runtime.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Conditions over a few columns, as deep as they come. Their values are few, so that they meet what is stored. Division is never
 * by zero.
 */
public final class RandomPredicates {

    /** For rows, too: with both cases, what {@code like} takes for more than itself, and what is not ASCII. */
    public static final List<String> WORDS = List.of(
            "", "a", "A", "aB", "ab", "b%", "a_b", "a!b", "a\\b", "it's", "ä", "Ä", "ßx", "😀", " b ", "10", "9");

    private final Random random;
    private final List<Field<String>> texts;
    private final List<? extends Field<? extends Number>> numbers;
    private final List<Function<RandomPredicates, Condition>> others;
    private final boolean alike;

    /**
     * @param others of which one is asked for now and then
     * @param alike without that in which the databases differ: the order of texts, and the case of what is not ASCII
     */
    public RandomPredicates(
            Random random,
            List<Field<String>> texts,
            List<? extends Field<? extends Number>> numbers,
            List<Function<RandomPredicates, Condition>> others,
            boolean alike) {
        this.random = random;
        this.texts = texts;
        this.numbers = numbers;
        this.others = others;
        this.alike = alike;
    }

    /** Over the columns of another table. */
    public RandomPredicates over(List<Field<String>> texts, List<? extends Field<? extends Number>> numbers) {
        return new RandomPredicates(random, texts, numbers, List.of(), alike);
    }

    public Condition next() {
        return condition(random.nextInt(4));
    }

    /** One of {@code values}. */
    public <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Condition condition(int depth) {
        if (depth == 0) return leaf();
        Supplier<Condition> inner = () -> condition(depth - 1);
        return switch (random.nextInt(9)) {
            case 0, 1 -> inner.get().and(inner.get());
            case 2, 3 -> inner.get().or(inner.get());
            case 4 -> inner.get().not();
            case 5 -> DSL.field(inner.get()).isNull();
            case 6 -> DSL.field(inner.get()).eq(DSL.field(inner.get()));
            case 7 ->
                DSL.coalesce(DSL.field(inner.get()), DSL.inline(random.nextBoolean()))
                        .isTrue();
            default -> leaf();
        };
    }

    private Condition leaf() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> ofText(text(2));
            case 3, 4, 5 -> ofNumber(number(2));
            case 6 ->
                one(List.of(
                        DSL.trueCondition(), DSL.falseCondition(), one(texts).eq((String) null)));
            default -> others.isEmpty() ? ofText(text(1)) : one(others).apply(this);
        };
    }

    private Condition ofText(Field<String> text) {
        String word = one(WORDS);
        return switch (random.nextInt(16)) {
            case 0 -> text.eq(other(word));
            case 1 -> text.ne(other(word));
            case 2 -> text.like(pattern());
            case 3 -> text.notLike(pattern(), '!');
            case 4 -> ascii(text).likeIgnoreCase(pattern(), '!');
            case 5 -> text.startsWith(word);
            case 6 -> text.endsWith(word);
            case 7 -> text.contains(word);
            case 8 -> text.in(words());
            case 9 -> text.notIn(words());
            case 10 -> text.isNull();
            case 11 -> text.isNotNull();
            case 12 -> text.isDistinctFrom(other(word));
            case 13 -> text.isNotDistinctFrom(text(1));
            case 14 -> ascii(text).equalIgnoreCase("aB");
            default -> alike ? text.eq(word) : random.nextBoolean() ? text.lt(other(word)) : text.between(word, "b");
        };
    }

    @SuppressWarnings("unchecked") // a column's comparisons take its type, which is a number
    private Condition ofNumber(Field<? extends Number> any) {
        Field<Integer> number = any.coerce(Integer.class);
        Field<Integer> other = random.nextInt(3) == 0 ? number(1).coerce(Integer.class) : DSL.val(small());
        return switch (random.nextInt(12)) {
            case 0 -> number.eq(other);
            case 1 -> number.ne(other);
            case 2 -> number.lt(other);
            case 3 -> number.ge(other);
            case 4 -> number.in(small(), small(), 1);
            case 5 -> number.notIn(small(), 2, null);
            case 6 -> number.between(small(), small());
            case 7 -> number.notBetween(small(), small());
            case 8 -> number.isNull();
            case 9 -> number.isNotNull();
            case 10 -> number.isDistinctFrom(other);
            default -> number.isNotDistinctFrom(other);
        };
    }

    private Field<String> text(int depth) {
        Field<String> text = one(texts);
        if (depth == 0) return text;
        return switch (random.nextInt(12)) {
            case 0 -> DSL.lower(ascii(text(depth - 1)));
            case 1 -> DSL.upper(ascii(text(depth - 1)));
            case 2 -> text(depth - 1).concat(one(WORDS));
            case 3 -> DSL.substring(text(depth - 1), 1 + random.nextInt(2), random.nextInt(3));
            case 4 -> DSL.coalesce(text(depth - 1), DSL.val(one(WORDS)));
            case 5 -> DSL.trim(text(depth - 1));
            case 6 -> DSL.replace(text(depth - 1), "a", one(WORDS));
            case 7 -> DSL.when(leafOfText(), text(depth - 1)).otherwise(one(WORDS));
            case 8 -> DSL.nullif(text(depth - 1), one(WORDS));
            default -> text;
        };
    }

    private Field<? extends Number> number(int depth) {
        Field<? extends Number> number = one(numbers);
        if (depth == 0) return number;
        return switch (random.nextInt(12)) {
            case 0 -> number(depth - 1).plus(small());
            case 1 -> number(depth - 1).minus(number(0));
            case 2 -> number(depth - 1).times(small());
            case 3 -> number(depth - 1).neg();
            case 4 -> DSL.abs(number(depth - 1));
            case 5 -> number(depth - 1).mod(1 + random.nextInt(3));
            case 6 -> number(depth - 1).div(random.nextBoolean() ? 2 : -3);
            case 7 -> DSL.length(text(1));
            case 8 -> DSL.coalesce(number(depth - 1).coerce(Integer.class), DSL.val(small()));
            default -> number;
        };
    }

    private Condition leafOfText() {
        return one(texts).eq(one(WORDS));
    }

    /** Case is changed alike only of what is ASCII. */
    private Field<String> ascii(Field<String> text) {
        return alike ? DSL.nullif(DSL.replace(DSL.replace(text, "ä", "a"), "Ä", "A"), "ßx") : text;
    }

    private Field<String> other(String word) {
        return random.nextInt(3) == 0 ? text(1) : DSL.val(random.nextInt(8) == 0 ? null : word);
    }

    private String pattern() {
        return one(List.of("%", "_", "a%", "%b", "a_b", "_", "!%", "a!_b", "%ä%", "A%", ""));
    }

    private List<@Nullable String> words() {
        List<@Nullable String> words = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) words.add(random.nextInt(9) == 0 ? null : one(WORDS));
        return words;
    }

    private int small() {
        return random.nextInt(9) - 2;
    }
}
