package dev.scaffold.generator.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocTree;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.hostile.HostileTexts;
import dev.scaffold.generator.support.GeneratedCode;
import dev.scaffold.generator.support.JavaDocs;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JavadocTextTest {

    /** As the compiler reads the comment and a browser shows it. */
    @Test
    @Tag("H59")
    void isReadAsItWasWritten() {
        List<String> texts = new ArrayList<>(HostileTexts.ALL);
        Random random = new Random(20261125);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int length = random.nextInt(10); length > 0; length--) {
                text.append("*/\\u002a{}@<>&;#".charAt(random.nextInt(16)));
            }
            texts.add(text.toString());
        }
        StringBuilder source = new StringBuilder("package a;\n\npublic final class A {\n\n    private A() {}\n");
        for (int i = 0; i < texts.size(); i++) {
            String comment = JavadocText.escape(texts.get(i)).replace("\n", "\n     * ");
            source.append("\n    /**\n     * ")
                    .append(comment)
                    .append("\n     */\n    public static final int A")
                    .append(i);
            source.append(" = ").append(i).append(";\n");
        }
        List<SourceText> sources =
                List.of(SourceText.generated("a/A.java", source.append("}\n").toString()));
        GeneratedCode.compile(sources);
        assertThat(JavaDocs.kinds(sources, "A.java")).containsOnly(DocTree.Kind.TEXT, DocTree.Kind.ENTITY);
        String shown = JavaDocs.of(sources, "A.java");
        assertThat(shown).contains(texts.stream().map(String::strip).toArray(String[]::new));
        assertThat(shown.lines().filter(line -> line.startsWith("x")).toList())
                .isEqualTo(texts.stream().filter(text -> text.startsWith("x")).toList());
    }
}
