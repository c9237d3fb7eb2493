package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads fields with an order: {@code published_on desc nulls last, isbn}. */
final class OrderParser {

    private static final Pattern PART = Pattern.compile("[^,]+");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final TextNode text;
    private final Diagnostics diagnostics;
    private boolean descending;
    private Optional<Boolean> nullsFirst = Optional.empty();

    private OrderParser(TextNode text, Diagnostics diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
    }

    static List<OrderNode> parse(TextNode text, Diagnostics diagnostics) {
        List<OrderNode> fields = new ArrayList<>();
        Matcher parts = PART.matcher(text.text());
        while (parts.find()) {
            new OrderParser(text, diagnostics).part(parts.start(), parts.end()).ifPresent(fields::add);
        }
        return fields;
    }

    private Optional<OrderNode> part(int start, int end) {
        Matcher words = WORD.matcher(text.text()).region(start, end);
        if (!words.find()) return Optional.empty();
        Located<String> field = located(words);
        int from = words.start();
        int to = words.end();
        boolean readable = true;
        while (readable && words.find()) {
            to = words.end();
            readable = order(words);
            if (readable) to = words.end();
        }
        return Optional.of(new OrderNode(field, descending, nullsFirst, readable, text.span(from, to)));
    }

    /** Whether the words that follow may be read. */
    private boolean order(Matcher words) {
        switch (words.group()) {
            case "asc" -> descending = false;
            case "desc" -> descending = true;
            case "nulls" -> {
                return nulls(words);
            }
            default -> {
                diagnostics.report(
                        DiagnosticCode.E117,
                        located(words).at(),
                        "unexpected \"" + words.group() + "\"",
                        "fields are separated by commas; behind one stands asc, desc, nulls first or nulls last");
                return false;
            }
        }
        return true;
    }

    private boolean nulls(Matcher words) {
        Located<String> nulls = located(words);
        boolean known = words.find() && List.of("first", "last").contains(words.group());
        if (known) nullsFirst = Optional.of(words.group().equals("first"));
        else
            diagnostics.report(
                    DiagnosticCode.E117, nulls.at(), "behind \"nulls\" stands first or last", "write \"nulls last\"");
        return known;
    }

    private Located<String> located(Matcher word) {
        return new Located<>(word.group(), text.span(word.start(), word.end()));
    }
}
