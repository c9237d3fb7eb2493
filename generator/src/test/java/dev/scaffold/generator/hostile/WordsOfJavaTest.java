package dev.scaffold.generator.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.Scaffold;
import dev.scaffold.generator.ScaffoldRequest;
import dev.scaffold.generator.ScaffoldResult;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.migration.MigrationHistory;
import dev.scaffold.generator.output.GeneratedFile;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.SchemaDefaults;
import dev.scaffold.generator.schema.Style;
import dev.scaffold.generator.support.FreshDatabase;
import dev.scaffold.generator.support.GeneratedCode;
import dev.scaffold.generator.support.SqlWords;
import dev.scaffold.generator.support.TemporaryFiles;
import dev.scaffold.runtime.migration.Migrations;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A field, and a relation, for each word of Java, each method that every object has, what base classes call theirs, and each
 * reserved word of SQL: all of it compiles, and a row of it is stored and read.
 */
class WordsOfJavaTest {

    /** Words that are keywords in some places only, and what the letters of one are for others. */
    private static final List<String> CONTEXTUAL = List.of(
            "exports",
            "module",
            "open",
            "opens",
            "permits",
            "provides",
            "record",
            "requires",
            "sealed",
            "to",
            "transitive",
            "uses",
            "var",
            "when",
            "with",
            "yield",
            "non_sealed");

    /** Of generated classes and of those around them, as far as schemas may call a field so. */
    private static final List<String> OURS = List.of(
            "objects",
            "save",
            "delete",
            "refresh",
            "self",
            "client",
            "engine",
            "session",
            "mapping",
            "mapper",
            "entity",
            "is_new",
            "is_deleted",
            "is_changed",
            "unload_relations",
            "validate",
            "violations",
            "values",
            "value_of",
            "name",
            "ordinal",
            "key",
            "state",
            "changes",
            "dirty",
            "loaded",
            "base",
            "manager",
            "paths",
            "sample",
            "words",
            "x",
            "aB",
            "a1",
            "o",
            "i",
            "other",
            "row",
            "rows",
            "index",
            "result",
            "builder",
            "build",
            "of",
            "get",
            "set",
            "add",
            "remove",
            "size",
            "string",
            "object",
            "list",
            "optional",
            "x_y_z",
            "url",
            "html",
            "i_phone");

    private static final String USES = """
            package com.example.odd;

            import com.example.odd.runtime.engine.Engine;
            import java.lang.reflect.Method;

            public final class Uses {

                private Uses() {}

                public static void run(String url) throws Exception {
                    Words words = new Words();
                    for (Method setter : Words.class.getMethods()) {
                        if (isSetter(setter)) setter.invoke(words, setter.getName());
                    }
                    Engine engine = Engine.connect(url);
                    try {
                        Words found = %s;
                        int read = 0;
                        for (Method setter : Words.class.getMethods()) {
                            if (!isSetter(setter)) continue;
                            String name = setter.getName().substring(3);
                            Object value = getter("get" + name).invoke(found);
                            if (!setter.getName().equals(value)) throw new AssertionError(setter + ": " + value);
                            read++;
                        }
                        if (read != %d) throw new AssertionError(read + " of them");
                        if (found.getClass() != Words.class || found.hashCode() != found.hashCode()) throw new AssertionError();
                    } finally {
                        engine.closeAsync().join();
                    }
                }

                private static boolean isSetter(Method method) {
                    return method.getName().startsWith("set")
                            && method.getParameterCount() == 1
                            && method.getParameterTypes()[0] == String.class
                            && !method.isBridge();
                }

                /** With a bar behind it where Java has one of that name. */
                private static Method getter(String name) throws NoSuchMethodException {
                    Method method = Words.class.getMethod(name);
                    return method.getReturnType() == String.class ? method : Words.class.getMethod(name + "_");
                }
            }
            """;

    @ParameterizedTest
    @EnumSource
    @Tag("H38")
    @Tag("H39")
    @Tag("H55")
    void areFieldsAndRelations(Style style) throws Throwable {
        Set<String> fields = fields();
        ScaffoldResult made = generate(schema(fields), style);
        List<SourceText> sources = new ArrayList<>();
        Path resources = TemporaryFiles.directory("words");
        for (GeneratedFile file : made.files().files()) {
            String path = file.path().replaceFirst("^src/(main|test)/(generated/)?java/", "");
            if (path.endsWith(".java")) sources.add(SourceText.generated(path, file.text()));
            if (!file.path().startsWith("src/main/resources/")) continue;
            Path copy = resources.resolve(file.path().substring("src/main/resources/".length()));
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.text());
        }
        String stored = style == Style.SESSION
                ? "SessionFactory.of(engine).transaction(s -> { s.add(words); return s.flush(); })"
                        + ".thenCompose(done -> SessionFactory.of(engine).open().get(Words.class, words.getId())).join()"
                : "words.save(engine).thenCompose(saved -> Words.objects(engine).get(saved.getId())).join()";
        sources.add(SourceText.generated("com/example/odd/Uses.java", USES.formatted(stored, fields.size())));
        GeneratedCode code = GeneratedCode.compile(sources);
        for (Database database : Database.values()) {
            String url = FreshDatabase.url(database);
            Migrations.of(url, resources).up();
            code.run("com.example.odd.Uses", url);
        }
    }

    private static Set<String> fields() throws Exception {
        Set<String> words = javaWords();
        words.addAll(SqlWords.reserved());
        words.removeAll(List.of("id", "version"));
        return words;
    }

    private static Set<String> javaWords() {
        Set<String> words = new TreeSet<>(CONTEXTUAL);
        words.addAll(OURS);
        // Every keyword and literal is a word of these letters, and none has more than twelve of them.
        Stream.of(
                        ("abstract continue for new switch assert default if package synchronized boolean do goto private this break"
                                        + " double implements protected throw byte else import public throws case enum instanceof return"
                                        + " transient catch extends int short try char final interface static void class finally long strictfp"
                                        + " volatile const float native super while true false null")
                                .split(" "))
                .forEach(word -> {
                    assertThat(SourceVersion.isKeyword(word)).as(word).isTrue();
                    words.add(word);
                });
        for (Method method : Object.class.getDeclaredMethods()) {
            if (!method.getName().contains("$"))
                words.add(method.getName().replaceAll("([A-Z])", "_$1").toLowerCase());
        }
        return words;
    }

    private static String schema(Set<String> fields) {
        StringBuilder yaml = new StringBuilder("scaffold: 1\nentities:\n  Words:\n    table: select\n    fields:\n");
        fields.forEach(word -> yaml.append("      ").append(word).append(": string(80)\n"));
        yaml.append("  Links:\n    fields:\n");
        // As a relation it would have the same method as the relation called class, which is told: E404.
        javaWords().stream()
                .filter(word -> !word.equals("get_class"))
                .forEach(word -> yaml.append("      ").append(word).append(": Links?\n"));
        yaml.append("  Flags:\n    fields:\n");
        javaWords().forEach(word -> yaml.append("      ").append(word).append(": bool\n"));
        return yaml.toString();
    }

    private static ScaffoldResult generate(String schema, Style style) {
        ScaffoldResult made = Scaffold.generate(new ScaffoldRequest(
                "schema.yaml",
                schema.getBytes(StandardCharsets.UTF_8),
                new SchemaDefaults("odd", Optional.empty(), Optional.of(style), List.of(Database.values())),
                MigrationHistory.none(),
                Set.of(),
                Optional.empty()));
        assertThat(made.diagnostics().hasErrors())
                .as(made.diagnostics().sorted().toString())
                .isFalse();
        return made;
    }
}
