// ${header}
package ${kit};

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import ${packageName}.runtime.migration.Migrations;

/** SQLite files: one is migrated, the others are copies of it. All are deleted when the tests end. */
final class SqliteFiles {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Path DIRECTORY = directory();
    private static final Path TEMPLATE = template();

    private SqliteFiles() {}

    static String fresh() {
        try {
            Path file = DIRECTORY.resolve(NEXT.incrementAndGet() + ".db");
            Files.copy(TEMPLATE, file);
            return "sqlite:" + file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path template() {
        Path file = DIRECTORY.resolve("template.db");
        Migrations.of("sqlite:" + file).up();
        return file;
    }

    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("${name}-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory.toFile())));
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(File directory) {
        File[] files = directory.listFiles();
        if (files != null) for (File file : files) file.delete();
        directory.delete();
    }
}
