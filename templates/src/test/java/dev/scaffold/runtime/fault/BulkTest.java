package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.activerecord.sample.tables.Tables;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.session.Session;
import dev.scaffold.runtime.session.sample.Book;
import dev.scaffold.runtime.session.sample.BookPaths;
import dev.scaffold.runtime.session.sample.SessionFactory;
import dev.scaffold.runtime.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
            List<String> twice = new ArrayList<>(names);
            twice.set(rows / 2, "x".repeat(41));
            assertThat(Wait.forFailure(style.createAll(rig.engine, twice))).isNotNull();
            assertThat(Rig.number(rig.engine, "select count(*) from tag")).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aQueryTakesAsManyValuesAsTheProtocolCountsAndRefusesMore(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            List<Long> ids = Wait.forValue(Style.ACTIVE_RECORD.createAll(
                    rig.engine,
                    IntStream.range(0, 100).mapToObj(i -> "tag " + i).toList()));
            List<Long> asked = new ArrayList<>(
                    IntStream.range(0, 65_435).mapToObj(i -> 1_000_000L + i).toList());
            asked.addAll(ids);
            Collections.shuffle(asked, new Random(38));
            assertThat(Wait.forValue(Tag.objects(rig.engine)
                            .filter(Tables.TAG.ID.in(asked))
                            .count()))
                    .isEqualTo(100);
            asked.add(0L);
            assertThatThrownBy(() -> Tag.objects(rig.engine)
                            .filter(Tables.TAG.ID.in(asked))
                            .count())
                    .hasMessage("a query takes at most 65535 values, not 65536: ask in several parts");
        }
    }

    /** Keys travel in one array, whatever their number: a load of a relation is never cut into parts. */
    @ParameterizedTest
    @MethodSource("databases")
    void aRelationIsLoadedForAsManyAsThereAre(TestDatabase database) {
        int many = Scale.of(20_000, 100_000);
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
