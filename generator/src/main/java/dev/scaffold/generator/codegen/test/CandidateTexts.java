package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.FieldType;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Texts to try for a column of which checks speak: those that stand there, what their signs for {@code like} stand for,
 * capitals and small letters, and each of them as long as a number there says.
 */
final class CandidateTexts {

    private static final String PLAIN = "sample";

    /** Lengths that are made. */
    private static final int LONGEST = 100;

    private CandidateTexts() {}

    static Set<Object> of(Column column, Set<Object> literals) {
        Set<String> forms = new LinkedHashSet<>(List.of(PLAIN));
        StringBuilder all = new StringBuilder();
        for (Object literal : literals) {
            if (!(literal instanceof String text)) continue;
            forms.add(text);
            if (!isForm(text)) continue;
            forms.add(filled(text, ""));
            forms.add(filled(text, PLAIN));
            all.append(filled(text, ""));
        }
        if (!all.isEmpty()) forms.add(all.toString());
        List.copyOf(forms).forEach(form -> forms.add(form.toUpperCase(Locale.ROOT)));
        List.copyOf(forms).forEach(form -> forms.add(form.toLowerCase(Locale.ROOT)));
        int most = length(column);
        Set<Object> texts = new LinkedHashSet<>();
        forms.stream().filter(form -> form.length() <= most).forEach(texts::add);
        for (int length : lengths(literals)) {
            if (length <= most) forms.forEach(form -> texts.add(ofLength(form, length)));
        }
        return texts;
    }

    /** Whether it says what a text is like. */
    static boolean isForm(String text) {
        return text.contains("%") || text.contains("_");
    }

    /** A text that is like {@code form}, with {@code rest} for the first thing that may be anything. */
    static String filled(String form, String rest) {
        int first = form.indexOf('%');
        String some = first < 0 ? form : form.substring(0, first) + "\0" + form.substring(first + 1);
        return some.replace("%", "").replace('_', 'a').replace("\0", rest);
    }

    /** The whole numbers in {@code literals} that may be the length of a text, and their neighbours. */
    static Set<Integer> lengths(Set<Object> literals) {
        Set<Integer> lengths = new LinkedHashSet<>();
        for (Object literal : literals) {
            if (!(literal instanceof BigDecimal number)
                    || number.stripTrailingZeros().scale() > 0) continue;
            if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LONGEST)) >= 0) continue;
            int length = number.intValue();
            lengths.addAll(List.of(length, length + 1, Math.max(0, length - 1)));
        }
        return lengths;
    }

    /** How many characters {@code column} takes, at most. */
    static int length(Column column) {
        if (column.type() instanceof FieldType.Varchar varchar) return varchar.length();
        return column.type() instanceof FieldType.Char fixed ? fixed.length() : Integer.MAX_VALUE;
    }

    private static String ofLength(String form, int length) {
        String long0 = form + "a".repeat(Math.max(0, length - form.length()));
        return long0.substring(0, length);
    }
}
