package dev.scaffold.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.generator.schema.Database;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rebuild must not lose, beside the rows. */
class SqliteRebuildTest {

    private static final String BEFORE = """
            scaffold: 1
            entities:
              Review:
                fields:
                  book: Book on delete cascade
                  body: text
              Book:
                fields:
                  title: string(200)
            """;
    private static final String CHECK = """
                checks:
                  titled: length(title) > 0
            """;

    private final SortedMap<String, String> before = plan(MigrationHistory.none(), BEFORE);
    private final SortedMap<String, String> after = plan(new MigrationHistory(before), BEFORE + CHECK);
    private MigratedDatabase database;

    private static SortedMap<String, String> plan(MigrationHistory history, String yaml) {
        return MigrationPlanner.plan(history, SchemaTexts.link(yaml), Set.of(), Optional.empty())
                .files();
    }

    @BeforeEach
    void aReviewedBook() throws Exception {
        database = new MigratedDatabase(Database.SQLITE);
        database.up(before);
        database.execute(
                "insert into book (title) values ('The Dispossessed'), ('lost')",
                "insert into review (book_id, body) values (1, 'good')",
                "delete from book where id = 2");
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void referencesToTheTableStay() throws Exception {
        database.up(after);
        database.execute("pragma foreign_keys = on");
        assertThatThrownBy(() -> database.execute("insert into review (book_id, body) values (7, 'x')"))
                .hasMessageContaining("FOREIGN KEY");
        database.execute("delete from book where id = 1");
        assertThat(database.rows("select * from review")).isEmpty();
    }

    @Test
    void theKeyOfADeletedRowIsNotGivenAgain() throws Exception {
        database.up(after);
        database.execute("insert into book (title) values ('new')");
        assertThat(database.rows("select id from book")).containsExactly("1", "3");
    }

    @Test
    void withForeignKeysOnNothingIsTouched() throws Exception {
        database.execute("pragma foreign_keys = on");
        assertThatThrownBy(() -> database.up(after)).hasStackTraceContaining("table book is made anew");
        assertThat(database.rows("select body from review")).containsExactly("good");
        database.execute("pragma foreign_keys = off");
        database.up(after);
        database.execute("pragma foreign_keys = on");
        assertThatThrownBy(() -> database.down(after, 1))
                .hasStackTraceContaining("this needs a connection with foreign_keys off");
        assertThat(database.rows("select body from review")).containsExactly("good");
    }

    @Test
    void triggersOfOthersAreNotDroppedInSilence() throws Exception {
        database.execute("create trigger log after delete on book begin select 1; end");
        assertThatThrownBy(() -> database.up(after)).hasStackTraceContaining("triggers and indexes that are not");
        assertThat(database.rows("select name from sqlite_master where type = 'trigger'"))
                .containsExactly("log");
    }
}
