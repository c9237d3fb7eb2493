package dev.scaffold.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.migration.SchemaChange.AddColumn;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.runtime.migration.MigrationFailed;
import dev.scaffold.runtime.migration.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One database that is taken from nothing to a random schema and from there, by random edits, to others and back. */
final class RoundTrip {

    private static final Pattern CONFIRM = Pattern.compile("--confirm (\\S+)");
    private static final String HEAD = MigrationHistory.CHANGELOG + "HEAD";

    private final Database kind;
    private final Random random;
    private final Path resources;
    private final Map<String, Integer> counts;
    private final RandomDrafts drafts;
    private final RandomEdits edits;

    private SchemaDraft draft;
    private Schema schema;
    private SortedMap<String, String> files;

    RoundTrip(Database kind, long seed, Path resources, Map<String, Integer> counts) {
        this.kind = kind;
        this.random = new Random(seed);
        this.resources = resources;
        this.counts = counts;
        this.drafts = new RandomDrafts(random, kind);
        this.edits = new RandomEdits(drafts);
    }

    void run(int steps) throws Exception {
        do draft = drafts.schema();
        while (!link(draft).isPresent());
        schema = link(draft).orElseThrow();
        try (MigratedDatabase database = new MigratedDatabase(kind)) {
            files = new TreeMap<>(plan(new TreeMap<>(), schema).files());
            Migrations.of(database.url(), write(files)).up();
            RandomRows rows = new RandomRows(database, kind, random);
            for (int i = 0; i < steps; i++) {
                rows.insert(SnapshotBuilder.of(schema), 6);
                step(database, rows);
            }
        }
        if (kind == Database.POSTGRESQL) addedLater(Database.SQLITE);
    }

    /** A database that comes late finds a whole history. */
    private void addedLater(Database other) throws Exception {
        try (MigratedDatabase database = new MigratedDatabase(other)) {
            Migrations.of(database.url(), write(files)).up();
            same(Introspection.of(database, other), fresh(other));
        }
    }

    String yaml() {
        return draft.yaml();
    }

    private static Optional<Schema> link(SchemaDraft draft) {
        return SchemaTexts.linked(draft.yaml());
    }

    /** Changes the schema once, or twice before anybody migrates; then up, down and up again. */
    private void step(MigratedDatabase database, RandomRows rows) throws Exception {
        SchemaSnapshot from = SnapshotBuilder.of(schema);
        SchemaDraft first = draft;
        List<SchemaChange> changes = new ArrayList<>();
        edit();
        boolean reversible = generate(changes);
        boolean twice = random.nextInt(4) == 0;
        if (twice) {
            if (random.nextBoolean()) draft = first;
            else edit();
            reversible &= generate(changes);
        }
        SortedSet<String> oldFacts = Introspection.of(database, kind);
        SortedSet<String> fresh = fresh(kind);
        Migrations migrations = Migrations.of(database.url(), write(files));
        List<String> oldRows = rows.surviving(from, changes);
        int known = twice ? migrations.applied().size() : 0;
        int applied;
        try {
            applied = migrations.up().size();
        } catch (MigrationFailed refused) {
            count("refused");
            assertThat(refused.isPrecondition()).as(refused.getMessage()).isTrue();
            if (!twice) same(Introspection.of(database, kind), oldFacts);
            if (kind == Database.SQLITE) justified(database, refused);
            write(files);
            rows.deleteAll(from);
            oldRows = rows.surviving(from, changes);
            applied = migrations.up().size();
            // PostgreSQL keeps what stands in front of the second run's checks.
            if (twice) applied = migrations.applied().size() - known;
        }
        same(Introspection.of(database, kind), fresh);
        same(rows.surviving(from, changes), oldRows);
        if (!twice) filled(database, changes);
        if (applied == 0) return;

        count(reversible ? "reversible" : "irreversible");
        try {
            migrations.down(applied);
            assertThat(reversible)
                    .as("rolled back though it said that it could not")
                    .isTrue();
            same(Introspection.of(database, kind), oldFacts);
        } catch (MigrationFailed refused) {
            // What a column comes back with (nothing, or its default) may be against what had been asked of it.
            boolean rule = twice || changes.stream().anyMatch(SchemaChange.DropCheck.class::isInstance);
            boolean broken = rule && refused.getMessage().matches("(?is).*(check|unique|null).*");
            if (broken) count("not rolled back over rows");
            else assertThat(refused).hasMessageContaining("irreversible: ");
            assertThat(reversible && !broken).as(refused.getMessage()).isFalse();
        }
        same(rows.surviving(from, changes), oldRows);
        migrations.up();
        same(Introspection.of(database, kind), fresh);
        same(rows.surviving(from, changes), oldRows);
    }

