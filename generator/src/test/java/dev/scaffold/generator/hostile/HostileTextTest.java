package dev.scaffold.generator.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.ScaffoldRequest;
import dev.scaffold.generator.ScaffoldResult;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.output.GeneratedFile;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.FreshDatabase;
import dev.scaffold.generator.support.GeneratedCode;
import dev.scaffold.generator.support.JavaDocs;
import dev.scaffold.generator.support.TemporaryFiles;
import dev.scaffold.runtime.migration.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Docs, defaults, stored values, checks and conditions full of comment marks, quotes, escapes and placeholders come out of the
 * other end as they went in, and execute nowhere.
 */
@Tag("H30")
@Tag("H59")
@Tag("H60")
@Tag("XE11")
class HostileTextTest {

    private static final String RESOURCES = "src/main/resources/";

    @ParameterizedTest
    @EnumSource
    void comesOutLiterallyAndExecutesNowhere(Style style) throws Throwable {
        Path marker = TemporaryFiles.directory("marker").resolve("executed");
        System.setProperty("marker.file", marker.toString());
        ScaffoldResult made = generate(HostileSchema.of(style), MigrationHistory.none());
        List<SourceText> sources = sources(made, style);
        GeneratedCode code = GeneratedCode.compile(sources);
        assertThat(JavaDocs.of(sources, "/(NoteBase|Odd)\\.java"))
                .contains(HostileTexts.ALL.stream().map(String::strip).toArray(String[]::new));
        for (Database database : Database.values()) roundTrip(made, code, database);
        ClassLoader loader = code.loader();
        for (SourceText source : sources) {
            String name = source.path().replace('/', '.').replace(".java", "");
            if (name.matches("com\\.example\\.odd\\.(tables\\..*)?(Note|Odd|Tag|Uses)\\w*") && !name.contains("Test")) {
                Class.forName(name, true, loader);
            }
        }
        assertThat(marker).doesNotExist();
        Class.forName("marker.Marker", true, loader);
        assertThat(marker).as("the marker works").exists();
    }

    /** The snapshot keeps every text: a second run finds nothing to do. */
    @ParameterizedTest
    @EnumSource
    void isTheSameInTheNextRun(Style style) throws IOException {
        String schema = HostileSchema.of(style);
        Map<String, String> files = new TreeMap<>();
        for (GeneratedFile file :
                generate(schema, MigrationHistory.none()).files().files()) {
            if (file.path().equals(MigrationHistory.SNAPSHOT) || file.path().startsWith(MigrationHistory.CHANGELOG)) {
                files.put(file.path(), file.text());
            }
        }
        ScaffoldResult again = generate(schema, new MigrationHistory(new TreeMap<>(files)));
        assertThat(again.plan().orElseThrow().notes()).isEmpty();
        assertThat(again.plan().orElseThrow().files()).isEqualTo(files);
    }

    private static void roundTrip(ScaffoldResult made, GeneratedCode code, Database database) throws Throwable {
        Path resources = TemporaryFiles.directory("hostile");
        for (GeneratedFile file : made.files().files()) {
            if (!file.path().startsWith(RESOURCES)) continue;
            Path path = resources.resolve(file.path().substring(RESOURCES.length()));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        String url = FreshDatabase.url(database);
        Migrations.of(url, resources).up();
        try (Connection connection = FreshDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into \"note\" default values");
            assertThat(texts(statement, 1)).isEqualTo(HostileTexts.ALL);
            String encoded = HostileTexts.ALL.stream()
                    .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                    .collect(Collectors.joining(" "));
            code.run("com.example.odd.Uses", url + " " + encoded);
            List<String> turned = new ArrayList<>(HostileTexts.ALL.subList(1, HostileTexts.ALL.size()));
            turned.add(HostileTexts.ALL.get(0));
            assertThat(texts(statement, 2)).isEqualTo(turned);
            checksHold(connection);
            if (database == Database.POSTGRESQL) comments(statement);
        }
    }

    private static List<String> texts(Statement statement, long id) throws SQLException {
        String columns = IntStream.range(0, HostileTexts.ALL.size())
                .mapToObj(i -> "\"text_" + i + "\"")
                .collect(Collectors.joining(", "));
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select " + columns + " from \"note\" where \"id\" = " + id)) {
            assertThat(row.next()).isTrue();
            for (int i = 1; i <= HostileTexts.ALL.size(); i++) texts.add(row.getString(i));
        }
        return texts;
    }

    /** Each check refuses one text, and that literally. */
    private static void checksHold(Connection connection) throws SQLException {
        for (int i = 0; i < HostileTexts.ALL.size(); i++) {
            String update = "update \"note\" set \"text_" + i + "\" = ? where \"id\" = 1";
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                statement.setString(1, HostileSchema.refusedValue(i));
                assertThatThrownBy(statement::executeUpdate).hasMessageContaining("ck_note_not_" + i);
                statement.setString(1, HostileTexts.ALL.get(i) + "?");
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
        }
    }

    private static void comments(Statement statement) throws SQLException {
        String query = "select attname, col_description(attrelid, attnum) from pg_attribute"
                + " where attrelid = 'note'::regclass and attname like 'text%'";
        Map<String, String> comments = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) comments.put(rows.getString(1), rows.getString(2));
        }
        for (int i = 0; i < HostileTexts.ALL.size(); i++) {
            assertThat(comments.get("text_" + i)).isEqualTo(HostileTexts.ALL.get(i));
        }
    }

    private static ScaffoldResult generate(String schema, MigrationHistory history) {
        ScaffoldResult made = Scaffold.generate(new ScaffoldRequest(
                "schema.yaml",
                schema.getBytes(StandardCharsets.UTF_8),
                SchemaDefaults.of("odd"),
                history,
                Set.of(),
                Optional.empty()));
        assertThat(made.diagnostics().sorted()).isEmpty();
        return made;
    }

    private static List<SourceText> sources(ScaffoldResult made, Style style) {
        List<SourceText> sources = new ArrayList<>();
        for (GeneratedFile file : made.files().files()) {
            if (!file.path().endsWith(".java")) continue;
            String path = file.path().replaceFirst("^src/(main|test)/(generated/)?java/", "");
            sources.add(SourceText.generated(path, file.text()));
        }
        sources.add(SourceText.generated("com/example/odd/Uses.java", HostileUses.of(style)));
        sources.add(SourceText.generated("marker/Marker.java", HostileTexts.MARKER));
        return sources;
    }
}
