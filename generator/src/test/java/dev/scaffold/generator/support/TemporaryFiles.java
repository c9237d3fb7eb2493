package dev.scaffold.generator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files that are gone when the JVM ends, with all that a database put beside them. */
public final class TemporaryFiles {

    private static final Path ROOT = root();

    private TemporaryFiles() {}

    /** A new, empty directory. */
    public static Path directory(String prefix) throws IOException {
        return Files.createTempDirectory(ROOT, prefix);
    }

    /** A file that nobody has used. */
    public static Path file(String prefix, String suffix) throws IOException {
        return Files.createTempFile(ROOT, prefix, suffix);
    }

    private static Path root() {
        try {
            Path root = Files.createTempDirectory("scaffold-tests");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // Somebody else tidied up as well.
        }
    }
}
