package dev.scaffold.generator.output;

import static dev.scaffold.generator.output.Ownership.GENERATED;
import static dev.scaffold.generator.output.Ownership.MERGED;
import static dev.scaffold.generator.output.Ownership.MIGRATION;
import static dev.scaffold.generator.output.Ownership.ONCE;
import static dev.scaffold.generator.output.Ownership.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.output.WriteAction.Conflict;
import dev.scaffold.generator.output.WriteAction.Conflict.Cause;
import dev.scaffold.generator.output.WriteAction.Create;
import dev.scaffold.generator.output.WriteAction.Delete;
import dev.scaffold.generator.output.WriteAction.Keep;
import dev.scaffold.generator.output.WriteAction.Keep.Reason;
import dev.scaffold.generator.output.WriteAction.Merge;
import dev.scaffold.generator.output.WriteAction.Unchanged;
import dev.scaffold.generator.output.WriteAction.Update;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One kind of file, one state on disk, one decision each. */
class WritePlannerTest {

    private static final String BASE = "src/main/generated/java/p/BookBase.java";
    private static final String OWN = "src/main/java/p/Book.java";

    private final Map<String, byte[]> disk = new HashMap<>();
    private final Set<String> overwrite = new HashSet<>();
    private boolean fresh;

    @Test
    void generatedIsWrittenLeftOrRewritten() throws IOException {
        assertThat(decide(file(BASE, "new", GENERATED))).isInstanceOf(Create.class);
        disk(BASE, "old");
        assertThat(decide(file(BASE, "old", GENERATED), wrote(BASE, "old", GENERATED)))
                .isInstanceOf(Unchanged.class);
        assertThat(decide(file(BASE, "new", GENERATED), wrote(BASE, "old", GENERATED)))
                .isInstanceOf(Update.class);
    }

