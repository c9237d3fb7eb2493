package dev.scaffold.generator.output;

import dev.scaffold.generator.output.WriteAction.Conflict;
import dev.scaffold.generator.output.WriteAction.Conflict.Cause;
import dev.scaffold.generator.output.WriteAction.Create;
import dev.scaffold.generator.output.WriteAction.Delete;
import dev.scaffold.generator.output.WriteAction.Keep;
import dev.scaffold.generator.output.WriteAction.Unchanged;
import dev.scaffold.generator.output.WriteAction.Update;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides what is done with each path, from what was generated, what the manifest says was written last, and what stands on disk.
 * Writes nothing.
 *
 * <p>What stands on disk as it would be written now is no edit, whatever the manifest says: so looks a file when the manifest was lost,
 * or when git brought the file without it. Migrations alone are held to the manifest, since a run does not make them anew.
 */
public final class WritePlanner {

    /** Where the text that scaffold last wrote into a merged file is kept: the base of the next merge. */
    static final String BASES = ".scaffold/base/";

    private final FileSet files;
    private final Manifest manifest;
    private final ProjectReader disk;
    private final WriteRequest request;

    private WritePlanner(FileSet files, Manifest manifest, ProjectReader disk, WriteRequest request) {
        this.files = files;
        this.manifest = manifest;
        this.disk = disk;
        this.request = request;
    }

    /** Fails with IOException when a file of the project cannot be read. */
    public static WritePlan plan(FileSet files, Manifest manifest, ProjectReader disk, WriteRequest request)
            throws IOException {
        return new WritePlanner(withBases(files), manifest, disk, request).plan();
    }

    /** The migrations that are not as they were written. For when nothing can be planned because of them. */
    public static List<Conflict> brokenMigrations(Manifest manifest, ProjectReader disk) throws IOException {
        WriteRequest nothing = new WriteRequest(manifest.version(), manifest.inputs(), Set.of(), false);
        WritePlanner planner = new WritePlanner(FileSet.empty(), manifest, disk, nothing);
        List<WriteAction> actions = new ArrayList<>();
        for (Map.Entry<String, Manifest.Entry> written : manifest.entries().entrySet()) {
            boolean migration = written.getValue().ownership() == Ownership.MIGRATION;
            if (migration) planner.noLongerMade(written.getKey(), written.getValue(), actions);
        }
        return actions.stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
    }

    private static FileSet withBases(FileSet files) {
        List<GeneratedFile> bases = files.files().stream()
                .filter(file -> file.ownership() == Ownership.MERGED)
                .map(file -> new GeneratedFile(BASES + file.path(), file.text(), Ownership.STATE))
                .toList();
        return FileSet.builder()
                .add("the generator", files.files())
                .add("the bases of merged files", bases)
                .build();
    }

    private WritePlan plan() throws IOException {
        List<WriteAction> actions = new ArrayList<>();
        for (GeneratedFile file : files.files()) {
            actions.add(decide(file, disk.read(file.path())));
        }
        for (Map.Entry<String, Manifest.Entry> written : manifest.entries().entrySet()) {
            if (files.find(written.getKey()).isEmpty()) noLongerMade(written.getKey(), written.getValue(), actions);
        }
        return new WritePlan(actions, manifest, nextManifest());
    }

    private WriteAction decide(GeneratedFile file, Optional<FileContent> onDisk) throws IOException {
        if (onDisk.isEmpty()) return missing(file);
        FileContent content = onDisk.get();
        Optional<Manifest.Entry> written = manifest.find(file.path());
        boolean same = content.hash().equals(FileContent.of(file.text()).hash());
        // A migration passes through the planner as it stands, so that an edited one equals what would be written.
        boolean history = file.ownership() == Ownership.MIGRATION && written.isPresent();
        if (same && (!history || written.get().wrote(content))) return new Unchanged(file.path(), file.ownership());
        if (request.overwrite().contains(file.path())) return new Update(file, content);
        return switch (file.ownership()) {
            case STATE -> new Update(file, content);
            case ONCE ->
                request.fresh() && isSource(file)
                        ? conflict(file, content)
                        : new Keep(file.path(), Ownership.ONCE, Keep.Reason.YOURS);
            case GENERATED, MIGRATION -> {
                boolean ours = written.filter(entry -> entry.wrote(content)).isPresent();
                boolean unmerged = file.ownership() == Ownership.GENERATED && content.hasConflictMarks();
                yield ours || unmerged ? new Update(file, content) : conflict(file, content);
            }
            case MERGED -> merged(file, content, written);
        };
    }

    /** A clone's readme or .gitignore does no harm; a class of the same name does. */
    private static boolean isSource(GeneratedFile file) {
        return file.path().startsWith("src/");
    }

    private WriteAction missing(GeneratedFile file) {
        boolean writtenBefore = manifest.find(file.path()).isPresent();
        boolean usersOwn = file.ownership() == Ownership.ONCE || file.ownership() == Ownership.MERGED;
        boolean asked = request.overwrite().contains(file.path());
        if (writtenBefore && usersOwn && !asked) {
            return new Keep(file.path(), file.ownership(), Keep.Reason.DELETED_BY_YOU);
        }
        if (writtenBefore && file.ownership() == Ownership.MIGRATION && !asked) {
            return new Conflict(
                    file.path(),
                    Ownership.MIGRATION,
                    Cause.MIGRATION_MISSING,
                    0,
                    Optional.empty(),
                    Optional.of(file.text()),
                    Optional.empty());
        }
        return new Create(file);
    }

