package dev.scaffold.generator.codegen.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.hostile.HostileTexts;
import dev.scaffold.generator.support.GeneratedCode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JavaValuesTest {

    @Test
    @Tag("H60")
    void aLiteralIsTheTextAndStandsOnOneLine() throws Exception {
        List<String> literals =
                HostileTexts.ALL.stream().map(JavaValues::quoted).toList();
        assertThat(literals).allMatch(literal -> !literal.contains("\n"));
        String source = "package a;\n\npublic final class A {\n\n    public static final String[] ALL = {\n"
                + literals.stream().collect(Collectors.joining(",\n")) + "\n    };\n\n    private A() {}\n}\n";
        GeneratedCode code = GeneratedCode.compile(List.of(SourceText.generated("a/A.java", source)));
        String[] texts =
                (String[]) code.loader().loadClass("a.A").getField("ALL").get(null);
        assertThat(texts).containsExactlyElementsOf(HostileTexts.ALL);
    }
}
