package dev.scaffold.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.TestSchemas;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From nothing to the small schema, on both databases. */
class FirstMigrationTest {

    private final Schema schema = TestSchemas.bookshop(Style.SESSION);
    private final MigrationPlan plan =
            MigrationPlanner.plan(MigrationHistory.none(), schema, Set.of(), Optional.empty());

    @ParameterizedTest
    @EnumSource(Database.class)
    void makesTablesThatKeepTheirPromises(Database kind) throws Exception {
        try (MigratedDatabase database = new MigratedDatabase(kind)) {
            database.up(plan.files());
            database.execute(
                    "insert into author (name, version) values ('Ursula', 0)",
                    "insert into book (title, isbn, author_id) values ('The Dispossessed', '9780061054884', 1)");
            assertThat(database.rows("select id, title, status, version from book"))
                    .containsExactly("1|The Dispossessed|draft|0");
        }
    }
}