    @Test
    @Tag("R2")
    void generatedEditedByHandIsAConflictThatKnowsWhereTheCodeGoes() throws IOException {
        disk(BASE, "one\nmine\nthree\n");
        FileSet files = FileSet.of(file(BASE, "one\nthree\n", GENERATED), file(OWN, "", ONCE));
        WritePlan plan = plan(files, wrote(BASE, "one\nthree\n", GENERATED));
        assertThat(plan.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.cause()).isEqualTo(Cause.EDITED);
            assertThat(conflict.line()).isEqualTo(2);
            assertThat(conflict.home()).contains(OWN);
        });
    }

    @Test
    void overwriteGivesUpTheEdit() throws IOException {
        disk(BASE, "mine");
        overwrite.add(BASE);
        assertThat(decide(file(BASE, "new", GENERATED), wrote(BASE, "old", GENERATED)))
                .isInstanceOf(Update.class);
    }

    @Test
    @Tag("F9")
    void aCheckoutWithCarriageReturnsIsNoEdit() throws IOException {
        disk(BASE, "one\r\ntwo\r\n");
        assertThat(decide(file(BASE, "one\ntwo\n", GENERATED), wrote(BASE, "one\ntwo\n", GENERATED)))
                .isInstanceOf(Unchanged.class);
        assertThat(decide(file(BASE, "new\n", GENERATED), wrote(BASE, "one\ntwo\n", GENERATED)))
                .isInstanceOf(Update.class);
    }

    @Test
    void whatEqualsTheNewTextIsNoEditWhateverTheManifestSays() throws IOException {
        disk(BASE, "new");
        assertThat(decide(file(BASE, "new", GENERATED), wrote(BASE, "old", GENERATED)))
                .isInstanceOf(Unchanged.class);
        assertThat(decide(file(BASE, "new", GENERATED))).isInstanceOf(Unchanged.class);
    }

    @Test
    @Tag("F13")
    void withoutAManifestADifferentGeneratedFileIsNotOverwritten() throws IOException {
        disk(BASE, "other");
        assertThat(decide(file(BASE, "new", GENERATED))).isInstanceOf(Conflict.class);
    }

    @Test
    void generatedFullOfConflictMarksIsMadeAgain() throws IOException {
        disk(BASE, "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n");
        assertThat(decide(file(BASE, "new", GENERATED), wrote(BASE, "old", GENERATED)))
                .isInstanceOf(Update.class);
    }

    @Test
    @Tag("R3")
    void generatedDeletedByTheUserIsWrittenAgain() throws IOException {
        assertThat(decide(file(BASE, "new", GENERATED), wrote(BASE, "new", GENERATED)))
                .isInstanceOf(Create.class);
    }

    @Test
    @Tag("R6")
    void noLongerGeneratedIsDeletedUnlessEdited() throws IOException {
        disk(BASE, "old");
        assertThat(decide(wrote(BASE, "old", GENERATED))).isInstanceOf(Delete.class);
        disk(BASE, "mine");
        assertThat(decide(wrote(BASE, "old", GENERATED)))
                .isInstanceOfSatisfying(
                        Conflict.class, one -> assertThat(one.cause()).isEqualTo(Cause.EDITED_ORPHAN));
        overwrite.add(BASE);
        assertThat(decide(wrote(BASE, "old", GENERATED))).isInstanceOf(Delete.class);
    }

    @Test
    @Tag("R1")
    @Tag("R6")
    void onceIsNeverTouched() throws IOException {
        disk(OWN, "mine");
        assertThat(decide(file(OWN, "new", ONCE), wrote(OWN, "old", ONCE))).isEqualTo(keep(Reason.YOURS));
        assertThat(decide(file(OWN, "new", ONCE))).isEqualTo(keep(Reason.YOURS));
        assertThat(decide(wrote(OWN, "old", ONCE))).isEqualTo(keep(Reason.ORPHAN));
        disk.clear();
        assertThat(decide(file(OWN, "new", ONCE), wrote(OWN, "old", ONCE))).isEqualTo(keep(Reason.DELETED_BY_YOU));
        overwrite.add(OWN);
        assertThat(decide(file(OWN, "new", ONCE), wrote(OWN, "old", ONCE))).isInstanceOf(Create.class);
    }

    @Test
    void inANewProjectASourceFileIsInTheWayAndAReadmeIsKept() throws IOException {
        fresh = true;
        disk(OWN, "mine");
        disk("README.md", "mine");
        disk("pom.xml", "mine");
        disk(BASE, "mine");
        WritePlan plan = plan(
                FileSet.of(
                        file(OWN, "new", ONCE),
                        file("README.md", "new", ONCE),
                        file("pom.xml", "new", MERGED),
                        file(BASE, "new", GENERATED)),
                Manifest.NONE);
        assertThat(plan.conflicts()).extracting(Conflict::path).containsExactly("pom.xml", BASE, OWN);
        assertThat(plan.conflicts()).extracting(Conflict::cause).containsOnly(Cause.COLLISION);
        assertThat(plan.of(Keep.class)).extracting(Keep::path).containsExactly("README.md");
    }

    @Test
    void mergedTakesBothChanges() throws IOException {
        disk(".scaffold/base/pom.xml", "a\nb\nc\nd\ne\n");
        disk("pom.xml", "a\nb\nc\nd\ne\nmine\n");
        WriteAction action =
                decide(file("pom.xml", "a\nB\nc\nd\ne\n", MERGED), wrote("pom.xml", "a\nb\nc\nd\ne\n", MERGED));
        assertThat(action)
                .isInstanceOfSatisfying(
                        Merge.class, merge -> assertThat(merge.text()).isEqualTo("a\nB\nc\nd\ne\nmine\n"));
    }

    @Test
    @Tag("R8")
    void mergedKeepsItsLineEnds() throws IOException {
        disk(".scaffold/base/pom.xml", "a\nb\nc\n");
        disk("pom.xml", "a\r\nb\r\nc\r\nmine\r\n");
        assertThat(decide(file("pom.xml", "A\nb\nc\n", MERGED), wrote("pom.xml", "a\nb\nc\n", MERGED)))
                .isInstanceOfSatisfying(
                        Merge.class, merge -> assertThat(merge.text()).isEqualTo("A\r\nb\r\nc\r\nmine\r\n"));
    }

    @Test
    void mergedChangedInTheSameLinesIsAConflict() throws IOException {
        disk(".scaffold/base/pom.xml", "a\nb\nc\n");
        disk("pom.xml", "a\nmine\nc\n");
        assertThat(decide(file("pom.xml", "a\ntheirs\nc\n", MERGED), wrote("pom.xml", "a\nb\nc\n", MERGED)))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.cause()).isEqualTo(Cause.MERGE);
                    assertThat(conflict.line()).isEqualTo(2);
                });
    }

    @Test
    void mergedIsLeftAloneWhenScaffoldChangesNothing() throws IOException {
        disk(".scaffold/base/pom.xml", "a\nb\n");
        disk("pom.xml", "a\nmine\n");
        assertThat(decide(file("pom.xml", "a\nb\n", MERGED), wrote("pom.xml", "a\nb\n", MERGED)))
                .isInstanceOf(Keep.class);
    }

    @Test
    void mergedUneditedIsRewrittenAndItsBaseWithIt() throws IOException {
        disk(".scaffold/base/pom.xml", "a\n");
        disk("pom.xml", "a\n");
        WritePlan plan = plan(FileSet.of(file("pom.xml", "b\n", MERGED)), wrote("pom.xml", "a\n", MERGED));
        assertThat(plan.of(Update.class)).extracting(Update::path).containsExactly(".scaffold/base/pom.xml", "pom.xml");
        assertThat(plan.changes()).extracting(WriteAction::path).containsExactly("pom.xml");
    }

    @Test
    @Tag("R8")
    void bytesThatAreNotUtf8AreNotMerged() throws IOException {
        disk(".scaffold/base/pom.xml", "a\n");
        disk.put("pom.xml", "\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(decide(file("pom.xml", "a\nb\n", MERGED), wrote("pom.xml", "a\n", MERGED)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aMigrationGrowsButIsNeverEditedDeletedOrMadeAgain() throws IOException {
        String path = "src/main/resources/db/changelog/0001.xml";
        disk(path, "one");
        assertThat(decide(file(path, "one two", MIGRATION), wrote(path, "one", MIGRATION)))
                .isInstanceOf(Update.class);
        assertThat(decide(wrote(path, "one", MIGRATION))).isInstanceOf(Unchanged.class);
        disk(path, "mine");
        // The planner hands an edited file through as it stands.
        assertThat(decide(file(path, "mine", MIGRATION), wrote(path, "one", MIGRATION)))
                .isInstanceOfSatisfying(
                        Conflict.class, one -> assertThat(one.cause()).isEqualTo(Cause.MIGRATION_EDITED));
        disk.clear();
        assertThat(decide(file(path, "one", MIGRATION), wrote(path, "one", MIGRATION)))
                .isInstanceOf(Conflict.class);
        assertThat(decide(wrote(path, "one", MIGRATION)))
                .isInstanceOfSatisfying(
                        Conflict.class, one -> assertThat(one.cause()).isEqualTo(Cause.MIGRATION_MISSING));
    }

    @Test
    void theManifestStillKnowsMigrationsThatWereNotPrintedAgain() throws IOException {
        String path = "src/main/resources/db/changelog/0001.xml";
        disk(path, "one");
        WritePlan plan = plan(FileSet.empty(), wrote(path, "one", MIGRATION));
        assertThat(plan.manifest().find(path)).isPresent();
    }

    @Test
    void stateIsSimplyWritten() throws IOException {
        disk(".scaffold/snapshot.json", "edited");
        assertThat(decide(
                        file(".scaffold/snapshot.json", "new", STATE), wrote(".scaffold/snapshot.json", "old", STATE)))
                .isInstanceOf(Update.class);
    }

    private void disk(String path, String text) {
        disk.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static GeneratedFile file(String path, String text, Ownership ownership) {
        return new GeneratedFile(path, text, ownership);
    }

    private static Manifest wrote(String path, String text, Ownership ownership) {
        return Manifest.of("1", "", List.of(file(path, text, ownership)));
    }

    private static Keep keep(Reason reason) {
        return new Keep(OWN, ONCE, reason);
    }

    private WriteAction decide(Manifest manifest) throws IOException {
        return plan(FileSet.empty(), manifest).actions().get(0);
    }

    private WriteAction decide(GeneratedFile file) throws IOException {
        return decide(file, Manifest.NONE);
    }

    private WriteAction decide(GeneratedFile file, Manifest manifest) throws IOException {
        return plan(FileSet.of(file), manifest).actions().stream()
                .filter(action -> action.path().equals(file.path()))
                .findFirst()
                .orElseThrow();
    }

    private WritePlan plan(FileSet files, Manifest manifest) throws IOException {
        ProjectReader reader = path -> Optional.ofNullable(disk.get(path)).map(FileContent::of);
        return WritePlanner.plan(files, manifest, reader, new WriteRequest("1", "i", overwrite, fresh));
    }
}
