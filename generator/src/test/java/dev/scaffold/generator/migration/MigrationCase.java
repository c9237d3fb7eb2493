package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Schema;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A folder with {@code before.yaml}, {@code after.yaml} and the goldens {@code plan.txt} and {@code changelog.xml}. Its
 * {@code case.properties}, where it has them:
 *
 * <pre>
 * confirm   names that are consented to, with commas between
 * rows      how many rows each table holds before the change; 3 unless said
 * loses     table.column whose values do not survive, with commas between
 * spoil     a statement after which the change must be refused; spoil.sqlite where another database needs another one …
 * refusal   … with this in the message
 * mend      takes the statement back
 * </pre>
 */
final class MigrationCase {

    private static final String SEALED = "0001-initial.xml sealed\n";
    private static final String HEAD = MigrationHistory.CHANGELOG + "HEAD";

    private final Path folder;
    private final Properties properties = new Properties();

    final MigrationPlan before;
    final MigrationPlan after;
    final Schema schemaAfter;
    final SchemaSnapshot snapshotBefore;
    final SchemaSnapshot snapshotAfter;

    MigrationCase(Path folder) throws IOException {
        this.folder = folder;
        Path settings = folder.resolve("case.properties");
        if (Files.exists(settings)) {
            try (Reader reader = Files.newBufferedReader(settings)) {
                properties.load(reader);
            }
        }
        Schema old = schema("before.yaml");
        Schema now = schema("after.yaml");
        this.schemaAfter = now;
        this.before = MigrationPlanner.plan(MigrationHistory.none(), old, Set.of(), Optional.empty());
        Set<String> confirmed = Arrays.stream(property("confirm", "").split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
        // Sealed, so that the change stands in a file of its own and its golden shows nothing else.
        SortedMap<String, String> sealed = new TreeMap<>(before.files());
        sealed.put(HEAD, SEALED);
        this.after = MigrationPlanner.plan(new MigrationHistory(sealed), now, confirmed, Optional.empty());
        this.snapshotBefore = SnapshotBuilder.of(old);
        this.snapshotAfter = SnapshotBuilder.of(now);
    }

    String property(String name, String otherwise) {
        return properties.getProperty(name, otherwise);
    }

    int rows() {
        return Integer.parseInt(property("rows", "3"));
    }

    /** The files as they are to be compared with those in the folder. */
    SortedMap<String, String> goldens() {
        SortedMap<String, String> goldens = new TreeMap<>();
        StringBuilder plan = new StringBuilder();
        for (ChangeNote note : after.notes()) {
            plan.append(String.join("  ", note.entity(), note.sign() + note.member(), note.description()));
            plan.append("  ").append(note.explanation()).append('\n');
        }
        for (Finding finding : after.findings()) {
            plan.append('\n')
                    .append(finding.id())
                    .append(": ")
                    .append(finding.message())
                    .append('\n');
            finding.wayOut().forEach(line -> plan.append("    ").append(line).append('\n'));
        }
        if (after.findings().isEmpty()) {
            plan.append('\n').append(after.changesetsAdded()).append(" changesets, rollback: ");
            String kept = after.dropsData() ? "yes, but dropped values do not come back" : "yes";
            plan.append(after.reversible() ? kept : "no").append('\n');
        }
        goldens.put("plan.txt", plan.toString());
        changelog().ifPresent(text -> goldens.put("changelog.xml", text));
        return goldens;
    }

    /** The file that the change made. */
    Optional<String> changelog() {
        String path = after.newest().orElseThrow();
        return before.files().containsKey(path)
                ? Optional.empty()
                : Optional.of(after.files().get(path));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private Schema schema(String name) throws IOException {
        return SchemaTexts.link(Files.readString(folder.resolve(name)));
    }
}
