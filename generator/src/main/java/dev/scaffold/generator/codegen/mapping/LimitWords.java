package dev.scaffold.generator.codegen.mapping;

import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.ColumnRules;
import dev.scaffold.generator.schema.TextFormat;
import dev.scaffold.generator.schema.pattern.TextPattern;
import java.util.ArrayList;
import java.util.List;

/** What comments say of a column's limits. */
final class LimitWords {

    /** A longer pattern explains nothing. */
    private static final int LONGEST_PATTERN = 40;

    private LimitWords() {}

    /** {@code from 1 to 5}, {@code an e-mail address}; none without limits. */
    static List<String> of(Column column) {
        ColumnRules rules = column.rules();
        List<String> words = new ArrayList<>();
        if (rules.min().isPresent() && rules.max().isPresent()) {
            words.add("from " + rules.min().get() + " to " + rules.max().get());
        } else {
            rules.min().ifPresent(min -> words.add("at least " + min));
            rules.max().ifPresent(max -> words.add("at most " + max));
        }
        rules.format().flatMap(TextFormat::of).ifPresent(format -> words.add(format.words()));
        rules.pattern().ifPresent(text -> words.add(pattern(TextPattern.of(text).regex())));
        return words;
    }

    private static String pattern(String regex) {
        String escaped = JavadocText.escape(regex);
        return escaped.length() > LONGEST_PATTERN ? "matches the pattern of the schema" : "matches " + escaped;
    }
}
