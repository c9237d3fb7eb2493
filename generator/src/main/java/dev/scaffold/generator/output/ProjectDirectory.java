package dev.scaffold.generator.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A project on disk. Links are followed as long as they stay inside it. */
public final class ProjectDirectory implements ProjectReader {

    private final Path root;

    /** {@code root} need not exist yet. */
    public ProjectDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    @Override
    public Optional<FileContent> read(String path) throws IOException {
        Optional<byte[]> bytes = readBytes(path);
        return bytes.map(FileContent::of);
    }

    /** As {@link #read}, undecoded. */
    public Optional<byte[]> readBytes(String path) throws IOException {
        Path target = locate(path);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        if (!Files.isRegularFile(target)) throw new FileSystemException(target.toString(), null, "is not a file");
        return Optional.of(Files.readAllBytes(target));
    }

    /** Whether a link on the way to {@code path} leads out of the project. */
    public boolean leadsOutside(String path) throws IOException {
        Path place = root;
        for (String segment : path.split("/")) {
            place = place.resolve(segment);
            if (!Files.isSymbolicLink(place) || !Files.exists(place)) continue;
            if (!place.toRealPath().startsWith(root.toRealPath())) return true;
        }
        return false;
    }

    /**
     * Where {@code path} is, links resolved. Fails with FileSystemException, naming the place, when a link leads outside or nowhere, or a
     * file stands where a directory has to be.
     */
    Path locate(String path) throws IOException {
        if (!GeneratedFile.isPlain(path)) throw new FileSystemException(path, null, "is not a path inside the project");
        Path place = root;
        for (String segment : path.split("/")) {
            if (Files.exists(place) && !Files.isDirectory(place)) {
                throw new FileSystemException(place.toString(), null, "is a file, not a directory");
            }
            place = place.resolve(segment);
            if (Files.isSymbolicLink(place)) place = follow(place);
        }
        return place;
    }

    private Path follow(Path link) throws IOException {
        try {
            Path target = link.toRealPath();
            if (target.startsWith(root.toRealPath())) return target;
        } catch (NoSuchFileException e) {
            throw new FileSystemException(link.toString(), null, "is a link to nothing");
        }
        throw new FileSystemException(link.toString(), null, "is a link that leads out of the project");
    }
}
