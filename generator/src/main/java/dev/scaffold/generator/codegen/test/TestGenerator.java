package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.TemplateRenderer;
import dev.scaffold.generator.codegen.java.JavaSource;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.schema.ValueObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of a project, and the kit they share: what the schema promises, proven on each of its databases. Those of an
 * entity are a base class, which the user's own test class inherits.
 */
public final class TestGenerator {

    /** Methods of {@code Samples} that stand there only where a value is made by them. */
    private static final List<String> SAMPLED = List.of("time", "datetime", "duration", "ulid", "json", "two", "bytes");

    private TestGenerator() {}

    /**
     * Paths are below a test source root; files written {@code once} belong to the user's. The kit comes first, then each
     * entity's files in the order of the schema.
     */
    public static List<SourceText> generate(Schema schema, Layout layout) {
        List<EntityTests> entities = TestModel.of(schema, layout);
        Map<String, Object> model = model(schema, layout, entities);
        String style = schema.project().style() == Style.SESSION ? "session" : "activerecord";
        String directory = layout.packageName().replace('.', '/') + "/";
        String kit = directory + "testkit/";
        List<SourceText> files = new ArrayList<>();
        files.add(generated(kit + "DatabaseTest.java", style + "/DatabaseTest.java.ftl", model));
        files.add(generated(kit + "TestDatabase.java", "kit/TestDatabase.java.ftl", model));
        if (has(schema, Database.SQLITE)) {
            files.add(generated(kit + "SqliteFiles.java", "kit/SqliteFiles.java.ftl", model));
        }
        if (has(schema, Database.POSTGRESQL)) {
            files.add(generated(kit + "PostgresqlServer.java", "kit/PostgresqlServer.java.ftl", model));
        }
        files.add(generated(kit + "Samples.java", style + "/Samples.java.ftl", model));
        if (entities.stream().anyMatch(entity -> uses(entity, "SampleTexts."))) {
            files.add(generated(kit + "SampleTexts.java", "kit/SampleTexts.java.ftl", model));
        }
        files.add(generated(kit + "package-info.java", "kit/package-info.java.ftl", model));
        for (EntityTests entity : entities) {
            String name = entity.code().name();
            Map<String, Object> own = new HashMap<>(model);
            own.put("e", entity);
            own.put("header", JavaSource.header("entity " + name, name + "Test.java"));
            files.add(generated(directory + name + "TestBase.java", style + "/EntityTestBase.java.ftl", own));
            files.add(once(directory + name + "Test.java", style + "/EntityTest.java.ftl", own));
            for (DatabaseWords other :
                    databases(schema).subList(1, databases(schema).size())) {
                own.put("other", other);
                String path = directory + name + "On" + other.pascal() + "Test.java";
                files.add(generated(path, "OtherDatabaseTest.java.ftl", own));
            }
            if (!entity.byHand().isEmpty()) {
                files.add(once(directory + name + "Sample.java", "EntitySample.java.ftl", own));
            }
        }
        return files;
    }

    private static Map<String, Object> model(Schema schema, Layout layout, List<EntityTests> entities) {
        String name = schema.project().name();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("header", JavaSource.header("", ""));
        model.put("name", name);
        model.put("database", name.replace('-', '_').replace('.', '_'));
        model.put("packageName", layout.packageName());
        model.put("kit", layout.packageName() + ".testkit");
        model.put("databases", databases(schema));
        model.put("sqlite", has(schema, Database.SQLITE));
        model.put("postgresql", has(schema, Database.POSTGRESQL));
        model.put(
                "severalColumns",
                entities.stream().anyMatch(entity -> !entity.code().key().isPlain()));
        model.put("entities", entities);
        model.put("marksDeleted", entities.stream().anyMatch(EntityTests::marksDeleted));
        model.put("enums", schema.enums().stream().map(EnumType::name).toList());
        model.put(
                "valueObjects", schema.values().stream().map(ValueObject::name).toList());
        model.put("sampleOf", TestModel.samples(schema, layout));
        model.put("between", entities.stream().anyMatch(entity -> uses(entity, "Samples.between(")));
        model.put("limits", entities.stream().anyMatch(TestGenerator::hasLimits));
        model.put(
                "sampled",
                SAMPLED.stream()
                        .filter(method -> entities.stream().anyMatch(entity -> uses(entity, "Samples." + method + "(")))
                        .toList());
        model.put("sql", new RawSql());
        model.put("wrap", new Wrapping());
        model.put("junitTest", layout.besides(schema, "Test", "org.junit.jupiter.api"));
        model.put("clientType", layout.besides(schema, "Client", layout.runtimePackage() + ".engine"));
        return model;
    }

    /**
     * How a database is called.
     *
     * @param constant in the generated {@code TestDatabase}
     * @param pascal within a class's name
     * @param words within a sentence
     */
    public record DatabaseWords(String constant, String pascal, String words) {}

    private static List<DatabaseWords> databases(Schema schema) {
        return schema.project().databases().stream()
                .map(database -> switch (database) {
                    case SQLITE -> new DatabaseWords("SQLITE", "Sqlite", "SQLite");
                    case POSTGRESQL -> new DatabaseWords("POSTGRESQL", "Postgresql", "PostgreSQL");
                })
                .toList();
    }

    /** Whether its tests ask the database itself to refuse something. */
    private static boolean hasLimits(EntityTests entity) {
        return entity.values().stream().anyMatch(value -> !value.beyond().isEmpty())
                || entity.embedded().stream()
                        .anyMatch(value ->
                                !value.beyond().isEmpty() || !value.wholes().isEmpty());
    }

    private static boolean uses(EntityTests entity, String call) {
        return entity.values().stream().anyMatch(value -> value.value().contains(call))
                || entity.embedded().stream()
                        .flatMap(value -> value.arguments().stream())
                        .anyMatch(argument -> argument.contains(call));
    }

    private static boolean has(Schema schema, Database database) {
        return schema.project().databases().contains(database);
    }

    private static SourceText generated(String path, String template, Map<String, Object> model) {
        return SourceText.generated(path, Imports.tidy(TemplateRenderer.render("test/" + template, model)));
    }

    private static SourceText once(String path, String template, Map<String, Object> model) {
        return SourceText.once(path, Imports.tidy(TemplateRenderer.render("test/" + template, model)));
    }
}
