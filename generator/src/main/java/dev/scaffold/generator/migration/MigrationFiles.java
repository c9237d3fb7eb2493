package dev.scaffold.generator.migration;

import dev.scaffold.generator.schema.Database;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a history. {@code HEAD} names the newest migration, which is open: changesets are appended to it, and what
 * stands in it already keeps its bytes. Two branches that both add a migration meet in {@code HEAD} and conflict, on purpose.
 */
final class MigrationFiles {

    private static final String ROOT = MigrationHistory.CHANGELOG + "changelog.xml";
    private static final String HEAD = MigrationHistory.CHANGELOG + "HEAD";
    private static final Pattern MIGRATION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.xml");
    /** What {@code HEAD} says of a migration that may not grow any more. */
    private static final String SEALED = " sealed";

    private final SortedMap<String, String> files = new TreeMap<>();

    /** @throws UnreadableHistoryException when files of the history are missing or contradict each other */
    MigrationFiles(MigrationHistory history) {
        history.files().forEach((path, text) -> {
            if (isOurs(path)) files.put(path, text);
        });
        boolean migrations = files.keySet().stream().anyMatch(path -> !path.equals(MigrationHistory.SNAPSHOT));
        boolean snapshot = files.containsKey(MigrationHistory.SNAPSHOT);
        if (migrations && !snapshot) {
            throw new UnreadableHistoryException(
                    MigrationHistory.SNAPSHOT,
                    "there are migrations, but not the snapshot that belongs to them: restore it from version control");
        }
        if (snapshot) requireWhole();
    }

    private static boolean isOurs(String path) {
        if (path.equals(MigrationHistory.SNAPSHOT) || path.equals(ROOT) || path.equals(HEAD)) return true;
        return path.startsWith(MigrationHistory.CHANGELOG)
                && MIGRATION
                        .matcher(path.substring(MigrationHistory.CHANGELOG.length()))
                        .matches();
    }

    private void requireWhole() {
        if (!files.containsKey(HEAD)) throw missing(HEAD);
        if (!files.containsKey(ROOT)) throw missing(ROOT);
        String newest = newest().orElseThrow();
        if (!MIGRATION.matcher(newest).matches()) {
            throw new UnreadableHistoryException(
                    HEAD,
                    "it must name one migration. After a merge of two branches that both added migrations: take the"
                            + " other branch's migrations and snapshot, and run scaffold generate again");
        }
        String path = MigrationHistory.CHANGELOG + newest;
        if (!files.containsKey(path)) throw missing(path);
        for (String changelog : List.of(ROOT, path)) {
            if (files.get(changelog).endsWith(ChangelogWriter.END)) continue;
            throw new UnreadableHistoryException(
                    changelog, "its last line must be " + ChangelogWriter.END.strip() + ": restore it");
        }
    }

    private static UnreadableHistoryException missing(String path) {
        return new UnreadableHistoryException(path, "it belongs to the migrations and is missing: restore it");
    }

    SchemaSnapshot snapshot() {
        String text = files.get(MigrationHistory.SNAPSHOT);
        return text == null ? SchemaSnapshot.EMPTY : SnapshotReader.read(text);
    }

    void snapshot(SchemaSnapshot snapshot) {
        files.put(MigrationHistory.SNAPSHOT, SnapshotJson.write(snapshot));
    }

    /** The path of the newest migration. */
    Optional<String> newestPath() {
        return newest().map(name -> MigrationHistory.CHANGELOG + name);
    }

    SortedMap<String, String> all() {
        return files;
    }

    /** Appends to the open migration, or starts one called after {@code slug}. */
    void append(Map<Database, List<Step>> steps, String slug) {
        boolean sealed = files.getOrDefault(HEAD, "").stripTrailing().endsWith(SEALED);
        String name = sealed || newest().isEmpty() ? start(slug) : newest().get();
        String path = MigrationHistory.CHANGELOG + name;
        String before = files.get(path);
        StringBuilder text = new StringBuilder(before.substring(0, before.length() - ChangelogWriter.END.length()));
        String number = name.substring(0, 4);
        steps.forEach((database, own) ->
                text.append(ChangelogWriter.changesets(number, next(before, database), database, own)));
        files.put(path, text.append(ChangelogWriter.END).toString());
    }

    private String start(String slug) {
        int number =
                newest().map(name -> Integer.parseInt(name.substring(0, 4))).orElse(0) + 1;
        String name = String.format(Locale.ROOT, "%04d-%s.xml", number, slug);
        files.put(HEAD, name + "\n");
        files.put(
                MigrationHistory.CHANGELOG + name,
                ChangelogWriter.start(name, "Written by scaffold generate. Edit schema.yaml instead.")
                        + ChangelogWriter.END);
        String root = files.getOrDefault(
                ROOT, ChangelogWriter.start("changelog.xml", "Every migration, oldest first.") + ChangelogWriter.END);
        String include = "  <include file=\"" + name + "\" relativeToChangelogFile=\"true\"/>\n";
        files.put(
                ROOT, root.substring(0, root.length() - ChangelogWriter.END.length()) + include + ChangelogWriter.END);
        return name;
    }

    private Optional<String> newest() {
        String head = files.get(HEAD);
        if (head == null) return Optional.empty();
        String line = head.stripTrailing();
        return Optional.of(line.endsWith(SEALED) ? line.substring(0, line.length() - SEALED.length()) : line);
    }

    private static int next(String changelog, Database database) {
        Matcher ids = Pattern.compile("<changeSet id=\"\\d{4}-(\\d+)-" + database.word() + "\"")
                .matcher(changelog);
        int greatest = 0;
        while (ids.find()) greatest = Math.max(greatest, Integer.parseInt(ids.group(1)));
        return greatest + 1;
    }
}
