package dev.scaffold.generator.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.migration.MigrationPlanner;
import dev.scaffold.generator.migration.MigrationSql;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.FreshDatabase;
import dev.scaffold.generator.support.Schemas;
import dev.scaffold.generator.support.SqlWords;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every word of SQL is a table with a column of that name, on a real database: one row goes in and comes out. */
class WordsAsNamesTest {

    @ParameterizedTest
    @EnumSource
    @Tag("H55")
    void areTablesAndColumns(Database database) throws Exception {
        List<String> words = List.copyOf(SqlWords.all());
        StringBuilder yaml = new StringBuilder("scaffold: 1\nentities:\n");
        for (int i = 0; i < words.size(); i++) {
            yaml.append("  W%d:\n    table: '%s'\n    version: false\n    fields:\n      %s: string(40) index\n"
                    .formatted(i, words.get(i), words.get(i)));
        }
        SchemaDefaults defaults =
                new SchemaDefaults("words", Optional.empty(), Optional.of(Style.SESSION), List.of(database));
        Schema schema = Schemas.valid(yaml.toString(), defaults);
        var plan = MigrationPlanner.plan(MigrationHistory.none(), schema, Set.of(), Optional.empty());
        try (Connection connection = FreshDatabase.connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : MigrationSql.render(plan.files(), database).split(";\n")) statement.execute(sql);
            for (String word : words) {
                statement.execute("insert into \"%1$s\" (\"%1$s\") values ('%1$s')".formatted(word));
                try (ResultSet row = statement.executeQuery("select \"%1$s\" from \"%1$s\"".formatted(word))) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo(word);
                }
            }
        }
    }
}
