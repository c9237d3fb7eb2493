package dev.scaffold.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        StringBuilder differences = new StringBuilder();
        for (Map.Entry<String, String> file : one.printed().entrySet()) {
            String formatted = FORMATTER.formatSourceAndFixImports(file.getValue());
            differences.append(difference(file.getKey(), file.getValue(), formatted));
        }
        assertThat(differences.toString()).isEmpty();
    }

    private static String difference(String path, String printed, String formatted) {
        List<String> before = printed.lines().toList();
        Patch<String> patch = DiffUtils.diff(before, formatted.lines().toList());
        return UnifiedDiffUtils.generateUnifiedDiff(path, "formatted", before, patch, 0).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
