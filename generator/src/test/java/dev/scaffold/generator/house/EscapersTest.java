package dev.scaffold.generator.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a schema says becomes part of other texts in one place for each kind of text. Java strings are JavaPoet's ({@code $S}),
 * JSON is Jackson's, {@code pom.xml} FreeMarker's.
 */
@Tag("XE11")
class EscapersTest {

    /** What only an escaper for that target writes, and where it stands. */
    static List<Arguments> escapers() {
        return List.of(
                Arguments.of("SQL and YAML text", "replace(\"'\", \"''\")", Set.of("SqlText", "Quoting")),
                Arguments.of("SQL name", "replace(\"\\\"\", \"\\\"\\\"\")", Set.of("SqlText")),
                Arguments.of("Javadoc", "\"&#42;\"", Set.of("JavadocText")),
                Arguments.of("XML", "&lt;", Set.of("ChangelogWriter", "JavadocText")),
                Arguments.of("Java string", "\"\\\\n\"", Set.of("JavaValues")),
                Arguments.of("annotations", "%3A", Set.of("GithubReport")));
    }

    @ParameterizedTest
    @MethodSource("escapers")
    void thereIsOneForEachTarget(String target, String sign, Set<String> classes) {
        TreeSet<String> found = new TreeSet<>();
        for (SourceTree.Source source : SourceTree.of("generator").sources()) {
            if (source.text().contains(sign)) {
                found.add(source.path().getFileName().toString().replace(".java", ""));
            }
        }
        assertThat(found).as(target).isEqualTo(classes);
    }
}
