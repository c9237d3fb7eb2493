package dev.scaffold.runtime.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk in memory, to be filled up. Only root can have one, on Linux. */
final class MemoryDisk implements AutoCloseable {

    private final Path directory;
    private final boolean mounted;

    MemoryDisk(String size) {
        try {
            directory = Files.createTempDirectory("small-disk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", directory.toString());
    }

    boolean isMounted() {
        return mounted;
    }

    Path directory(String name) {
        try {
            return Files.createDirectory(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves so many bytes. */
    void fill(long rest) {
        byte[] block = new byte[4_096];
        try (OutputStream out = Files.newOutputStream(directory.resolve("filler"))) {
            while (Files.getFileStore(directory).getUsableSpace() > rest) out.write(block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void free() {
        try {
            Files.delete(directory.resolve("filler"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // Lazily: the server's last process may be about to end.
        if (mounted) run("umount", "-l", directory.toString());
    }
}
