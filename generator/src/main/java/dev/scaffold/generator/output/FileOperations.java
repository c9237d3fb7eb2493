package dev.scaffold.generator.output;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The calls that change a disk, one by one, so that a test can fail each of them. */
public interface FileOperations {

    /** Those of the real disk. */
    FileOperations DISK = new FileOperations() {};

    /** Writes a new file, or all of an existing one, and waits until the disk has it. */
    default void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) channel.write(buffer);
            channel.force(true);
        }
    }

    /** Puts {@code from} in the place of {@code to} in one step: a reader sees the old file or the new one. */
    default void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Another file system is mounted there: one step is possible within it only.
            Path beside = to.resolveSibling("." + to.getFileName() + ".scaffold");
            write(beside, Files.readAllBytes(from));
            Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(from);
        }
    }

    default void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    default void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory);
    }

    /** Waits until the disk has the directory's entries. Does nothing where directories cannot be opened. */
    default void syncDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            if (File.separatorChar == '/') throw e;
        }
    }
}
