package dev.scaffold.runtime.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Row;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.mapping.ColumnInfo.Role;
import dev.scaffold.runtime.support.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many rows in arrays are what each row alone would be, for every type that a column can have. */
@Tag("XB38")
class InsertArraysTest {

    private static final int ROWS = 2_500;

    /** A column: how PostgreSQL spells its type, and what it may hold. */
    private record Column(String ddl, ColumnInfo info, Function<Random, @Nullable Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            of("boolean", Random::nextBoolean),
            of("smallint", random -> (byte) random.nextInt()),
            of("smallint", random -> (short) random.nextInt()),
            of("integer", Random::nextInt),
            of("smallint", random -> random.nextInt(100)),
            of("bigint", Random::nextLong),
            of("real", random -> some(random, Float.NaN, -0f, Float.MIN_VALUE, random.nextFloat())),
            of(
                    "double precision",
                    random -> some(random, Double.NaN, Double.NEGATIVE_INFINITY, 1e-300, random.nextDouble())),
            of("numeric(20, 5)", random -> BigDecimal.valueOf(random.nextLong() >> 10, 5)),
            of("numeric", random -> some(random, new BigDecimal("1e300"), new BigDecimal("1e-300"), BigDecimal.ZERO)),
            of("varchar(40)", InsertArraysTest::text),
            of("text", InsertArraysTest::text),
            of("date", random -> LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_652_000))),
            of("time", random -> LocalTime.ofNanoOfDay(1_000L * random.nextInt(86_400_000))),
            of("timestamp", random -> some(random, LocalDateTime.of(9999, 12, 31, 23, 59), local(random))),
            of("timestamptz", random -> some(random, Instant.parse("0001-01-01T00:00:00Z"), moment(random))),
            of("bigint", random -> Duration.ofNanos(1_000L * random.nextInt())),
            of("uuid", random -> new UUID(random.nextLong(), random.nextLong())),
            of("bytea", InsertArraysTest::bytes),
            new Column(
                    "mood", ColumnInfo.cast("mood", "mood", true, "mood"), random -> some(random, "sad", "very, \"}")),
            new Column(
                    "\"Other\".\"Mood\"",
                    ColumnInfo.cast("other", "other", true, "\"Other\".\"Mood\""),
                    random -> some(random, "good", "bad")),
            new Column(
                    "jsonb",
                    ColumnInfo.json("json", "json", true),
                    random -> some(random, "{\"a\": [1, null, \"\\\\ ☃\"]}", "null", "[]")));

    private static Column of(String type, Function<Random, @Nullable Object> value) {
        return new Column(type, ColumnInfo.plain("", "", true), value);
    }

    private static Object some(Random random, Object... values) {
        return values[random.nextInt(values.length)];
    }

    private static String text(Random random) {
        return (String) some(random, "", "NULL", "a, \"b\" {c} \\ d'e", "\uD83D\uDE00 ☃\n", "w" + random.nextInt());
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(5)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static LocalDateTime local(Random random) {
        return LocalDateTime.of(2_000, 1, 1, 0, 0).plusNanos(1_000L * random.nextInt());
    }

    private static Instant moment(Random random) {
        return Instant.EPOCH.plusNanos(1_000L * random.nextInt());
    }

    /** Rows are arrays: key, the columns above, one that the database computes, one with a default, version. */
    private static final class Rows extends Mapping<@Nullable Object[], Long> {

        final List<String> ddl = new ArrayList<>();

        Rows(String table, Column... columns) {
            super(new TableInfo("Thing", table, infos(columns), List.of()));
            for (int i = 0; i < columns.length; i++) ddl.add("c" + i + " " + columns[i].ddl());
        }

        private static List<ColumnInfo> infos(Column... columns) {
            List<ColumnInfo> infos = new ArrayList<>(List.of(ColumnInfo.automatic("id", "id", Role.KEY)));
            for (int i = 0; i < columns.length; i++) {
                ColumnInfo like = columns[i].info();
                infos.add(ColumnInfo.cast("c" + i, "c" + i, true, like.cast()));
            }
            infos.add(ColumnInfo.automatic("twice", "twice", Role.GENERATED));
            infos.add(ColumnInfo.plain("label", "label", true).withFallback("'none'"));
            infos.add(ColumnInfo.automatic("version", "version", Role.VERSION));
            return infos;
        }

        String createTable() {
            return "create table " + info().name() + " (id bigint generated by default as identity primary key, "
                    + String.join(", ", ddl) + ", twice bigint generated always as (2 * id) stored,"
                    + " label varchar(9) not null check (label <> 'bad'), version integer not null)";
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<@Nullable Object[]> type() {
            return (Class<@Nullable Object[]>) (Class<?>) Object[].class;
        }

        @Override
        public void read(@Nullable Object[] entity, Row row, int at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable Object value(@Nullable Object[] entity, int column) {
            return entity[column];
        }

        @Override
        public void assign(@Nullable Object[] entity, int column, @Nullable Object value) {
            entity[column] = value;
        }

        @Override
        public void readComputed(@Nullable Object[] entity, int column, Row row, int at) {
            entity[column] =
                    info().columns().get(column).role() == Role.GENERATED ? row.getLong(at) : row.getString(at);
        }

        @Override
        public @Nullable Long key(Row row, int at) {
            return row.getLong(at);
        }

        @Override
        public Table<?> table() {
            throw new UnsupportedOperationException();
        }
    }

    private static @Nullable Object[] row(List<Column> columns, Random random) {
        @Nullable Object[] row = new Object[columns.size() + 4];
        for (int i = 0; i < columns.size(); i++) {
            if (random.nextInt(4) > 0) row[i + 1] = columns.get(i).value().apply(random);
        }
        if (random.nextBoolean()) row[row.length - 2] = "own";
        return row;
    }

    private static List<@Nullable Object[]> rows(List<Column> columns, int count) {
        Random random = new Random(38);
        return IntStream.range(0, count).mapToObj(i -> row(columns, random)).toList();
    }

    private static Rows mapping(String table, List<Column> columns) {
        return new Rows(table, columns.toArray(Column[]::new));
    }

    private static Engine engine(List<String> sent, Rows... tables) {
        TestDatabase database = TestDatabase.all().get(1);
        assertThat(database.dialect()).isEqualTo(Dialect.POSTGRESQL);
        List<String> ddl = new ArrayList<>(List.of(
                "create type mood as enum ('sad', 'very, \"}')",
                "create schema \"Other\"",
                "create type \"Other\".\"Mood\" as enum ('good', 'bad')"));
        for (Rows table : tables) ddl.add(table.createTable());
        return Engine.builder(database.fresh(ddl.toArray(String[]::new)))
                .listener(report -> sent.add(report.sql()))
                .build();
    }

    private static List<String> stored(Engine engine, String table) {
        return engine
                .execute(Statement.read("select cast(" + table + ".* as text) from " + table + " order by id"))
                .join()
                .rows()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    @Test
    void everyTypeTravels() {
        Rows many = mapping("many", COLUMNS);
        Rows each = mapping("each", COLUMNS);
        List<String> sent = new CopyOnWriteArrayList<>();
        try (Engine engine = engine(sent, many, each)) {
            List<@Nullable Object[]> rows = rows(COLUMNS, ROWS);
            EntityWriter.of(many).insertAll(engine, rows).join();
            assertThat(sent).hasSize(3).allMatch(sql -> sql.contains(" from unnest("));
            rows(COLUMNS, ROWS)
                    .forEach(row -> EntityWriter.of(each).insert(engine, row).join());
            assertThat(stored(engine, "many")).isEqualTo(stored(engine, "each"));
            for (int i = 0; i < ROWS; i++) {
                @Nullable Object[] row = rows.get(i);
                assertThat(Arrays.asList(row[0], row[row.length - 3], row[row.length - 1]))
                        .containsExactly(i + 1L, 2 * (i + 1L), 0);
                assertThat(row[row.length - 2]).isIn("own", "none");
            }
        }
    }

    /** What nobody has ever given a value has no type; what somebody had keeps it, so that the text stays. */
    @Test
    void aColumnMayBeEmptyInAllRows() {
        Rows things = mapping("things", COLUMNS);
        List<String> sent = new CopyOnWriteArrayList<>();
        try (Engine engine = engine(sent, things)) {
            for (int full : List.of(0, 1, 0)) {
                List<@Nullable Object[]> rows = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    @Nullable Object[] empty = new Object[COLUMNS.size() + 4];
                    empty[empty.length - 2] = "own";
                    rows.add(empty);
                }
                if (full == 1) rows.addAll(rows(COLUMNS, 50));
                EntityWriter.of(things).insertAll(engine, rows).join();
            }
            assertThat(sent).hasSize(3);
            assertThat(sent.get(0)).contains("null, null").isNotEqualTo(sent.get(1));
            assertThat(sent.get(2)).isEqualTo(sent.get(1));
        }
    }

    /** Arrays of arrays would be taken apart to their last element. */
    @Test
    void aListTravelsRowByRow() {
        List<Column> columns = List.of(of("text[]", random -> new String[] {"a", "b" + random.nextInt()}));
        Rows things = mapping("things", columns);
        List<String> sent = new CopyOnWriteArrayList<>();
        try (Engine engine = engine(sent, things)) {
            EntityWriter.of(things).insertAll(engine, rows(columns, 100)).join();
            assertThat(sent).hasSize(1).noneMatch(sql -> sql.contains("unnest"));
            List<@Nullable Object[]> rows = rows(columns, 100);
            rows.get(77)[3] = "bad";
            assertThat(violation(engine, things, rows).row()).hasValue(77);
        }
    }

    @Test
    void theRowThatIsRefusedIsTold() {
        Rows things = mapping("things", COLUMNS);
        List<String> sent = new CopyOnWriteArrayList<>();
        try (Engine engine = engine(sent, things)) {
            for (int bad : List.of(0, 1, 999, 1_000, 1_734, ROWS - 1)) {
                List<@Nullable Object[]> rows = rows(COLUMNS, ROWS);
                rows.get(bad)[COLUMNS.size() + 2] = "bad";
                ConstraintViolation violation = violation(engine, things, rows);
                assertThat(violation.row()).hasValue(bad);
                assertThat(violation).hasMessage("Thing does not meet its check (things_label_check); row " + bad);
                assertThat(rows.get(0)[0]).isNull();
            }
            assertThat(stored(engine, "things")).isEmpty();
        }
    }

    /** Whose key is whose must be certain: a trigger may leave rows out, or give keys in another order. */
    @Test
    void whatDoesNotComeBackInOrderFailsAndLeavesNothing() {
        Rows things = mapping("things", COLUMNS);
        List<String> sent = new CopyOnWriteArrayList<>();
        try (Engine engine = engine(sent, things)) {
            change(engine, "if new.id = 7 then return null; end if;");
            assertThat(failure(engine, things, rows(COLUMNS, 10)))
                    .hasMessageContaining("of 10 rows of Thing that were inserted 9 came back");
            change(engine, "new.id = -new.id;");
            assertThat(failure(engine, things, rows(COLUMNS, 10)))
                    .hasMessageContaining("did not come in the order of their rows");
            assertThat(stored(engine, "things")).isEmpty();
        }
    }

    private static void change(Engine engine, String body) {
        engine.execute(Statement.write(
                        "create or replace function changed() returns trigger language plpgsql as 'begin " + body
                                + " return new; end'"))
                .join();
        engine.execute(
                        Statement.write(
                                "create or replace trigger changed before insert on things for each row execute function changed()"))
                .join();
    }

    private static Throwable failure(Engine engine, Rows things, List<@Nullable Object[]> rows) {
        return EntityWriter.of(things)
                .insertAll(engine, rows)
                .handle((done, failure) -> failure.getCause() == null ? failure : failure.getCause())
                .join();
    }

    private static ConstraintViolation violation(Engine engine, Rows things, List<@Nullable Object[]> rows) {
        return (ConstraintViolation) failure(engine, things, rows);
    }
}
