package dev.scaffold.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What scaffold prints is as our own formatter would have it, imports included. Not table classes, which are jOOQ's, and
 * not the runtime, which was formatted under another package name.
 */
class FormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    static Iterable<GeneratedCase> cases() {
        return GeneratedCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFormatterChangesNothing(GeneratedCase one) throws Exception {
        Map<String, String> formatted = new TreeMap<>();
        for (Map.Entry<String, String> file : one.printed().entrySet()) {
            formatted.put(file.getKey(), FORMATTER.formatSourceAndFixImports(file.getValue()));
        }
        one.printed().forEach((path, text) -> assertThat(text).as(path).isEqualTo(formatted.get(path)));
    }
}
