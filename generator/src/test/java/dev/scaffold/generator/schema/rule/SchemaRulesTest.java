package dev.scaffold.generator.schema.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaRulesTest {

    @Test
    void everyRuleIsListedOnce() throws IOException {
        Path folder = Path.of("src/main/java/dev/scaffold/generator/schema/rule");
        String list = Files.readString(folder.resolve("SchemaRules.java"));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> rules = files.filter(SchemaRulesTest::isRule).sorted().toList();
            assertThat(rules).hasSizeGreaterThan(20);
            for (Path rule : rules) {
                String name = rule.getFileName().toString().replace(".java", "");
                assertThat(list).containsOnlyOnce("new " + name + "()");
            }
        }
    }

    private static boolean isRule(Path file) {
        try {
            return Files.readString(file).contains(" implements SchemaRule {");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
