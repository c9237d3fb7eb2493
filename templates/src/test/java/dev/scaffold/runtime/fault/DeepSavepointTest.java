package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.engine.Result;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.engine.Transaction;
import dev.scaffold.runtime.error.ConstraintViolation;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Savepoints in savepoints. Broken once: with nothing undone ({@code StatementQueue.rollbackTo}). */
@Tag("XB25")
class DeepSavepointTest {

    private static final int DEPTH = 50;

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    /** One inside the other, and the failure at each depth in turn undoes what is inside of it, and no more. */
    @ParameterizedTest
    @MethodSource("databases")
    void fiftyDeepTheRowsOfTheOuterLevelsStay(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2))) {
            for (int failing = 1; failing <= DEPTH; failing++) {
                int at = failing;
                Wait.forValue(rig.engine.transaction(tx -> level(tx, 1, at)));
                assertThat(rig.items()).isEqualTo(at - 1);
                assertThat(Rig.number(rig.engine, "select count(distinct name) from item"))
                        .isEqualTo(at - 1);
                Wait.forValue(rig.engine.execute(Statement.write("delete from item")));
            }
        }
    }

    /** The database refuses a row, and PostgreSQL takes no more statements until the savepoint is undone. */
    private static CompletableFuture<?> level(Transaction tx, int level, int failing) {
        CompletableFuture<?> inner = tx.savepoint(nested -> insertAndGoOn(nested, level, failing));
        return level == failing
                ? inner.handle((done, failure) -> {
                    assertThat(failure).isInstanceOf(ConstraintViolation.class);
                    return null;
                })
                : inner;
    }

    private static CompletableFuture<Object> insertAndGoOn(Transaction tx, int level, int failing) {
        CompletableFuture<?> rest = tx.execute(Rig.insert("level " + level)).thenCompose(done -> {
            if (level < DEPTH) return level(tx, level + 1, failing).thenApply(ignored -> null);
            return CompletableFuture.<Result>completedFuture(null);
        });
        return rest.thenCompose(done -> level == failing
                ? tx.execute(Statement.write("insert into item (name) values (null)"))
                        .thenApply(never -> (Object) never)
                : CompletableFuture.completedFuture(null));
    }
}
