package dev.scaffold.generator.schema;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a project besides its schema: what the command line says wins over the schema, and the name of the
 * directory stands in where neither says anything.
 *
 * @param directory its name; any text
 * @param packageName of {@code --package}
 * @param style of {@code --style}
 * @param databases of {@code --database}; empty when not given
 */
public record SchemaDefaults(
        String directory, Optional<String> packageName, Optional<Style> style, List<Database> databases) {

    /** Of a project's name: it names a database, too. */
    static final int LONGEST_NAME = 63;

    public SchemaDefaults {
        databases = List.copyOf(databases);
    }

    /** Nothing said on the command line. */
    public static SchemaDefaults of(String directory) {
        return new SchemaDefaults(directory, Optional.empty(), Optional.empty(), List.of());
    }

    /** A project's name out of the directory's: {@code My Café} is {@code my-cafe}. */
    public String projectName() {
        String plain = Normalizer.normalize(directory, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String name =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        if (name.length() > LONGEST_NAME) name = name.substring(0, LONGEST_NAME).replaceAll("-+$", "");
        return name.isEmpty() ? "service" : name;
    }
}
