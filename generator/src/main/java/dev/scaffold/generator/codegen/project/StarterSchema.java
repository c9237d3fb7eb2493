package dev.scaffold.generator.codegen.project;

import dev.scaffold.generator.codegen.TemplateRenderer;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.PackageNames;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import java.util.List;
import java.util.Map;

/** The schema that a new project begins with: a bookshop, with comments that teach the language. */
public final class StarterSchema {

    private StarterSchema() {}

    /** Its text for what the command line says; without a style it is the session style. */
    public static String render(SchemaDefaults defaults) {
        String name = defaults.projectName();
        List<Database> databases = defaults.databases().isEmpty() ? List.of(Database.SQLITE) : defaults.databases();
        return TemplateRenderer.render(
                "project/schema.yaml.ftl",
                Map.of(
                        "name", name,
                        "packageName", defaults.packageName().orElseGet(() -> PackageNames.of(name)),
                        "style", defaults.style().orElse(Style.SESSION).word(),
                        "databases", databases.stream().map(Database::word).toList()));
    }
}
