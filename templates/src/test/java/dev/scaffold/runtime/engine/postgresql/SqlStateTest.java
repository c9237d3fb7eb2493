package dev.scaffold.runtime.engine.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.ConnectionLost;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.error.DatabaseFailure;
import dev.scaffold.runtime.error.OutcomeUnknown;
import dev.scaffold.runtime.error.PersistenceException;
import dev.scaffold.runtime.error.PoolExhausted;
import dev.scaffold.runtime.error.SerializationFailure;
import dev.scaffold.runtime.error.Timeout;
import dev.scaffold.runtime.support.TestDatabase;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the server's codes, each raised by the server itself; the table in the manual is of the same opinion. */
@Tag("B109")
class SqlStateTest {

    private static final Path MANUAL = Path.of("..", "docs", "engine.md");

    private static final Set<String> ENDS = Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04");

    private static Map<String, Class<? extends PersistenceException>> codes() {
        Map<String, Class<? extends PersistenceException>> codes = new LinkedHashMap<>();
        for (String lost : "08000 08003 08006 57P01 57P02 57P03 57P04 57P05 25P03 25P04".split(" "))
            codes.put(lost, ConnectionLost.class);
        for (String unknown : "08007 40003".split(" ")) codes.put(unknown, OutcomeUnknown.class);
        for (String limit : "57014 55P03".split(" ")) codes.put(limit, Timeout.class);
        for (String again : "40001 40P01 26000".split(" ")) codes.put(again, SerializationFailure.class);
        for (String row : "23001 23502 23503 23505 23514".split(" ")) codes.put(row, ConstraintViolation.class);
        codes.put("53300", PoolExhausted.class);
        codes.put("25006", ConnectionLost.class);
        for (String other : "22001 22003 22P02 25P02 42601 42501 53100 53200 54000 XX000 P0001".split(" "))
            codes.put(other, DatabaseFailure.class);
        return codes;
    }

    /** Broken once: with {@code "40003"} left to the default. */
    @Test
    void eachCodeHasItsError() {
        try (Engine engine = engine()) {
            codes().forEach((code, type) -> {
                Throwable failure = raise(engine, code);
                assertThat(failure).as(code).isInstanceOf(type);
                assertThat(((PersistenceException) failure).sqlState()).contains(code);
            });
        }
    }

    @Test
    void dataIsNotQuoted() {
        try (Engine engine = engine()) {
            for (String code : "22001 22003 22P02".split(" ")) {
                assertThat(raise(engine, code))
                        .hasMessageNotContaining("secret")
                        .hasMessageContaining("…");
            }
        }
    }

    /** A function that raises such a code leaves the client without an answer: the deadline ends it, and no place is lost. */
    @Test
    void oneThatTheClientMistakesLosesNoConnection() {
        String url = TestDatabase.all().get(1).fresh();
        try (Engine engine = Engine.builder(url)
                .poolSize(1)
                .statementTimeout(Duration.ofMillis(300))
                .build()) {
            Statement raise = Statement.write("do $$ begin raise exception 'x' using errcode = '57P01'; end $$");
            for (int i = 0; i < 2; i++) {
                Throwable failure = engine.transaction(tx -> tx.execute(raise))
                        .handle((value, failed) -> failed)
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
                assertThat(failure).isInstanceOf(PersistenceException.class);
            }
            assertThat(engine.execute(Statement.read("select 1"))
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join()
                            .value(Integer.class))
                    .isOne();
        }
    }

    @Test
    void theManualTells() throws IOException {
        String manual = Files.readString(MANUAL);
        codes().forEach((code, type) -> {
            if (type == DatabaseFailure.class) return;
            String row = manual.lines()
                    .filter(line -> line.startsWith("| `" + type.getSimpleName() + "`"))
                    .findFirst()
                    .orElse("");
            boolean listed = row.contains(code) || code.startsWith("08") && row.contains("08…");
            assertThat(listed).as(code + " in: " + row).isTrue();
        });
        assertThat(Arrays.stream(PersistenceException.class.getPermittedSubclasses())
                        .map(Class::getSimpleName))
                .allSatisfy(name -> assertThat(manual).contains("`" + name + "`"));
    }

    private static Engine engine() {
        return TestDatabase.all().stream()
                .filter(one -> one.dialect() == Dialect.POSTGRESQL)
                .findFirst()
                .orElseThrow()
                .engine();
    }

    /** The client takes some codes for the end of the connection, whatever they come with: those are only translated. */
    private static Throwable raise(Engine engine, String code) {
        if (ENDS.contains(code)) {
            return PostgresqlErrors.translate(new PgException("the end", "FATAL", code, "of \"secret\" data"), "db");
        }
        Statement raise = Statement.write(
                "do $$ begin raise exception 'of \"secret\" data' using errcode = '" + code + "'; end $$");
        return engine.transaction(tx -> tx.execute(raise))
                .handle((value, failure) -> failure)
                .join();
    }
}
