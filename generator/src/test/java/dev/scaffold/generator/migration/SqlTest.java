package dev.scaffold.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.hostile.HostileTexts;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.support.FreshDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one place that quotes a name, and the one that quotes a text, asked of real databases. */
class SqlTest {

    @ParameterizedTest
    @EnumSource
    @Tag("H58")
    @Tag("XE3")
    void aQuotedNameIsThatNameWhateverStandsInIt(Database database) throws Exception {
        List<String> names =
                new ArrayList<>(List.of("a;drop table x", "a\"\"b", "\"", "\"\"", "--", "/*", "a\nb", "é名"));
        IntStream.rangeClosed(' ', '~').forEach(c -> names.add("a" + (char) c + "b"));
        try (Connection connection = FreshDatabase.connect(database);
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                statement.execute("create table " + Sql.quoted(name) + " (" + Sql.quoted(name) + " int)");
                try (ResultSet row = statement.executeQuery("select * from " + Sql.quoted(name))) {
                    assertThat(row.getMetaData().getColumnName(1)).isEqualTo(name);
                }
                try (ResultSet tables = connection.getMetaData().getTables(null, null, null, new String[] {"TABLE"})) {
                    assertThat(tables.next()).isTrue();
                    assertThat(tables.getString("TABLE_NAME")).isEqualTo(name);
                    assertThat(tables.next()).isFalse();
                }
                statement.execute("drop table " + Sql.quoted(name));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("H60")
    void aQuotedTextIsThatText(Database database) throws Exception {
        List<String> texts = new ArrayList<>(HostileTexts.ALL);
        Random random = new Random(20261125);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append("'\"\\${}-;%\n a|".charAt(random.nextInt(13)));
            }
            texts.add(text.toString());
        }
        try (Connection connection = FreshDatabase.connect(database);
                Statement statement = connection.createStatement()) {
            for (String text : texts) {
                try (ResultSet row = statement.executeQuery("select " + Sql.text(text))) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo(text);
                    assertThat(row.next()).isFalse();
                }
                assertThat(Sql.text(text)).as("what Liquibase would replace").doesNotContain("${");
            }
        }
    }
}
