package dev.scaffold.generator.schema.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TakenNamesTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.${}]*\\.([A-Z]\\w*);");

    /** An import that gives way to a class of the user's. */
    private static final Pattern CONDITIONAL = Pattern.compile("<#if \\w+ == \"\\w+\">\nimport .*;\n</#if>\n");

    /** Text templates import by simple names: a class of the user's with such a name would not compile beside it. */
    @Test
    @Tag("H37")
    void whatTheTextTemplatesImportIsTaken() throws IOException {
        Set<String> imported = new TreeSet<>();
        Path templates = Path.of("../templates/src/main/resources/scaffold/templates");
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file :
                    files.filter(file -> isBesideEntities(templates, file)).toList()) {
                String text = CONDITIONAL.matcher(Files.readString(file)).replaceAll("");
                IMPORT.matcher(text).results().forEach(match -> imported.add(match.group(1)));
            }
        }
        imported.removeAll(TakenNames.JDK);
        imported.removeAll(TakenNames.RUNTIME);
        imported.removeAll(TakenNames.PROJECT);

        assertThat(imported).as("to be added to TakenNames").isEmpty();
    }

    /** The runtime and the test kit have packages of their own; of the kit only the samples import entities. */
    private static boolean isBesideEntities(Path templates, Path file) {
        return Files.isRegularFile(file)
                && !file.startsWith(templates.resolve("runtime"))
                && !file.startsWith(templates.resolve("test/kit"))
                && !file.endsWith("DatabaseTest.java.ftl");
    }
}
