package dev.scaffold.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which scaffold this is. */
final class ToolVersion {

    private ToolVersion() {}

    /** {@code 0.1.0}. */
    static String name() {
        Properties properties = new Properties();
        try (InputStream in = ToolVersion.class.getResourceAsStream("/scaffold/cli/version.properties")) {
            properties.load(Objects.requireNonNull(in, "version.properties is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static final String CLASSES = "classes";

    /**
     * What tells two builds apart that may generate different files: the version, and for a snapshot what is in the jar
     * too, since many builds share its name.
     */
    static String fingerprint() {
        String name = name();
        return name.endsWith("-SNAPSHOT") ? name + "+" + contents() : name;
    }

    /** False when run from folders of classes, in a build: two of those may differ and look the same. */
    static boolean tellsBuildsApart() {
        return !fingerprint().endsWith(CLASSES);
    }

    private static String contents() {
        try {
            Path jar = Path.of(ToolVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(jar)) return CLASSES;
            CRC32 sum = new CRC32();
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .filter(entry -> entry.getName().contains("scaffold/"))
                        .mapToLong(ZipEntry::getCrc)
                        .forEach(crc -> {
                            for (int shift = 0; shift < 32; shift += 8) sum.update((int) (crc >> shift));
                        });
            }
            return Long.toHexString(sum.getValue());
        } catch (IOException | URISyntaxException e) {
            return "unknown";
        }
    }
}
