package dev.scaffold.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why tests were skipped, from the reports of a build: its log only counts them. */
final class SkippedTests {

    private static final Pattern SKIPPED = Pattern.compile(
            "<skipped(?: message=\"(?<message>[^\"]*)\")?[^>]*>(?:<!\\[CDATA\\[)?(?:[\\w.]+Exception: )?"
                    + "(?:Assumption failed: )?(?<text>[^\\n<\\]]*)");

    private SkippedTests() {}

    /** {@code 12 skipped: SQLite knows no patterns}: one line for each reason, the most frequent first. */
    static List<String> reasons(Path project) throws IOException {
        Path reports = project.resolve("target").resolve("surefire-reports");
        Map<String, Integer> counts = new TreeMap<>();
        if (!Files.isDirectory(reports)) return List.of();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            for (Path file : files) {
                Matcher skipped = SKIPPED.matcher(Files.readString(file));
                while (skipped.find()) counts.merge(reason(skipped), 1, Integer::sum);
            }
        }
        counts.remove("");
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> entry.getValue() + " skipped: " + entry.getKey())
                .toList();
    }

    private static String reason(Matcher skipped) {
        String message = skipped.group("message");
        String text = message == null ? skipped.group("text") : message;
        return text.replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
