package dev.scaffold.generator.codegen.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The versions that a generated build file names. They stand once, in scaffold's own build. */
final class LibraryVersions {

    private LibraryVersions() {}

    /** Library → version, for example {@code jooq → 3.19.39}. */
    static Map<String, String> all() {
        Properties properties = new Properties();
        try (InputStream in = LibraryVersions.class.getResourceAsStream("/scaffold/versions.properties")) {
            properties.load(Objects.requireNonNull(in, "versions.properties is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> versions.put(name, properties.getProperty(name)));
        return versions;
    }
}
