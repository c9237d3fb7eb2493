package dev.scaffold.generator.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two runs from writing into one project. The lock is the operating system's, on {@value #PATH}: it ends with its process, however
 * that ends, so that none is ever left behind. The file itself stays.
 */
public final class RunLock implements AutoCloseable {

    static final String PATH = ".scaffold/lock";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Another run holds the lock. */
    public static final class Held extends IOException {

        private static final long serialVersionUID = 1L;

        Held(String holder) {
            super("another run of scaffold is at work here" + holder);
        }
    }

    /** Makes {@code .scaffold/} if need be. Fails with {@link Held} when another run has the lock; does not wait. */
    public static RunLock acquire(ProjectDirectory project) throws IOException {
        Path file = project.locate(PATH);
        Files.createDirectories(file.getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) throw new Held(holder(channel));
            channel.truncate(0);
            String own = "process " + ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(own.getBytes(StandardCharsets.UTF_8)));
            return new RunLock(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new Held(" (in this process)");
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(100);
        channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
