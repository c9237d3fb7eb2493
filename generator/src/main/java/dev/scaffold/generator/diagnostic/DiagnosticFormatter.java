package dev.scaffold.generator.diagnostic;

import dev.scaffold.generator.source.Characters;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws problems for people: code, place, the line with a caret, what to do. */
public final class DiagnosticFormatter {

    /** Of the excerpt, in characters: what a terminal shows on a line or two. */
    private static final int WIDTH = 160;

    private final List<SourceFile> files;
    private final boolean colour;

    /** @param files those that have the places */
    public DiagnosticFormatter(List<SourceFile> files, boolean colour) {
        this.files = List.copyOf(files);
        this.colour = colour;
    }

    public DiagnosticFormatter(SourceFile file, boolean colour) {
        this(List.of(file), colour);
    }

    /** All of them, with a blank line between two. Ends with a line end. */
    public String format(Diagnostics diagnostics) {
        StringBuilder text = new StringBuilder();
        List<Diagnostic> reported = diagnostics.sorted();
        Set<Integer> secret = reported.stream()
                .filter(one -> one.code() == DiagnosticCode.E800)
                .map(one -> one.at().line())
                .collect(Collectors.toSet());
        for (Diagnostic one : reported) {
            if (text.length() > 0) text.append('\n');
            format(one, !secret.contains(one.at().line()), text);
        }
        int more = diagnostics.count() - reported.size();
        if (more > 0) text.append("\n… and ").append(more).append(" more\n");
        return text.toString();
    }

    /** {@code shown}: whether the line may be shown; one with a secret is not. */
    private void format(Diagnostic one, boolean shown, StringBuilder text) {
        String severity = one.severity().name().toLowerCase(Locale.ROOT);
        String start = one.severity() == Severity.ERROR ? "\u001b[1;31m" : "\u001b[1;33m";
        text.append(paint(start, severity + "[" + one.code().id() + "]"))
                .append(": ")
                .append(one.message())
                .append('\n');
        SourceSpan at = one.at();
        String number = String.valueOf(at.line());
        String margin = " ".repeat(Math.max(2, number.length()));
        text.append(margin).append("--> ").append(at).append('\n');
        List<String> lines = files.stream()
                .filter(file -> file.name().equals(at.file()))
                .findFirst()
                .map(SourceFile::lines)
                .orElse(List.of());
        if (shown && at.line() >= 1 && at.line() <= lines.size())
            excerpt(one, number, margin, lines.get(at.line() - 1), text);
        one.hint()
                .ifPresent(hint -> text.append(margin)
                        .append(" = ")
                        .append(paint("\u001b[1m", "help"))
                        .append(": ")
                        .append(hint)
                        .append('\n'));
    }

    /** A long line is shown around the place only, with … where it was cut. */
    private void excerpt(Diagnostic one, String number, String margin, String whole, StringBuilder text) {
        int[] points = whole.codePoints().toArray();
        int column = Math.min(one.at().column(), points.length + 1);
        int from = points.length <= WIDTH ? 0 : Math.max(0, Math.min(column - 1 - WIDTH / 3, points.length - WIDTH));
        int to = Math.min(points.length, from + WIDTH);
        String before = from > 0 ? "…" : "";
        String line = before + Characters.shown(new String(points, from, to - from)) + (to < points.length ? "…" : "");
        int length = Math.max(1, Math.min(one.at().length(), to - column + 1));
        String pad = " ".repeat(margin.length() - number.length());
        text.append(margin).append(" |\n");
        text.append(pad).append(number).append(" | ").append(line).append('\n');
        text.append(margin).append(" | ").append(indent(line, column - from + before.length()));
        text.append(paint("\u001b[1;31m", "^".repeat(length)));
        if (!one.where().isEmpty()) text.append(' ').append(one.where());
        text.append('\n').append(margin).append(" |\n");
    }

    /** Blanks up to the column, keeping tabs, so that the caret stands below its character. */
    private static String indent(String line, int column) {
        StringBuilder blanks = new StringBuilder();
        line.codePoints().limit(Math.max(0, column - 1L)).forEach(c -> blanks.append(c == '\t' ? '\t' : ' '));
        return blanks.toString();
    }

    private String paint(String start, String word) {
        return colour ? start + word + "\u001b[0m" : word;
    }
}
