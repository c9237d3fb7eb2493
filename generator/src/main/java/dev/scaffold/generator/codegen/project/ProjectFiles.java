package dev.scaffold.generator.codegen.project;

import dev.scaffold.generator.codegen.TemplateRenderer;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a new service that are neither entities nor tests. */
public final class ProjectFiles {

    private ProjectFiles() {}

    /** The Maven build file. */
    public static String pom(Schema schema) {
        return render("pom.xml.ftl", schema);
    }

    public static String readme(Schema schema) {
        return render("README.md.ftl", schema);
    }

    public static String gitignore(Schema schema) {
        return render("gitignore.ftl", schema);
    }

    /** The class with {@code main}: migrates, connects, and says how many rows there are. */
    public static String application(Schema schema) {
        return render("Application.java.ftl", schema);
    }

    private static String render(String template, Schema schema) {
        return TemplateRenderer.render("project/" + template, model(schema));
    }

    private static Map<String, Object> model(Schema schema) {
        String name = schema.project().name();
        boolean sqlite = schema.project().databases().contains(Database.SQLITE);
        String database = name.replace('-', '_').replace('.', '_');
        boolean sqliteFirst = schema.project().databases().get(0) == Database.SQLITE;
        Entity first = schema.entities().get(0);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", name);
        model.put("packageName", schema.project().packageName());
        model.put("style", schema.project().style().word());
        model.put("session", schema.project().style() == Style.SESSION);
        model.put("sqlite", sqlite);
        model.put("postgresql", schema.project().databases().contains(Database.POSTGRESQL));
        model.put("database", database);
        model.put("defaultUrl", sqliteFirst ? "sqlite:" + name + ".db" : "postgresql://localhost:5432/" + database);
        model.put("entity", first.name());
        model.put("versions", LibraryVersions.all());
        return model;
    }
}
