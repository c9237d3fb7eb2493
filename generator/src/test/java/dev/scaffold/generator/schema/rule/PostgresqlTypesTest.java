package dev.scaffold.generator.schema.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.support.FreshDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PostgreSQL itself says which types it finds before a schema's. */
class PostgresqlTypesTest {

    @Test
    void areThoseOfTheCatalog() throws Exception {
        List<String> unknown = new ArrayList<>();
        try (Connection connection = FreshDatabase.connect(Database.POSTGRESQL);
                Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(
                        "select typname from pg_type where typnamespace = 'pg_catalog'::regnamespace")) {
            while (names.next()) if (!PostgresqlTypes.has(names.getString(1))) unknown.add(names.getString(1));
        }
        assertThat(unknown).isEmpty();
        assertThat(PostgresqlTypes.has("mood")).isFalse();
    }
}
