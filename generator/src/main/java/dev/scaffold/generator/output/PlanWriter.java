package dev.scaffold.generator.output;

import dev.scaffold.generator.output.Journal.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The only code that writes into a project.
 *
 * <ol>
 *   <li>Every new text goes to a file of its own below {@link #STAGING} and is synced: a full disk is noticed here, with nothing changed.
 *   <li>A journal of the renames to come is written. From here on the run counts as done.
 *   <li>Each staged file is renamed into its place, in one step, unless someone has changed that place since the plan was made. The
 *       manifest comes last.
 *   <li>The journal is deleted.
 * </ol>
 *
 * Killed before 2, the project is as it was; killed later, {@link #finishInterruptedRun} does the rest.
 */
public final class PlanWriter {

    static final String STAGING = ".scaffold/staging";
    private static final String JOURNAL = STAGING + "/journal";

    private final ProjectDirectory project;
    private final FileOperations files;

    public PlanWriter(ProjectDirectory project) {
        this(project, FileOperations.DISK);
    }

    PlanWriter(ProjectDirectory project, FileOperations files) {
        this.project = project;
        this.files = files;
    }

    /** Whether a run was killed half way through its renames. */
    public static boolean isInterrupted(ProjectDirectory project) throws IOException {
        return Files.exists(project.locate(JOURNAL), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Writes what {@code plan} says, or nothing when it says nothing. The plan must have no conflicts.
     *
     * <p>Fails with {@link ChangedMeanwhile} when a file is no longer as the plan found it, with FileSystemException when a place cannot be
     * written; in both cases the project is as it was, unless the message says that the next run will finish.
     */
    public void write(WritePlan plan) throws IOException {
        if (!plan.conflicts().isEmpty()) throw new IllegalArgumentException("the plan has conflicts");
        List<WriteAction> writes =
                plan.actions().stream().filter(WritePlan::writes).toList();
        String manifest = plan.manifest().print();
        boolean sameManifest = project.read(Manifest.PATH)
                .filter(content -> content.text().equals(manifest))
                .isPresent();
        if (writes.isEmpty() && sameManifest) return;
        Journal journal;
        try {
            clearStaging();
            files.createDirectories(project.locate(STAGING));
            journal = stage(writes, manifest);
            checkPlaces(journal);
            commit(journal);
        } catch (IOException e) {
            discardStaging(e);
            throw e;
        }
        finish(journal);
    }

    /** Completes a run that was killed, and removes what one left that was killed earlier. Does nothing after a run that ended. */
    public void finishInterruptedRun() throws IOException {
        Path journal = project.locate(JOURNAL);
        if (Files.exists(journal)) finish(Journal.parse(Files.readString(journal)));
        else clearStaging();
    }

    private Journal stage(List<WriteAction> writes, String manifest) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (WriteAction action : writes) {
            String name = String.valueOf(steps.size());
            String before = action.before().map(FileContent::hash).orElse(Journal.NONE);
            Optional<String> after = action.after();
            steps.add(
                    after.isPresent()
                            ? stage(name, before, action.path(), after.get())
                            : new Step(before, Journal.NONE, Journal.NONE, action.path()));
        }
        steps.add(stage("manifest", hash(Manifest.PATH), Manifest.PATH, manifest));
        return new Journal(steps);
    }

    private Step stage(String name, String before, String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        files.write(project.locate(STAGING + "/" + name), bytes);
        return new Step(before, FileContent.of(bytes).hash(), name, path);
    }

    private void checkPlaces(Journal journal) throws IOException {
        for (Step step : journal.steps()) {
            Path place = project.locate(step.path());
            if (!hash(step.path()).equals(step.before())) throw new ChangedMeanwhile(step.path());
            Path parent = place.getParent();
            while (!Files.exists(parent)) parent = parent.getParent();
            if (!Files.isWritable(parent)) throw new FileSystemException(parent.toString(), null, "is not writable");
        }
    }

    private void commit(Journal journal) throws IOException {
        Path file = project.locate(JOURNAL);
        Path draft = file.resolveSibling("journal.draft");
        files.write(draft, journal.print().getBytes(StandardCharsets.UTF_8));
        files.syncDirectory(file.getParent());
        files.move(draft, file);
        files.syncDirectory(file.getParent());
    }

    private void finish(Journal journal) throws IOException {
        Optional<String> changed = Optional.empty();
        Set<Path> directories = new LinkedHashSet<>();
        for (Step step : journal.steps()) {
            Path place = project.locate(step.path());
            String now = hash(step.path());
            if (now.equals(step.after())) continue;
            if (!now.equals(step.before())) {
                changed = changed.or(() -> Optional.of(step.path()));
                continue;
            }
            if (step.staged().equals(Journal.NONE)) {
                files.delete(place);
            } else {
                files.createDirectories(place.getParent());
                files.move(project.locate(STAGING + "/" + step.staged()), place);
            }
            directories.add(place.getParent());
        }
        for (Path directory : directories) files.syncDirectory(directory);
        files.delete(project.locate(JOURNAL));
        clearStaging();
        if (changed.isPresent()) throw new ChangedMeanwhile(changed.get());
    }

    private String hash(String path) throws IOException {
        return project.read(path).map(FileContent::hash).orElse(Journal.NONE);
    }

    private void clearStaging() throws IOException {
        Path staging = project.locate(STAGING);
        if (!Files.isDirectory(staging)) return;
        List<Path> left;
        try (Stream<Path> list = Files.list(staging)) {
            left = list.toList();
        }
        for (Path file : left) files.delete(file);
        files.delete(staging);
    }

    private void discardStaging(IOException reason) {
        try {
            clearStaging();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
