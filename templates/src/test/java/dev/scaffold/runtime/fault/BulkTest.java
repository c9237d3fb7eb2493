package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.activerecord.sample.tables.Tables;
import dev.scaffold.runtime.engine.DatabaseFuture;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.error.StaleEntity;
import dev.scaffold.runtime.mapping.EntityWriter;
import dev.scaffold.runtime.session.Session;
import dev.scaffold.runtime.session.sample.Book;
import dev.scaffold.runtime.session.sample.BookPaths;
import dev.scaffold.runtime.session.sample.SessionFactory;
import dev.scaffold.runtime.support.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** More rows and more values than a statement may have binds. */
@org.junit.jupiter.api.Tag("XB38")
class BulkTest {

    static Stream<Arguments> stylesAndDatabases() {
        return LostUpdateTest.stylesAndDatabases();
    }

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("stylesAndDatabases")
    void manyRowsAreInsertedInOneTransactionAndKeysComeInTheirOrder(Style style, TestDatabase database) {
        int rows = Scale.of(20_000, 100_000);
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            List<String> names =
                    IntStream.range(0, rows).mapToObj(i -> "tag " + i).toList();
            List<Long> ids = Wait.forValue(style.createAll(rig.engine, names));
            assertThat(ids).hasSize(rows).isSorted();
            assertThat(Rig.number(
                            rig.engine,
                            "select count(*) from tag where name = 'tag ' || cast(id - " + ids.get(0) + " as text)"))
                    .isEqualTo(rows);
        }
    }

    /** Before anything is sent, and by the database: whichever way it is refused, it is told which one it was. */
    @ParameterizedTest
    @MethodSource("stylesAndDatabases")
    void whichRowWasRefusedIsTold(Style style, TestDatabase database) {
        int rows = Scale.of(2_500, 100_000);
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            Wait.forValue(rig.engine.execute(Statement.write("create unique index uq_tag_name on tag (name)")));
            Wait.forValue(style.createAll(rig.engine, List.of("there")));
            for (int bad : List.of(0, 1, rows / 2, rows - 1)) {
                List<String> names = new ArrayList<>(
                        IntStream.range(0, rows).mapToObj(i -> "tag " + i).toList());
                names.set(bad, "there");
                assertThat(refused(style, rig, names))
                        .isInstanceOf(ConstraintViolation.class)
                        .hasMessageContaining("Tag")
                        .hasMessageEndingWith("; row " + bad)
                        .satisfies(failure -> assertThat(((ConstraintViolation) failure).row())
                                .hasValue(bad));
            }
            assertThat(Rig.number(rig.engine, "select count(*) from tag")).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whichEntityIsNotValidIsTold(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            List<String> names = List.of("a", "b", "x".repeat(41), "d");
            long sent = rig.engine.statements();
            assertThat(refused(Style.ACTIVE_RECORD, rig, names))
                    .hasMessage("Tag cannot be saved: name may be at most 40 characters long, not 41; row 2");
            assertThat(rig.engine.statements()).isEqualTo(sent);
        }
    }

    private static Throwable refused(Style style, Rig rig, List<String> names) {
        return Objects.requireNonNull(Wait.forFailure(style.createAll(rig.engine, names)));
    }

    /** There is no update of many entities at once: each is a statement. */
    @ParameterizedTest
    @MethodSource("databases")
    void wideRowsAreInsertedUpdatedAndDeletedInOneTransaction(TestDatabase database) {
        int rows = Scale.of(1_200, 100_000);
        try (Rig rig = Rig.of(
                database,
                options -> options.poolSize(2)
                        .statementTimeout(Duration.ofMinutes(5))
                        .holdWarning(Duration.ofMinutes(10)))) {
            WideRows wide = new WideRows();
            Wait.forValue(rig.engine.execute(Statement.write(wide.createTable(database))));
            EntityWriter<@Nullable Object[], Long> writer = EntityWriter.of(wide);
            List<@Nullable Object[]> all = wide.rows(rows);
            Wait.forWork(rig.engine.transaction(tx -> {
                CompletableFuture<?> inserted = writer.insertAll(tx, all);
                return inserted.thenCompose(done -> DatabaseFuture.all(all.stream()
                        .map(row -> writer.update(tx, wide.changed(row), WideRows.LAST))
                        .toList()));
            }));
            assertThat(all)
                    .extracting(row -> (Long) Objects.requireNonNull(row[0]))
                    .isSorted()
                    .doesNotHaveDuplicates();
            String right = "select count(*) from wide where id = first + " + (((Long) all.get(0)[0]) - 1)
                    + " and last = first + 1 and version = 1";
            assertThat(Rig.number(rig.engine, right)).isEqualTo(rows);
            Throwable failure = Wait.forFailureOfWork(rig.engine.transaction(tx -> {
                List<CompletableFuture<?>> deleted = new ArrayList<>();
                for (@Nullable Object[] row : all) deleted.add(writer.delete(tx, row));
                return DatabaseFuture.all(deleted).thenCompose(done -> writer.delete(tx, all.get(0)));
            }));
            assertThat(failure).isInstanceOf(StaleEntity.class);
            assertThat(Rig.number(rig.engine, right)).isEqualTo(rows);
            Wait.forWork(rig.engine.transaction(tx -> DatabaseFuture.all(
                    all.stream().map(row -> writer.delete(tx, row)).toList())));
            assertThat(Rig.number(rig.engine, "select count(*) from wide")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aQueryTakesAnyNumberOfValues(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            List<Long> ids = Wait.forValue(Style.ACTIVE_RECORD.createAll(
                    rig.engine,
                    IntStream.range(0, 100).mapToObj(i -> "tag " + i).toList()));
            List<Long> asked = new ArrayList<>(
                    IntStream.range(0, 99_900).mapToObj(i -> 1_000_000L + i).toList());
            asked.addAll(ids);
            Collections.shuffle(asked, new Random(38));
            assertThat(count(rig, Tables.TAG.ID.in(asked))).isEqualTo(100);
            assertThat(count(rig, Tables.TAG.ID.notIn(asked))).isZero();
            assertThat(count(rig, Tables.TAG.ID.notIn(asked.subList(0, 0)))).isEqualTo(100);
        }
    }

    private static long count(Rig rig, Condition condition) {
        return Wait.forValue(Tag.objects(rig.engine).filter(condition).count());
    }

    /** What is not in a list with a null in it is not known. */
    @ParameterizedTest
    @MethodSource("databases")
    void nullAmongTheValuesMeansWhatItMeansInAList(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            Wait.forValue(Style.ACTIVE_RECORD.createAll(rig.engine, List.of("a", "b", "c")));
            List<String> values = Arrays.asList("a", null);
            assertThat(count(rig, Tables.TAG.NAME.in(values))).isEqualTo(1);
            assertThat(count(rig, Tables.TAG.NAME.notIn(values))).isZero();
            assertThat(count(rig, Tables.TAG.NAME.notIn("a", "c"))).isEqualTo(1);
            assertThat(Wait.forValue(Tag.objects(rig.engine)
                            .exclude(Tables.TAG.NAME.in(values))
                            .count()))
                    .isEqualTo(2);
        }
    }

    /** Decimals one of which is null do not travel in an array. */
    @ParameterizedTest
    @MethodSource("databases")
    void moreValuesThanAStatementTakesAreRefusedByTheFuture(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            List<BigDecimal> values = new ArrayList<>(Collections.nCopies(65_536, BigDecimal.ONE));
            values.set(7, null);
            assertThat(Wait.forFailure(Tag.objects(rig.engine)
                            .filter(DSL.val(BigDecimal.TEN).in(values))
                            .count()))
                    .hasMessage("a query takes at most 65535 values, not 65537: ask in several parts");
        }
    }

    /** Keys travel in one array, whatever their number: a load of a relation is never cut into parts. */
    @ParameterizedTest
    @MethodSource("databases")
    void aRelationIsLoadedForAsManyAsThereAre(TestDatabase database) {
        int many = Scale.of(5_000, 100_000);
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            Wait.forValue(rig.engine.execute(Statement.write("create table book_tag (book_id bigint, tag_id bigint)")));
            Wait.forValue(rig.engine.execute(Statement.write("create table book (id " + database.identity()
                    + ", title varchar(200), status varchar(9), author_id bigint, category_id bigint, version integer,"
                    + " created_at timestamp with time zone, updated_at timestamp with time zone)")));
            Wait.forValue(rig.engine.executeBatch(
                    "insert into book (title, status, version, created_at, updated_at) values ('x', 'draft', 0,"
                            + " $1, $1)",
                    Collections.nCopies(many, List.of(Instant.EPOCH))));
            Wait.forValue(rig.engine.execute(Statement.write("insert into book_tag select id, 1 from book")));
            Wait.forValue(Style.SESSION.create(rig.engine, "all of them"));
            Session session = SessionFactory.of(rig.engine).open();
            List<Book> books =
                    Wait.forValue(session.select(Book.class).limit(many).list());
            long sent = rig.engine.statements();
            Wait.forValue(session.load(books, BookPaths.TAGS));
            assertThat(rig.engine.statements() - sent).isOne();
            assertThat(books).hasSize(many).allMatch(book -> book.getTags().size() == 1);
        }
    }
}
