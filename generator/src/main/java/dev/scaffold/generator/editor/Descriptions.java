package dev.scaffold.generator.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What an editor says of a key: {@code descriptions.properties}, by place and key. */
final class Descriptions {

    private static final String FILE = "/scaffold/editor/descriptions.properties";

    private final Properties texts = new Properties();

    Descriptions() {
        try (InputStream in = Descriptions.class.getResourceAsStream(FILE)) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of {@code key} at {@code place}, else of that key at every place. */
    Optional<String> of(String place, String key) {
        return Optional.ofNullable(texts.getProperty(place.replace(' ', '-') + "." + key, texts.getProperty(key)));
    }
}
