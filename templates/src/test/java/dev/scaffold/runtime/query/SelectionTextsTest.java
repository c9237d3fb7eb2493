package dev.scaffold.runtime.query;

import static dev.scaffold.runtime.session.sample.tables.Tables.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.query.SelectionTexts.Question;
import dev.scaffold.runtime.session.sample.Book;
import dev.scaffold.runtime.session.sample.BookPaths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelectionTextsTest {

    private static final int COUNT = Integer.getInteger("scaffold.selections", 8_000);

    private static Query query(Selection<?> selection, Window window) {
        RowReader<?> reader = new RowReader<>(selection, 0);
        return window.of(DSL.select(reader.fields())
                .from(reader.from())
                .where(Restriction.of(selection))
                .orderBy(selection.order()));
    }

    private static Statement rendered(Dialect dialect, Selection<?> selection) {
        return Renderer.read(dialect, query(selection, Window.of(selection)));
    }

    private static Statement byShape(Dialect dialect, Selection<?> selection, AtomicInteger rendered) {
        Window window = Window.of(selection);
        return SelectionTexts.read(dialect, Question.LIST, selection, window, () -> {
            rendered.incrementAndGet();
            return query(selection, window);
        });
    }

    private static Selection<Book> books(Condition... conditions) {
        return Selection.of(BookPaths.SEQUELS.target()).where(conditions);
    }

    /** Equal shapes have equal texts, and the values go where jOOQ would put them. */
    @ParameterizedTest
    @EnumSource
    void whatIsRememberedIsWhatWouldBeRendered(Dialect dialect) {
        long seed = Long.getLong("scaffold.seed", 4_711);
        RandomSelections selections = new RandomSelections(seed);
        AtomicInteger rendered = new AtomicInteger();
        Map<String, Integer> texts = new HashMap<>();
        for (int i = 0; i < COUNT; i++) {
            Selection<Book> selection = selections.next();
            Statement expected = rendered(dialect, selection);
            assertThat(byShape(dialect, selection, rendered))
                    .as("selection %d of seed %d", i, seed)
                    .isEqualTo(expected);
            texts.merge(expected.sql(), 1, Integer::sum);
        }
        int again = COUNT - rendered.get();
        System.out.printf("%s: %d selections, %d texts, %d not rendered%n", dialect, COUNT, texts.size(), again);
        assertThat(again).isGreaterThan(COUNT / 8);
        assertThat(texts.size()).isGreaterThan(COUNT / 8);
    }

    @ParameterizedTest
    @EnumSource
    void aListThatIsAskedForWithOtherValuesIsNotRenderedAgain(Dialect dialect) {
        AtomicInteger rendered = new AtomicInteger();
        for (String title : List.of("one", "two", "three")) {
            Selection<Book> selection = books(
                            BOOK.TITLE.startsWith(title), BOOK.author().NAME.ne(title))
                    .whereNot(BOOK.ID.in(1L, 2L))
                    .orderBy(BOOK.TITLE.desc(), BOOK.ID)
                    .limit(title.length());
            Statement statement = byShape(dialect, selection, rendered);
            assertThat(statement.binds())
                    .containsExactlyInAnyOrder(title, title, new Long[] {1L, 2L}, 0, title.length());
        }
        assertThat(rendered).hasValueLessThanOrEqualTo(1);
    }

    /** However many values there are, and whichever of them are null. */
    @ParameterizedTest
    @EnumSource
    void aListOfValuesIsOneArray(Dialect dialect) {
        AtomicInteger rendered = new AtomicInteger();
        for (int count : List.of(1, 2, 500, 70_000)) {
            List<Long> ids = LongStream.range(0, count).boxed().collect(Collectors.toCollection(ArrayList::new));
            if (count == 500) ids.set(7, null);
            Statement statement = byShape(dialect, books(BOOK.ID.in(ids).or(BOOK.TITLE.notIn("a", "b"))), rendered);
            assertThat(statement.binds().get(0)).isEqualTo(ids.toArray(Long[]::new));
        }
        assertThat(rendered).hasValueLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aReferenceThatHoldsAKeyIsNotRenderedAgain(Dialect dialect) {
        AtomicInteger rendered = new AtomicInteger();
        for (long author = 1; author < 5; author++) {
            byShape(dialect, books(KeyFields.hold(List.of(BOOK.AUTHOR_ID), List.of(author))), rendered);
        }
        assertThat(rendered).hasValueLessThanOrEqualTo(1);
    }

    /** The values of the second one stand elsewhere, so the shape of the first says nothing about them. */
    @ParameterizedTest
    @EnumSource
    void oneConditionUsedTwiceIsRendered(Dialect dialect) {
        AtomicInteger rendered = new AtomicInteger();
        Condition same = BOOK.TITLE.endsWith("x");
        Selection<Book> twice = books(same.or(BOOK.TITLE.contains("q")), same);
        Selection<Book> others = books(BOOK.TITLE.endsWith("y").or(BOOK.TITLE.contains("q")), BOOK.TITLE.endsWith("z"));
        for (Selection<Book> selection : List.of(twice, others, twice)) {
            assertThat(byShape(dialect, selection, rendered)).isEqualTo(rendered(dialect, selection));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachQuestionHasATextOfItsOwn(Dialect dialect) {
        Selection<Book> selection = books(BOOK.VERSION.ne(7));
        for (Question question : Question.values()) {
            Query query = DSL.select(DSL.inline(question.name())).from(BOOK);
            String sql = SelectionTexts.read(dialect, question, selection, Window.of(selection), () -> query)
                    .sql();
            assertThat(sql).contains(question.name());
        }
    }
}
