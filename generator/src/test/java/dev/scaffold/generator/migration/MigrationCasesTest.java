package dev.scaffold.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.generator.schema.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every folder {@code cases/M…}: the plan equals its goldens, and does on both databases what it says. */
@Tag("P2")
@Tag("P3")
@Tag("P4")
@Tag("P6")
@Tag("P11")
@Tag("P12")
@Tag("P13")
@Tag("P14")
@Tag("P15")
@Tag("P22")
@Tag("P23")
@Tag("P27")
@Tag("P34")
@Tag("P35")
@Tag("P37")
@Tag("P38")
@Tag("P39")
@Tag("P40")
@Tag("P41")
@Tag("P43")
@Tag("P55")
@Tag("P56")
@Tag("P59")
@Tag("P60")
@Tag("P63")
@Tag("P64")
@Tag("P65")
@Tag("P66")
@Tag("P68")
@Tag("P69")
@Tag("P72")
@Tag("P73")
class MigrationCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicContainer> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(CASES)) {
            folders = all.filter(path -> path.getFileName().toString().startsWith("M"))
                    .sorted()
                    .toList();
        }
        assertThat(folders).isNotEmpty();
        return folders.stream().map(MigrationCasesTest::container);
    }

    private static DynamicContainer container(Path folder) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("goldens", () -> goldens(new MigrationCase(folder))));
        for (Database kind : Database.values()) {
            tests.add(DynamicTest.dynamicTest(kind.word(), () -> apply(new MigrationCase(folder), kind)));
        }
        return DynamicContainer.dynamicContainer(folder.getFileName().toString(), tests);
    }

    private static void goldens(MigrationCase one) throws IOException {
        boolean update = System.getProperty("scaffold.update") != null;
        List<Path> rewritten = new ArrayList<>();
        for (Map.Entry<String, String> golden : one.goldens().entrySet()) {
            Path file = one.file(golden.getKey());
            String known = Files.exists(file) ? Files.readString(file) : "";
            if (!update) assertThat(golden.getValue()).as(file.toString()).isEqualTo(known);
            if (golden.getValue().equals(known)) continue;
            Files.writeString(file, golden.getValue());
            rewritten.add(file);
        }
        assertThat(rewritten).as("rewritten: review and commit").isEmpty();
        assertThat(Files.exists(one.file("changelog.xml")))
                .isEqualTo(one.changelog().isPresent());
    }

    private static void apply(MigrationCase one, Database kind) throws Exception {
        if (!one.after.findings().isEmpty()) {
            assertThat(one.after.files().keySet()).isEqualTo(one.before.files().keySet());
            return;
        }
        SortedSet<String> fresh = fresh(one, kind);
        try (MigratedDatabase database = new MigratedDatabase(kind)) {
            SampleRows sample = new SampleRows(database, kind);
            database.up(one.before.files());
            sample.insert(one.snapshotBefore.on(kind), 1, one.rows());
            refuses(one, database, kind);
            SortedSet<String> factsBefore = Introspection.of(database, kind);
            String loses = one.property("loses", "");
            List<String> rows = sample.shared(one.snapshotBefore.on(kind), one.snapshotAfter.on(kind), loses);

            database.up(one.after.files());
            assertThat(sample.shared(one.snapshotBefore.on(kind), one.snapshotAfter.on(kind), loses))
                    .isEqualTo(rows);
            holds(one.snapshotAfter.on(kind), Introspection.of(database, kind));
            assertThat(Introspection.of(database, kind)).isEqualTo(fresh);
            rollsBack(one, database, kind, factsBefore);
            if (!one.after.reversible()) return;
            assertThat(sample.shared(one.snapshotBefore.on(kind), one.snapshotAfter.on(kind), loses))
                    .isEqualTo(rows);

            database.up(one.after.files());
            sample.insert(one.snapshotAfter.on(kind), one.rows() + 1, one.rows() + 2);
        }
    }

    /** With a row in the way nothing is changed; the row is taken back. */
    private static void refuses(MigrationCase one, MigratedDatabase database, Database kind) throws Exception {
        String spoil = one.property("spoil." + kind.word(), one.property("spoil", ""));
        if (spoil.isEmpty()) return;
        SortedSet<String> facts = Introspection.of(database, kind);
        database.execute(spoil);
        assertThatThrownBy(() -> database.up(one.after.files())).hasStackTraceContaining(one.property("refusal", "?"));
        assertThat(Introspection.of(database, kind)).isEqualTo(facts);
        database.execute(one.property("mend", "?"));
    }

    private static void holds(SchemaSnapshot snapshot, SortedSet<String> facts) {
        SortedSet<String> expected = Introspection.of(snapshot);
        assertThat(facts).containsAll(expected);
        assertThat(facts.stream()
                        .filter(fact -> !fact.startsWith("its ") && !fact.startsWith("check "))
                        .filter(fact -> !expected.contains(fact)))
                .isEmpty();
    }

    /** What a database looks like that never was in the state before, made from the offline SQL. */
    private static SortedSet<String> fresh(MigrationCase one, Database kind) throws Exception {
        MigrationPlan plan =
                MigrationPlanner.plan(MigrationHistory.none(), one.schemaAfter, Set.of(), Optional.empty());
        try (MigratedDatabase database = new MigratedDatabase(kind)) {
            database.execute(MigrationSql.render(plan.files(), kind).split(";\n"));
            return Introspection.of(database, kind);
        }
    }

    private static void rollsBack(
            MigrationCase one, MigratedDatabase database, Database kind, SortedSet<String> factsBefore)
            throws Exception {
        int count = (int) Pattern.compile("<changeSet [^>]*dbms=\"" + kind.word() + "\"")
                .matcher(one.changelog().orElse(""))
                .results()
                .count();
        if (count == 0) return;
        if (one.after.reversible()) {
            database.down(one.after.files(), count);
            assertThat(Introspection.of(database, kind)).isEqualTo(factsBefore);
        } else {
            assertThatThrownBy(() -> database.down(one.after.files(), count)).hasStackTraceContaining("irreversible: ");
        }
    }
}
