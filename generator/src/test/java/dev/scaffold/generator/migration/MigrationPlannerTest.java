package dev.scaffold.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.TestSchemas;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a plan makes of the files that earlier runs left. */
class MigrationPlannerTest {

    private static final String FIRST = MigrationHistory.CHANGELOG + "0001-initial.xml";

    private final Schema smaller = SchemaTexts.link("""
            scaffold: 1
            entities:
              Book:
                fields:
                  title: string(200)
            """);
    private final Schema larger = SchemaTexts.link("""
            scaffold: 1
            entities:
              Book:
                fields:
                  title: string(200)
                  edition: short = 1
            """);

    private static MigrationPlan plan(SortedMap<String, String> files, Schema schema) {
        return MigrationPlanner.plan(new MigrationHistory(files), schema, Set.of(), Optional.empty());
    }

    private SortedMap<String, String> first() {
        return plan(new TreeMap<>(), smaller).files();
    }

    @Test
    void theSameSchemaAgainChangesNothing() {
        MigrationPlan again = plan(first(), smaller);
        assertThat(again.files()).isEqualTo(first());
        assertThat(again.notes()).isEmpty();
        assertThat(again.changesetsAdded()).isZero();
        assertThat(again.newest()).contains(FIRST);
    }

    @Test
    void theSnapshotIsReadAsItWasWritten() {
        SchemaSnapshot snapshot = SnapshotBuilder.of(TestSchemas.bookshop(Style.SESSION));
        assertThat(SnapshotReader.read(SnapshotJson.write(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void theOpenMigrationGrowsAtItsEnd() {
        String before = first().get(FIRST);
        MigrationPlan grown = plan(first(), larger);
        assertThat(grown.newest()).contains(FIRST);
        assertThat(grown.files().get(FIRST))
                .startsWith(before.substring(0, before.indexOf("</databaseChangeLog>")))
                .contains("id=\"0001-2-postgresql\"", "id=\"0001-2-sqlite\"");
        assertThat(grown.files().keySet()).isEqualTo(first().keySet());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void aDatabaseInUseTakesOnlyWhatIsNew(Database kind) throws Exception {
        try (MigratedDatabase database = new MigratedDatabase(kind)) {
            database.up(first());
            database.execute("insert into book (title) values ('The Dispossessed')");
            database.up(plan(first(), larger).files());
            assertThat(database.rows("select title, edition from book")).containsExactly("The Dispossessed|1");
        }
    }

    @Test
    void aSealedMigrationIsFollowedByAnother() {
        SortedMap<String, String> sealed = new TreeMap<>(first());
        sealed.put(MigrationHistory.CHANGELOG + "HEAD", "0001-initial.xml sealed\n");
        MigrationPlan next = plan(sealed, larger);
        assertThat(next.newest()).contains(MigrationHistory.CHANGELOG + "0002-book-edition.xml");
        assertThat(next.files().get(FIRST)).isEqualTo(first().get(FIRST));
        assertThat(next.files().get(MigrationHistory.CHANGELOG + "HEAD")).isEqualTo("0002-book-edition.xml\n");
        assertThat(next.files().get(MigrationHistory.CHANGELOG + "changelog.xml"))
                .containsSubsequence("0001-initial.xml", "0002-book-edition.xml");
        MigrationPlan named =
                MigrationPlanner.plan(new MigrationHistory(sealed), larger, Set.of(), Optional.of("../Second Édition"));
        assertThat(named.newest()).contains(MigrationHistory.CHANGELOG + "0002-second-dition.xml");
    }

    @Test
    void whatIsNotOursIsLeftAlone() {
        SortedMap<String, String> files = new TreeMap<>(first());
        files.put(MigrationHistory.CHANGELOG + "notes.txt", "mine");
        assertThat(plan(files, larger).files()).doesNotContainKey(MigrationHistory.CHANGELOG + "notes.txt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .scaffold/snapshot.json | {"format": 1, "tables": {  | is damaged (line 1 is not JSON)
            .scaffold/snapshot.json | <<<<<<< ours               | is damaged (line 1 is not JSON)
            .scaffold/snapshot.json | {}                         | it has no "format"
            .scaffold/snapshot.json | {"format": 99}             | a later version of scaffold
            .scaffold/snapshot.json | {"format": 1, "tables": {"a": {"entity": "A", "key": ["id"], "columns": {"id": {"type": "string(99999999999)"}}}}} | is too large
            .scaffold/snapshot.json | {"format": 1, "tables": {"a": {"entity": "A", "key": ["id"], "columns": {"id": {"type": "Colour"}}}}} | the type "Colour" is unknown
            .scaffold/snapshot.json | {"format": 1, "tables": {"a": {"entity": "A", "columns": {}}}} | a "key" is missing
            .scaffold/snapshot.json |                            | not the snapshot that belongs to them
            src/main/resources/db/changelog/HEAD | <<<<<<< ours  | it must name one migration
            src/main/resources/db/changelog/HEAD | ../../x       | it must name one migration
            src/main/resources/db/changelog/HEAD |               | is missing
            src/main/resources/db/changelog/0001-initial.xml |   | is missing
            src/main/resources/db/changelog/changelog.xml |      | is missing
            src/main/resources/db/changelog/0001-initial.xml | <a/> | its last line must be
            """)
    void aDamagedHistoryIsRefusedWithAWayOut(String path, String text, String message) {
        SortedMap<String, String> files = new TreeMap<>(first());
        if (text == null) files.remove(path);
        else files.put(path, text);
        assertThatThrownBy(() -> plan(files, larger))
                .isInstanceOf(UnreadableHistoryException.class)
                .hasMessageContaining(message)
                .satisfies(
                        e -> assertThat(((UnreadableHistoryException) e).path()).isEqualTo(path));
    }

    @Test
    void findingsLeaveTheFilesAsTheyWere() {
        SortedMap<String, String> before = plan(new TreeMap<>(), larger).files();
        MigrationPlan refused = plan(before, smaller);
        assertThat(refused.findings()).extracting(Finding::id).containsExactly("SCF-E701");
        assertThat(refused.files()).isEqualTo(before);
    }

    @Test
    void theSqlCanBeReadWithoutADatabase() {
        SortedMap<String, String> files = plan(first(), larger).files();
        assertThat(MigrationSql.render(files, Database.SQLITE))
                .startsWith("-- 0001-1-sqlite: table book\ncreate table \"book\" (\n  \"id\" integer not null")
                .contains("alter table \"book\" add column \"edition\"")
                .doesNotContain("postgresql", "rollback", "drop");
        assertThat(MigrationSql.render(files, Database.POSTGRESQL))
                .contains("\n);\n", "set local lock_timeout = '1s';\n")
                .doesNotContain("sqlite");
    }

    @Test
    void lineEndsWithinTextStayInTheSql() {
        Schema schema = SchemaTexts.link("""
                scaffold: 1
                entities:
                  Book:
                    fields:
                      note:
                        type: text
                        default: "it's\\n        indented"
                """);

        String sql = MigrationSql.render(plan(new TreeMap<>(), schema).files(), Database.SQLITE);

        assertThat(sql).contains("default 'it''s\n        indented',\n  \"version\"");
    }
}
