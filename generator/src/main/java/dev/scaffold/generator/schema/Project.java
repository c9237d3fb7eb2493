package dev.scaffold.generator.schema;

import java.util.List;

/**
 * The {@code project:} section after command-line overrides.
 *
 * @param name the service's name: Maven's artifactId, and the name of its default database
 * @param packageName the Java package of the entities
 * @param databases never empty; the first is what tests and a bare start use
 */
public record Project(String name, String packageName, Style style, List<Database> databases) {

    public Project {
        databases = List.copyOf(databases);
    }
}
