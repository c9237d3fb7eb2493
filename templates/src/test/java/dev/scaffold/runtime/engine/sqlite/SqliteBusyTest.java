package dev.scaffold.runtime.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.Timeout;
import dev.scaffold.runtime.support.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While another program writes to the file a write waits, and can be stopped. */
@Tag("XB44")
class SqliteBusyTest {

    private static final Statement INSERT = Statement.write("insert into item values (1)");

    private String url;
    private Connection other;

    @BeforeEach
    void anotherProgramWrites() throws SQLException {
        url = TestDatabase.all().stream()
                .filter(one -> one.dialect() == Dialect.SQLITE)
                .findFirst()
                .orElseThrow()
                .fresh("create table item (id int)");
        other = DriverManager.getConnection("jdbc:" + url);
        run("begin immediate");
    }

    @AfterEach
    void itEnds() throws SQLException {
        other.close();
    }

    private void run(String sql) throws SQLException {
        try (var statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aWriteGoesOnWhenTheOtherHasEnded() throws SQLException {
        try (Engine engine = Engine.connect(url)) {
            CompletableFuture<?> waiting = engine.execute(INSERT);
            CompletableFuture<?> transaction = engine.transaction(tx -> tx.execute(INSERT));

            run("commit");

            waiting.orTimeout(20, TimeUnit.SECONDS).join();
            transaction.orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    /**
     * SQLite's own wait cannot be interrupted: it would have the connection for seconds more. A Timeout says that the write was
     * stopped; one that goes on waiting is told as unknown. Broken once: with {@code SqliteConnection.isAbandoned} always false.
     */
    @Test
    void oneThatIsStoppedGivesItsConnectionBack() {
        try (Engine engine =
                Engine.builder(url).statementTimeout(Duration.ofMillis(100)).build()) {
            assertThatThrownBy(engine.execute(INSERT)::join)
                    .cause()
                    .isInstanceOf(Timeout.class)
                    .hasMessageContaining("within 100 ms");
            CompletableFuture<?> cancelled = engine.execute(INSERT);
            cancelled.cancel(true);

            while (engine.usage().inUse() > 0) Thread.onSpinWait();
            assertThat(engine.usage().open()).isPositive();
        }
    }
}
