package dev.scaffold.generator.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A module's main sources as text. */
record SourceTree(Path root) {

    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.*]+);", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    /** The sources of {@code module}, a directory beside this one. */
    static SourceTree of(String module) {
        return new SourceTree(Path.of("..", module, "src", "main", "java"));
    }

    record Source(Path path, String packageName, List<String> imports, String text) {

        @Override
        public String toString() {
            return packageName + "." + path.getFileName();
        }
    }

    List<Source> sources() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(SourceTree::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            String text = Files.readString(file);
            String packageName =
                    PACKAGE.matcher(text).results().findFirst().orElseThrow().group(1);
            List<String> imports =
                    IMPORT.matcher(text).results().map(found -> found.group(1)).toList();
            return new Source(file, packageName, imports, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
