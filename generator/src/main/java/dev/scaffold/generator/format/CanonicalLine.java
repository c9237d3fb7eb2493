package dev.scaffold.generator.format;

import dev.scaffold.generator.document.FieldLine;
import dev.scaffold.generator.document.FieldLine.Word;
import dev.scaffold.generator.document.Quoting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A field on one line: {@code Author? = x unique, on delete cascade}. */
final class CanonicalLine {

    /** A default that needs no quotes: a word or a number, and nothing that has a meaning of its own. */
    private static final Pattern BARE = Pattern.compile("(?!null$)[A-Za-z0-9_+-][A-Za-z0-9_.:+-]*");

    private CanonicalLine() {}

    /** As it is where it cannot be taken apart. */
    static String of(String line) {
        return FieldLine.parse(line).map(CanonicalLine::print).orElse(line);
    }

    static String withoutWas(String line) {
        return FieldLine.parse(line)
                .map(one -> new FieldLine(
                        one.type(),
                        one.nullable(),
                        one.value(),
                        one.words().stream()
                                .filter(word -> !word.name().equals("was"))
                                .toList()))
                .map(CanonicalLine::print)
                .orElse(line);
    }

    private static String print(FieldLine line) {
        List<String> words = new ArrayList<>();
        line.words().stream()
                .sorted(Comparator.comparingInt(word -> FieldLine.rank(word.name())))
                .forEach(word -> words.add(word(word)));
        return join(type(line.type().text()), line.nullable(), line.value().map(value -> value(value.text())), words);
    }

    /** @param words in their order */
    static String join(String type, boolean nullable, Optional<String> value, List<String> words) {
        String text =
                type + (nullable ? "?" : "") + value.map(one -> " = " + one).orElse("");
        return words.isEmpty() ? text : text + " " + String.join(", ", words);
    }

    private static String word(Word word) {
        return word.operand().map(one -> word(word.name(), one.text())).orElse(word.name());
    }

    static String word(String name, String operand) {
        return name + " " + (name.equals("order by") ? order(operand) : operand.replaceAll("\\s+", " "));
    }

    /** {@code decimal(5,4)}: without blanks. */
    static String type(String type) {
        return type.contains("'") ? type : type.replaceAll("\\s", "");
    }

    /** {@code published_on desc, isbn}. */
    static String order(String fields) {
        List<String> parts = new ArrayList<>();
        for (String part : fields.split(",")) {
            if (!part.isBlank()) parts.add(part.strip().replaceAll("\\s+", " "));
        }
        return String.join(", ", parts);
    }

    private static String value(String source) {
        if (!source.startsWith("'") || source.length() < 2) return source;
        return value(source.substring(1, source.length() - 1).replace("''", "'"), true);
    }

    /** A default as the line says it; what is not quoted may be a function. */
    static String value(String text, boolean quoted) {
        if (BARE.matcher(text).matches() || !quoted && text.matches("[a-z_]+\\(\\)|\\[\\]")) return text;
        return Quoting.single(text);
    }
}