    private WriteAction merged(GeneratedFile file, FileContent content, Optional<Manifest.Entry> written)
            throws IOException {
        if (written.filter(entry -> entry.wrote(content)).isPresent()) return new Update(file, content);
        Optional<FileContent> base = disk.read(BASES + file.path());
        if (base.isEmpty()) {
            return conflict(file, content, Cause.COLLISION, firstDifference(content.text(), file.text()));
        }
        if (!content.utf8()) return conflict(file, content, Cause.MERGE, 0);
        LineMerge.Outcome outcome = LineMerge.merge(base.get().text(), content.text(), file.text());
        if (outcome.text().isEmpty()) return conflict(file, content, Cause.MERGE, outcome.line());
        String text = outcome.text().get();
        if (text.equals(content.text())) return new Keep(file.path(), Ownership.MERGED, Keep.Reason.YOURS);
        return new WriteAction.Merge(file.path(), content.crlf() ? text.replace("\n", "\r\n") : text, content);
    }

    private Conflict conflict(GeneratedFile file, FileContent content) {
        boolean known = manifest.find(file.path()).isPresent() || file.ownership() == Ownership.GENERATED;
        Cause cause = request.fresh() && manifest.find(file.path()).isEmpty() || !known
                ? Cause.COLLISION
                : file.ownership() == Ownership.MIGRATION ? Cause.MIGRATION_EDITED : Cause.EDITED;
        return conflict(file, content, cause, firstDifference(content.text(), file.text()));
    }

    private Conflict conflict(GeneratedFile file, FileContent content, Cause cause, int line) {
        return new Conflict(
                file.path(),
                file.ownership(),
                cause,
                line,
                Optional.of(content),
                Optional.of(file.text()),
                home(file.path()));
    }

    /** {@code Book.java} for {@code BookBase.java}, when there is one. */
    private Optional<String> home(String path) {
        if (!path.endsWith("Base.java")) return Optional.empty();
        String own = path.replace("/generated/", "/").replaceFirst("Base\\.java$", ".java");
        return files.find(own)
                .filter(file -> file.ownership() == Ownership.ONCE)
                .map(GeneratedFile::path);
    }

    private void noLongerMade(String path, Manifest.Entry written, List<WriteAction> actions) throws IOException {
        Optional<FileContent> onDisk = disk.read(path);
        Ownership ownership = written.ownership();
        if (ownership == Ownership.MIGRATION) {
            actions.add(abandonedMigration(path, written, onDisk));
        } else if (onDisk.isPresent()) {
            FileContent content = onDisk.get();
            actions.add(
                    switch (ownership) {
                        case ONCE, MERGED -> new Keep(path, ownership, Keep.Reason.ORPHAN);
                        case STATE -> new Delete(path, ownership, content);
                        default ->
                            written.wrote(content) || request.overwrite().contains(path) || content.hasConflictMarks()
                                    ? new Delete(path, ownership, content)
                                    : orphan(path, content);
                    });
        }
    }

    private static Conflict orphan(String path, FileContent content) {
        return new Conflict(
                path,
                Ownership.GENERATED,
                Cause.EDITED_ORPHAN,
                0,
                Optional.of(content),
                Optional.empty(),
                Optional.empty());
    }

    /** Migrations are history: one that the planner does not print again still has to stand as it was written. */
    private WriteAction abandonedMigration(String path, Manifest.Entry written, Optional<FileContent> onDisk) {
        boolean intact = onDisk.filter(written::wrote).isPresent();
        if (intact || request.overwrite().contains(path)) return new Unchanged(path, Ownership.MIGRATION);
        Cause cause = onDisk.isPresent() ? Cause.MIGRATION_EDITED : Cause.MIGRATION_MISSING;
        return new Conflict(path, Ownership.MIGRATION, cause, 0, onDisk, Optional.empty(), Optional.empty());
    }

    private Manifest nextManifest() throws IOException {
        Manifest next = Manifest.of(request.version(), request.inputs(), files.files());
        Map<String, Manifest.Entry> entries = new TreeMap<>(next.entries());
        for (Map.Entry<String, Manifest.Entry> written : manifest.entries().entrySet()) {
            String path = written.getKey();
            boolean migration = written.getValue().ownership() == Ownership.MIGRATION;
            if (!migration || entries.containsKey(path)) continue;
            Optional<FileContent> onDisk = disk.read(path);
            boolean accepted = request.overwrite().contains(path);
            if (accepted && onDisk.isPresent()) {
                entries.put(
                        path,
                        new Manifest.Entry(
                                Ownership.MIGRATION, Set.of(onDisk.get().hash())));
            } else if (!accepted) {
                entries.put(path, written.getValue());
            }
        }
        return new Manifest(next.version(), next.inputs(), entries);
    }

    /** The number of the first line of {@code actual} that differs, from 1. */
    private static int firstDifference(String actual, String expected) {
        List<String> ours = actual.lines().toList();
        List<String> theirs = expected.lines().toList();
        int line = 0;
        while (line < ours.size() && line < theirs.size() && ours.get(line).equals(theirs.get(line))) line++;
        return line + 1;
    }
}
