package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.EngineBuilder;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever gets a connection gets it as a new one would be, whatever the user before has sent. Broken once: with nothing put
 * back ({@code PostgresqlConnection.release}, {@code SqliteLease.release}). ADR 41.
 */
@Tag("XB29")
class ReturnedConnectionTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static EngineBuilder one(EngineBuilder options) {
        return options.poolSize(1);
    }

    /** What was sent, and what tells whether it is still there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            set time zone 'Asia/Tokyo'                              | current_setting('TimeZone')
            SET search_path TO pg_catalog                           | current_setting('search_path')
            set session characteristics as transaction isolation level serializable | current_setting('transaction_isolation')
            set role pg_monitor                                     | current_user
            set session authorization pg_monitor                    | session_user
            set statement_timeout = 1234                            | current_setting('statement_timeout')
            select set_config('app.tenant', 'mine', false)          | current_setting('app.tenant', true)
            Select Set_Config('app.tenant', 'mine', false)          | current_setting('app.tenant', true)
            create temp table scratch (id int)                      | count(*) from pg_class where relname = 'scratch'
            select 1 as id into temporary scratch                   | count(*) from pg_class where relname = 'scratch'
            select pg_advisory_lock(7)                              | count(*) from pg_locks where pid = pg_backend_pid() and locktype = 'advisory'
            SELECT PG_ADVISORY_LOCK(7)                              | count(*) from pg_locks where pid = pg_backend_pid() and locktype = 'advisory'
            declare kept cursor with hold for select 1              | count(*) from pg_cursors where is_holdable
            listen news                                             | count(*) from pg_listening_channels()
            begin                                                   | now() = statement_timestamp()
            /* hidden */ begin isolation level serializable         | current_setting('transaction_isolation')
            -- hidden -- begin read only                            | current_setting('transaction_read_only')
            """)
    void nothingStaysOnPostgresql(String sent, String seen) {
        try (Rig rig = Rig.of(Rig.postgresql(), ReturnedConnectionTest::one)) {
            Statement send = Statement.write(sent.replace("-- hidden --", "-- hidden\n"));
            String before = state(rig, seen);
            Wait.forValue(rig.engine.execute(send));
            assertThat(state(rig, seen)).isEqualTo(before);
            if (sent.startsWith("begin") || sent.contains("hidden")) return;
            Wait.forValue(rig.engine.transaction(tx -> tx.execute(send)));
            assertThat(state(rig, seen)).isEqualTo(before);
            Wait.forFailure(rig.engine.transaction(
                    tx -> tx.execute(send).thenCompose(done -> tx.execute(Statement.read("select 1 / 0")))));
            assertThat(state(rig, seen)).isEqualTo(before);
        }
    }

    private static String state(Rig rig, String of) {
        Statement read = Statement.read("select "
                + (of.contains(" from ")
                        ? of.replace("count(*)", "count(*)::text")
                        : "coalesce((" + of + ")::text, '')"));
        return String.valueOf(
                Wait.forValue(rig.engine.execute(read)).rows().get(0).getString(0));
    }

    /** What the engine itself has prepared is kept, or each statement would be parsed anew. */
    @Test
    void whatIsPreparedStays() {
        try (Rig rig = Rig.of(Rig.postgresql(), ReturnedConnectionTest::one)) {
            Wait.forValue(rig.engine.execute(Rig.insert("a")));
            Wait.forValue(rig.engine.execute(Statement.write("set time zone 'Asia/Tokyo'")));
            Wait.forValue(rig.engine.execute(Rig.insert("b")));
            assertThat(Rig.number(
                            rig.engine, "select count(*) from pg_prepared_statements where statement like 'insert%'"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aTransactionBegunByHandIsRolledBack(TestDatabase database) {
        try (Rig rig = Rig.of(database, ReturnedConnectionTest::one)) {
            Wait.forValue(rig.engine.execute(Statement.write("begin")));
            Wait.forValue(rig.engine.execute(Rig.insert("after")));
            rig.everyConnectionServesOne();
            assertThat(rig.items()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pragma foreign_keys = off",
                "PRAGMA query_only = on",
                "create temp table item (id integer)",
                "begin immediate",
                "savepoint mine"
            })
    void nothingStaysOnSqlite(String sent) {
        try (Rig rig = Rig.of(databases().get(0), ReturnedConnectionTest::one)) {
            checkSqlite(rig.engine, sent);
        }
        // A database in memory is its connection: it keeps its temporary tables.
        if (sent.contains("temp")) return;
        try (Engine memory = Engine.builder("sqlite::memory:").poolSize(1).build()) {
            Wait.forValue(memory.execute(Statement.write("create table item (id integer primary key, name text)")));
            checkSqlite(memory, sent);
        }
    }

    private static void checkSqlite(Engine engine, String sent) {
        Wait.forValue(engine.execute(
                Statement.write("create table part (id integer primary key, item integer references item (id))")));
        Wait.forValue(engine.execute(Statement.write(sent)));
        Wait.forValue(engine.execute(Rig.insert("kept")));
        assertThatThrownBy(
                        () -> Wait.forValue(engine.execute(Statement.write("insert into part (item) values (4711)"))))
                .cause()
                .isInstanceOf(ConstraintViolation.class);
        Wait.forValue(engine.transaction(tx -> tx.execute(Rig.insert("kept"))));
        assertThat(Rig.number(engine, "select count(*) from main.item")).isEqualTo(2);
    }
}
