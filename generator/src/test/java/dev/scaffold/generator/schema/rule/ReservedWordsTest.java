package dev.scaffold.generator.schema.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.support.FreshDatabase;
import dev.scaffold.generator.support.SqlWords;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The databases themselves say which words they do not take without quotes. */
class ReservedWordsTest {

    @ParameterizedTest
    @EnumSource
    @Tag("H55")
    void areTheWordsThatTheDatabaseRefuses(Database database) throws Exception {
        Set<String> refused = new TreeSet<>();
        try (Connection connection = FreshDatabase.connect(database);
                Statement statement = connection.createStatement()) {
            for (String word : SqlWords.all()) if (!isName(word, statement)) refused.add(word);
        }
        assertThat(ReservedWords.of(database)).containsExactlyInAnyOrderElementsOf(refused);
    }

    private static boolean isName(String word, Statement statement) throws SQLException {
        try {
            statement.execute("create table " + word + " (a int)");
            statement.execute("drop table " + word);
            statement.execute("create table words (" + word + " int)");
            statement.execute("select " + word + " from words where " + word + " > 0 order by " + word);
            return true;
        } catch (SQLException refused) {
            return false;
        } finally {
            statement.execute("drop table if exists words");
        }
    }
}