    /** Whether what it adds to the files can be rolled back. */
    private boolean generate(List<SchemaChange> changes) {
        SchemaSnapshot from = SnapshotBuilder.of(schema);
        schema = link(draft).orElseThrow();
        SchemaSnapshot to = SnapshotBuilder.of(schema);
        String json = SnapshotJson.write(to);
        assertThat(SnapshotReader.read(json)).isEqualTo(to);
        assertThat(SnapshotJson.write(SnapshotReader.read(json))).isEqualTo(json);
        changes.addAll(SchemaDiffer.diff(from, to));

        boolean seal = random.nextBoolean();
        if (seal) files.put(HEAD, files.get(HEAD).replaceFirst("( sealed)?\n", " sealed\n"));
        MigrationPlan plan = plan(files, schema);
        files = new TreeMap<>(plan.files());
        MigrationPlan again = plan(files, schema);
        assertThat(again.files()).isEqualTo(files);
        assertThat(again.changesetsAdded()).isZero();
        assertThat(again.notes()).isEmpty();
        return plan.reversible();
    }

    /** The values in the check of an enum may stand in any order. */
    private static void same(Collection<String> actual, Collection<String> expected) {
        List<String> surplus = new ArrayList<>(normal(actual));
        List<String> missing = new ArrayList<>(normal(expected));
        normal(expected).forEach(surplus::remove);
        normal(actual).forEach(missing::remove);
        assertThat(surplus).as("too much; and too little: " + missing).isEmpty();
        assertThat(missing).as("too little").isEmpty();
    }

    private static List<String> normal(Collection<String> facts) {
        return facts.stream().map(RoundTrip::normal).toList();
    }

    private static String normal(String fact) {
        int values = Math.max(fact.indexOf(" in ("), fact.indexOf("ARRAY["));
        if (!fact.startsWith("its ") || values < 0) return fact;
        return fact.substring(0, values)
                + fact.substring(values)
                        .chars()
                        .sorted()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    private void edit() {
        int wanted = 1 + random.nextInt(5);
        for (int done = 0; done < wanted; ) {
            SchemaDraft next = draft.copy();
            String edit = edits.edit(next);
            Optional<Schema> linked = next.yaml().equals(draft.yaml()) ? Optional.empty() : link(next);
            if (linked.isEmpty()) {
                count("retried");
                continue;
            }
            draft = next;
            count(edit);
            done++;
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** With whatever consent it asks for. */
    private MigrationPlan plan(SortedMap<String, String> history, Schema schema) {
        Set<String> confirmed = new HashSet<>();
        while (true) {
            MigrationPlan plan =
                    MigrationPlanner.plan(new MigrationHistory(history), schema, confirmed, Optional.empty());
            if (plan.findings().isEmpty()) return plan;
            assertThat(plan.files()).isEqualTo(history);
            boolean more = plan.findings().stream()
                    .flatMap(finding -> finding.wayOut().stream())
                    .flatMap(line -> CONFIRM.matcher(line).results())
                    .map(match -> confirmed.add(match.group(1)))
                    .reduce(false, Boolean::logicalOr);
            assertThat(more).as("a way out of " + plan.findings()).isTrue();
        }
    }

    private Path write(SortedMap<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().startsWith(MigrationHistory.CHANGELOG)) continue;
            Path target = resources.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        return resources.resolve("src/main/resources");
    }

    /** Without the checks of the rows, the same changes fail by themselves or lose something. */
    private void justified(MigratedDatabase database, MigrationFailed refused) throws IOException {
        Path copy = resources.resolve("copy.db");
        Files.write(copy, Files.readAllBytes(Path.of(database.url().substring("sqlite:".length()))));
        SortedMap<String, String> unguarded = new TreeMap<>(files);
        unguarded.replaceAll((path, text) ->
                path.endsWith(".xml") ? text.replaceAll("(?s) *<preConditions.*?</preConditions>\n", "") : text);
        try {
            Migrations.of("sqlite:" + copy, write(unguarded)).up();
        } catch (MigrationFailed failed) {
            if (failed.reason() == MigrationFailed.Reason.CHANGESET) return;
            throw failed;
        }
        throw new AssertionError("refused without need: " + refused.getMessage());
    }

    /** A new column holds its default in every row, or nothing. */
    private void filled(MigratedDatabase database, List<SchemaChange> changes) throws Exception {
        for (SchemaChange change : changes) {
            if (!(change instanceof AddColumn add) || add.column().generated().isPresent()) continue;
            String column = Sql.quoted(add.column().name());
            String query = "select distinct " + column + " is null from "
                    + Sql.quoted(add.table().name());
            boolean value = add.column().defaultValue().isPresent();
            for (String row : database.rows(query)) {
                assertThat(row.equals("0") || row.equals("f")).as(query).isEqualTo(value);
            }
        }
    }

    private SortedSet<String> fresh(Database kind) throws Exception {
        MigrationPlan plan = plan(new TreeMap<>(), schema);
        String sql = MigrationSql.render(plan.files(), kind);
        try (MigratedDatabase database = MigratedDatabase.another(kind)) {
            database.script(sql);
            return Introspection.of(database, kind);
        }
    }
}
