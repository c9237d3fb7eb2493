package dev.scaffold.generator.output;

import static dev.scaffold.generator.output.Ownership.GENERATED;
import static dev.scaffold.generator.output.Ownership.MERGED;
import static dev.scaffold.generator.output.Ownership.ONCE;
import static dev.scaffold.generator.output.Ownership.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanWriterTest {

    private static final FileSet OLD = FileSet.of(
            new GeneratedFile("pom.xml", "a\nb\nc\n", MERGED),
            new GeneratedFile("gen/One.java", "one\n", GENERATED),
            new GeneratedFile("gen/Gone.java", "gone\n", GENERATED),
            new GeneratedFile("src/Own.java", "own\n", ONCE),
            new GeneratedFile(".scaffold/snapshot.json", "old\n", STATE));

    private static final FileSet NEW = FileSet.of(
            new GeneratedFile("pom.xml", "A\nb\nc\n", MERGED),
            new GeneratedFile("gen/One.java", "one, changed\n", GENERATED),
            new GeneratedFile("gen/deep/Two.java", "two\n", GENERATED),
            new GeneratedFile("src/Own.java", "own, changed\n", ONCE),
            new GeneratedFile(".scaffold/snapshot.json", "new\n", STATE));

    @TempDir
    Path directory;

    @Test
    void writesUpdatesMergesAndDeletes() throws Exception {
        run(OLD, FileOperations.DISK);
        Files.writeString(directory.resolve("pom.xml"), "a\nb\nc\nmine\n");
        Files.writeString(directory.resolve("src/Own.java"), "mine\n");
        run(NEW, FileOperations.DISK);
        Map<String, String> tree = tree();
        assertThat(tree)
                .containsEntry("pom.xml", "A\nb\nc\nmine\n")
                .containsEntry(".scaffold/base/pom.xml", "A\nb\nc\n")
                .containsEntry("gen/One.java", "one, changed\n")
                .containsEntry("gen/deep/Two.java", "two\n")
                .containsEntry("src/Own.java", "mine\n")
                .containsEntry(".scaffold/snapshot.json", "new\n")
                .containsKey(Manifest.PATH)
                .hasSize(7);
    }

    @Test
    @Tag("F8")
    void aSecondRunDoesNotTouchTheDisk() throws Exception {
        run(OLD, FileOperations.DISK);
        run(OLD, new FailAt(1, false));
        assertThat(PlanWriter.isInterrupted(new ProjectDirectory(directory))).isFalse();
    }

    /** As {@code kill -9} before each call that changes the disk, one after the other, and then the next run. */
    @Test
    @Tag("F1")
    void killedAnywhereEachFileIsOldOrNewAndTheNextRunFinishes() throws Exception {
        Map<String, String> before = outcome(OLD, OLD);
        Map<String, String> after = outcome(OLD, NEW);
        int calls = 1;
        while (isKilledAt(calls, before, after)) calls++;
        assertThat(calls).as("calls that change the disk").isGreaterThan(15);
    }

    /** Whether there was such a call. */
    private boolean isKilledAt(int calls, Map<String, String> before, Map<String, String> after) throws Exception {
        start();
        boolean killed = false;
        try {
            run(NEW, new FailAt(calls, true));
        } catch (Killed e) {
            killed = true;
        }
        Map<String, String> torn = tree();
        torn.forEach((path, text) -> {
            if (!path.startsWith(PlanWriter.STAGING)) {
                assertThat(text).as(path).isIn(before.get(path), after.get(path));
            }
        });
        run(NEW, FileOperations.DISK);
        assertThat(tree()).as("killed at call " + calls).isEqualTo(after);
        return killed;
    }

    /** As a disk that fails at each call: nothing has changed, or the next run ends the job. */
    @Test
    @Tag("F2")
    void aFailureBeforeTheJournalLeavesTheProjectAsItWas() throws Exception {
        Map<String, String> before = outcome(OLD, OLD);
        Map<String, String> after = outcome(OLD, NEW);
        int calls = 1;
        boolean failed = true;
        while (failed) {
            start();
            failed = false;
            try {
                run(NEW, new FailAt(calls, false));
            } catch (FileSystemException e) {
                failed = true;
                ProjectDirectory project = new ProjectDirectory(directory);
                if (!PlanWriter.isInterrupted(project)) assertThat(tree()).isIn(before, after);
            }
            run(NEW, FileOperations.DISK);
            assertThat(tree()).as("failed at call " + calls).isEqualTo(after);
            calls++;
        }
    }

    @Test
    @Tag("F7")
    void aFileSavedSinceThePlanIsNotOverwritten() throws Exception {
        run(OLD, FileOperations.DISK);
        ProjectDirectory project = new ProjectDirectory(directory);
        WritePlan plan = plan(NEW, project);
        Files.writeString(directory.resolve("gen/One.java"), "saved by an editor\n");
        Map<String, String> before = tree();
        assertThatThrownBy(() -> new PlanWriter(project).write(plan))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessageContaining("gen/One.java");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    @Tag("F10")
    @Tag("F11")
    void aLinkOutOfTheProjectIsNotFollowed(@TempDir Path elsewhere) throws Exception {
        Files.createSymbolicLink(directory.resolve("gen"), elsewhere);
        assertThatThrownBy(() -> run(OLD, FileOperations.DISK))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("leads out of the project");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    @Tag("F11")
    void aLinkPlantedAfterThePlanIsNotFollowed(@TempDir Path elsewhere) throws Exception {
        ProjectDirectory project = new ProjectDirectory(directory);
        WritePlan plan = plan(OLD, project);
        Files.createSymbolicLink(directory.resolve("gen"), elsewhere);
        assertThatThrownBy(() -> new PlanWriter(project).write(plan)).isInstanceOf(FileSystemException.class);
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(directory.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void aLinkInsideTheProjectIsWrittenThrough() throws Exception {
        Files.createDirectories(directory.resolve("real"));
        Files.createSymbolicLink(directory.resolve("gen"), directory.resolve("real"));
        run(OLD, FileOperations.DISK);
        assertThat(directory.resolve("real/One.java")).hasContent("one");
        assertThat(directory.resolve("gen")).isSymbolicLink();
    }

    @Test
    @Tag("F10")
    void aFileInThePlaceOfADirectoryIsRefused() throws Exception {
        Files.writeString(directory.resolve("gen"), "a file");
        assertThatThrownBy(() -> run(OLD, FileOperations.DISK))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is a file, not a directory");
    }

    @Test
    @Tag("F6")
    void twoRunsExcludeEachOther() throws Exception {
        ProjectDirectory project = new ProjectDirectory(directory);
        RunLock first = RunLock.acquire(project);
        assertThatThrownBy(() -> RunLock.acquire(project))
                .isInstanceOf(RunLock.Held.class)
                .hasMessageContaining("another run");
        first.close();
        RunLock.acquire(project).close();
    }

    private Map<String, String> outcome(FileSet first, FileSet second) throws Exception {
        clear();
        run(first, FileOperations.DISK);
        run(second, FileOperations.DISK);
        return tree();
    }

    private void start() throws Exception {
        clear();
        run(OLD, FileOperations.DISK);
    }

    private void run(FileSet files, FileOperations operations) throws Exception {
        ProjectDirectory project = new ProjectDirectory(directory);
        new PlanWriter(project).finishInterruptedRun();
        new PlanWriter(project, operations).write(plan(files, project));
    }

    private static WritePlan plan(FileSet files, ProjectDirectory project) throws Exception {
        Manifest manifest = Manifest.NONE;
        if (project.read(Manifest.PATH).isPresent()) {
            manifest = Manifest.parse(project.read(Manifest.PATH).get().text());
        }
        return WritePlanner.plan(files, manifest, project, new WriteRequest("1", "inputs", Set.of(), false));
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                tree.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return tree;
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) Files.delete(file);
            }
        }
    }

    /** Not an Exception, so that no code of ours cleans up behind it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The disk, until the call of that number. */
    private static final class FailAt implements FileOperations {

        private final boolean kill;
        private int calls;

        FailAt(int calls, boolean kill) {
            this.calls = calls;
            this.kill = kill;
        }

        private void count(Path path) throws FileSystemException {
            if (--calls != 0) return;
            if (kill) throw new Killed();
            throw new FileSystemException(path.toString(), null, "No space left on device");
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            if (calls == 1) Files.write(file, new byte[] {'t', 'o', 'r', 'n'});
            count(file);
            FileOperations.super.write(file, bytes);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            count(to);
            FileOperations.super.move(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            count(file);
            FileOperations.super.delete(file);
        }

        @Override
        public void createDirectories(Path path) throws IOException {
            count(path);
            FileOperations.super.createDirectories(path);
        }

        @Override
        public void syncDirectory(Path path) throws IOException {
            count(path);
            FileOperations.super.syncDirectory(path);
        }
    }
}
