package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Row;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.support.TestDatabase;
import dev.scaffold.runtime.value.Microseconds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a statement of the user's own sends is what is read, or it is refused and says why without the value. The one thing
 * that is cut is what is finer than a microsecond. Columns of entities have their own test, {@code G030_every_type}. Broken
 * once: by the client as it is, which cut 40000 to 16 bits, made a {@code ?} of half a character and infinity of a far day.
 */
@Tag("XB37")
class StatementValuesTest {

    private static final long SEED = Long.getLong("scaffold.seed", 37);

    private record Kind(
            String postgresql,
            String sqlite,
            Function<RandomValues, List<Object>> values,
            BiFunction<Row, Integer, Object> read) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("boolean", "integer", RandomValues::truths, Row::getBoolean),
            new Kind("smallint", "integer", RandomValues::integers, Row::getLong),
            new Kind("integer", "integer", RandomValues::integers, Row::getLong),
            new Kind("bigint", "integer", RandomValues::integers, Row::getLong),
            new Kind("real", "real", RandomValues::floats, Row::getDouble),
            new Kind("double precision", "real", RandomValues::floats, Row::getDouble),
            new Kind("numeric", "", RandomValues::decimals, Row::getBigDecimal),
            new Kind("text", "text", RandomValues::texts, Row::getString),
            new Kind("date", "text", RandomValues::days, Row::getLocalDate),
            new Kind("time", "text", RandomValues::times, Row::getLocalTime),
            new Kind("timestamp", "text", RandomValues::locals, Row::getLocalDateTime),
            new Kind("timestamptz", "text", RandomValues::moments, Row::getInstant),
            new Kind("bigint /* duration */", "integer", RandomValues::lengths, Row::getLong),
            new Kind("uuid", "text", RandomValues::uuids, Row::getUuid),
            new Kind("bytea", "blob", RandomValues::bytes, Row::getBytes));

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isKeptOrRefused(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2))) {
            for (Kind kind : KINDS) {
                boolean sqlite = database.dialect() == Dialect.SQLITE;
                if (sqlite && kind.sqlite().isEmpty()) continue;
                String type = sqlite ? kind.sqlite() + ") strict" : kind.postgresql() + ")";
                Wait.forValue(rig.engine.execute(Statement.write("drop table if exists v")));
                Wait.forValue(rig.engine.execute(Statement.write("create table v (id integer primary key, c " + type)));
                List<Object> values = kind.values().apply(new RandomValues(SEED, Scale.of(30, 1_000)));
                long kept = 0;
                for (int id = 0; id < values.size(); id++) {
                    if (isKept(rig.engine, kind, id, values.get(id))) kept++;
                }
                assertThat(Rig.number(rig.engine, "select count(*) from v")).isEqualTo(kept);
                System.out.printf(
                        "B37 %s %s: %d kept, %d refused%n", database, kind.postgresql(), kept, values.size() - kept);
            }
        }
    }

    private static boolean isKept(Engine engine, Kind kind, int id, Object value) {
        Throwable failure =
                Wait.forFailure(engine.execute(Statement.write("insert into v (id, c) values ($1, $2)", id, value)));
        if (failure != null) {
            assertThat(failure).as(shown(value)).isInstanceOfAny(IllegalArgumentException.class, DatabaseFailure.class);
            assertThat(failure).message().isNotBlank();
            return false;
        }
        Row row = Wait.forValue(engine.execute(Statement.read("select c from v where id = $1", id)))
                .rows()
                .get(0);
        Object read = kind.read().apply(row, 0);
        assertThat(isSame(value, read))
                .as(shown(value) + " came back as " + shown(read))
                .isTrue();
        return true;
    }

    private static boolean isSame(Object sent, Object read) {
        if (sent instanceof byte[] bytes) return Arrays.equals(bytes, (byte[]) read);
        if (sent instanceof Instant moment) return read.equals(moment.truncatedTo(ChronoUnit.MICROS));
        if (sent instanceof LocalDateTime time) return read.equals(time.truncatedTo(ChronoUnit.MICROS));
        if (sent instanceof LocalTime time) return read.equals(time.truncatedTo(ChronoUnit.MICROS));
        if (sent instanceof Duration length) return read.equals(Microseconds.of(length));
        if (sent instanceof Float number) return Objects.equals(((Number) read).floatValue(), number);
        // A real keeps seven digits, here as in SQL, but nothing becomes infinite or nothing.
        if (sent instanceof Double number && read instanceof Double kept)
            return kept.equals(number) || isNear(number, kept);
        return sent instanceof Number number
                ? new BigDecimal(number.toString()).compareTo(new BigDecimal(read.toString())) == 0
                : sent.equals(read);
    }

    private static boolean isNear(double sent, double kept) {
        return Double.isFinite(kept) && (float) sent == (float) kept && (sent == 0) == (kept == 0);
    }

    private static String shown(Object value) {
        String text = value + " (" + value.getClass().getSimpleName() + ")";
        return text.length() > 100 ? text.substring(0, 100) : text;
    }
}
