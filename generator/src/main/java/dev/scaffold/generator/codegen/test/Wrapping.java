package dev.scaffold.generator.codegen.test;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** For templates: statements whose width depends on the schema's names, broken into lines the way the formatter would. */
public final class Wrapping {

    private static final int LINE = 120;
    /** On one line no call of a chain begins further right than here. */
    private static final int LAST_DOT = 80;

    private static final int CONTINUED = 8;
    /** A call on what another call gives. */
    private static final Pattern CHAIN = Pattern.compile("\\)\\.\\w");
    /** Of arguments that all are as short as this, several share a line. */
    private static final int SHORT = 10;

    /**
     * {@code head.one().two();} on one line where that reads well, otherwise each call on its own.
     *
     * @param indent where the statement begins
     * @param calls each with its dot
     */
    public String chain(int indent, String head, List<String> calls) {
        String all = String.join("", calls);
        boolean fits = indent + head.length() + all.length() + ";".length() <= LINE;
        String last = calls.get(calls.size() - 1);
        int inside = last.contains(").") ? last.lastIndexOf(").") + 1 : 0;
        int lastDot = indent + head.length() + all.length() - last.length() + inside;
        boolean simple = calls.size() == 1
                || calls.subList(0, calls.size() - 1).stream()
                        .noneMatch(call -> call.substring(call.indexOf('(')).contains(")."));
        if (fits && lastDot <= LAST_DOT && simple) return head + all + ";";
        String line = "\n" + " ".repeat(indent + CONTINUED);
        return head + line + String.join(line, calls) + ";";
    }

    /** {@code head(a, b);} on one line, or the arguments on the next, or each on its own. */
    public String call(int indent, String head, List<String> arguments, String close) {
        String flat = String.join(", ", arguments);
        if (indent + head.length() + flat.length() + close.length() <= LINE) return head + flat + close;
        String margin = "\n" + " ".repeat(indent + CONTINUED);
        boolean simple = !CHAIN.matcher(flat).find();
        boolean oneLine = simple && indent + CONTINUED + flat.length() + close.length() <= LINE;
        return head + margin + (oneLine ? flat : String.join("," + margin, arguments)) + close;
    }

    /** {@link #chain} with one {@code call} of many string literals: {@code head.containsExactly("a", "b");}. */
    public String strings(int indent, String head, String call, List<String> values) {
        List<String> literals = values.stream().map(value -> '"' + value + '"').toList();
        String chain = chain(indent, head, List.of(call + "(" + String.join(", ", literals) + ")"));
        if (chain.lines().allMatch(line -> line.length() <= LINE)) return chain;
        int inside = indent + 2 * CONTINUED;
        return head + "\n" + " ".repeat(indent + CONTINUED) + call + "(\n" + filled(inside, literals) + ");";
    }

    private static String filled(int indent, List<String> literals) {
        String margin = " ".repeat(indent);
        String flat = margin + String.join(", ", literals);
        if (flat.length() + ");".length() <= LINE) return flat;
        if (literals.stream().anyMatch(literal -> literal.length() >= SHORT)) {
            return literals.stream().map(literal -> margin + literal).collect(Collectors.joining(",\n"));
        }
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(margin);
        for (String literal : literals) {
            if (line.length() + literal.length() + " );".length() > LINE) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(margin);
            }
            line.append(literal).append(", ");
        }
        return text + line.substring(0, line.length() - ", ".length());
    }
}
