package dev.scaffold.generator.codegen.project;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.ProjectText;
import dev.scaffold.generator.codegen.ProjectText.Kind;
import dev.scaffold.generator.codegen.TemplateRenderer;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Project;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a new service that are neither entities nor tests. */
public final class ProjectGenerator {

    private ProjectGenerator() {}

    /** Build file, readme, list of what git ignores, and the class with {@code main}; in this order. */
    public static List<ProjectText> generate(Schema schema, Layout layout) {
        Map<String, Object> model = model(schema, layout);
        String sources = "src/main/java/" + layout.packageName().replace('.', '/') + "/";
        return List.of(
                file("pom.xml", "pom.xml.ftl", Kind.MERGED, model),
                file("README.md", "README.md.ftl", Kind.ONCE, model),
                file(".gitignore", "gitignore.ftl", Kind.ONCE, model),
                file(sources + "Application.java", "Application.java.ftl", Kind.ONCE, model));
    }

    private static ProjectText file(String path, String template, Kind kind, Map<String, Object> model) {
        return new ProjectText(path, TemplateRenderer.render("project/" + template, model), kind);
    }

    private static Map<String, Object> model(Schema schema, Layout layout) {
        Project project = schema.project();
        String name = project.name();
        String database = name.replace('-', '_').replace('.', '_');
        boolean sqliteFirst = project.databases().get(0) == Database.SQLITE;
        Entity first = schema.entities().get(0);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", name);
        model.put("packageName", project.packageName());
        model.put("style", project.style().word());
        model.put("session", project.style() == Style.SESSION);
        model.put("sqlite", project.databases().contains(Database.SQLITE));
        model.put("postgresql", project.databases().contains(Database.POSTGRESQL));
        model.put("database", database);
        model.put(
                "defaultUrl",
                sqliteFirst ? "sqlite:" + name + ".db" : "postgresql://postgres:postgres@localhost:5432/" + database);
        model.put("entity", first.name());
        model.put("door", schema.children(first).isEmpty() ? first.name() : first.name() + "Manager");
        model.put("table", first.table());
        model.put("engineType", layout.besides(schema, "Engine", layout.runtimePackage() + ".engine"));
        model.put("versions", LibraryVersions.all());
        return model;
    }
}
