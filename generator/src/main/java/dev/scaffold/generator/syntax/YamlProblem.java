package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Where a text stops being YAML, in words for people who did not mean to write YAML's finer points. The parser names the
 * place where it gave up; the mistake is often on the line before.
 */
record YamlProblem(SourceSpan at, String message, String hint) {

    private static final Pattern CHARACTER = Pattern.compile("'(.)[^']*' that cannot start any token");
    private static final Pattern CONTENT = Pattern.compile("expected the node content, but found '?([^'\\s]+)'?");

    private static final String INDENT =
            "lines of one level begin in the same column; what belongs to a key stands two" + " blanks deeper";

    private static final String QUOTE = "write it between single quotes: '…'";

    static YamlProblem of(MarkedYamlEngineException failure, SourceFile file) {
        return new Reader(failure, file).read();
    }

    private static final class Reader {

        private final String problem;
        private final SourceFile file;
        private final List<String> lines;
        private final Optional<Mark> begun;
        private final SourceSpan stopped;

        Reader(MarkedYamlEngineException failure, SourceFile file) {
            this.problem = failure.getProblem();
            this.file = file;
            this.lines = file.lines();
            this.begun = failure.getContextMark();
            this.stopped = failure.getProblemMark()
                    .or(failure::getContextMark)
                    .map(this::span)
                    .orElseGet(() -> new SourceSpan(file.name(), 1, 1, 1));
        }

        YamlProblem read() {
            if (problem.contains("(TAB)")) return tab();
            if (problem.contains("could not find expected ':'"))
                return noColon(begun.map(this::span).orElse(stopped));
            if (problem.contains("mapping values are not allowed")) return colon();
            if (problem.contains("expected ',' or")) return bracket();
            if (problem.contains("unexpected end of stream")) {
                return at(
                        begun.map(this::span).orElse(stopped),
                        "this quote is not closed",
                        "close it with the same quote");
            }
            if (problem.contains("<block end>") || problem.contains("<document start>")) return block();
            if (problem.contains("expected a comment or a line break")) {
                return here(
                        "behind | or > no text may stand on the same line", "write the text below, two blanks deeper");
            }
            if (problem.contains("sequence entries are not allowed")) {
                return here("a list cannot begin here", "each \"- \" stands on a line of its own");
            }
            if (problem.contains("escape")) {
                return here(
                        "unknown escape sequence",
                        "between double quotes a backslash is written twice; between single quotes it is itself");
            }
            Matcher first = CHARACTER.matcher(problem);
            if (first.find()) return here("a value cannot begin with " + first.group(1), QUOTE);
            Matcher content = CONTENT.matcher(problem);
            if (content.find()) return here("a value cannot begin with " + content.group(1), QUOTE);
            if (problem.contains("mapping keys are not allowed")) return here("a value cannot begin with ?", QUOTE);
            int end = problem.indexOf(". (");
            return here(
                    end < 0 ? problem : problem.substring(0, end),
                    "check quotes, brackets and indentation around this line");
        }

        private YamlProblem tab() {
            int tab = line(stopped.line()).indexOf('\t');
            SourceSpan place = tab < 0 ? stopped : new SourceSpan(file.name(), stopped.line(), tab + 1, 1);
            return at(place, "a tab cannot indent a line", "indent with blanks, two for each level");
        }

        private YamlProblem noColon(SourceSpan key) {
            String text = line(key.line()).strip();
            String[] words = text.split("\\s+", 2);
            boolean glued = words[0].contains(":");
            String example =
                    glued ? text.replaceFirst(":", ": ") : words.length > 1 ? words[0] + ": " + words[1] : text + ":";
            SourceSpan place =
                    new SourceSpan(file.name(), key.line(), indent(key.line()) + 1, Math.max(1, count(text)));
            String message = glued ? "a blank is missing behind the colon" : "there is no colon behind the key";
            return at(place, message, "write \"" + example + "\"");
        }

        /** A second colon, a missing one on the line before, or a line that is too deep. */
        private YamlProblem colon() {
            String before = line(stopped.line()).substring(0, offset(stopped));
            if (before.contains(": ")) {
                return here(
                        "a second colon stands on this line",
                        "a value that holds \": \" must be quoted as a whole; a default goes to the long form then");
            }
            int above = stopped.line() - 1;
            while (above > 0 && isBlank(line(above))) above--;
            if (above > 0 && !line(above).matches(".*:(\\s.*)?")) {
                return noColon(new SourceSpan(file.name(), above, 1, 1));
            }
            SourceSpan place = new SourceSpan(
                    file.name(), stopped.line(), indent(stopped.line()) + 1, Math.max(1, count(before.strip())));
            return at(place, "this line is indented deeper than the one above, which has its value already", INDENT);
        }

        private YamlProblem bracket() {
            SourceSpan open = begun.map(this::span).orElse(stopped);
            if (open.line() == stopped.line()) {
                return here(
                        "between brackets only plain words may stand",
                        "quote the value ('Tag[]'), or write each key on a line of its own, without { }");
            }
            return at(open, "this bracket is not closed", "close it, or write one item a line without brackets");
        }

        private YamlProblem block() {
            if (indent(stopped.line()) + 1 >= stopped.column()) {
                boolean item = line(stopped.line()).strip().startsWith("- ");
                return here(
                        item ? "a list item cannot stand here" : "the indentation does not fit the lines above",
                        item ? "below a key stand either lines with \"- \" or lines with keys, not both" : INDENT);
            }
            return here(
                    "there is text behind a closed quote or bracket", "quote the value as a whole, or nothing of it");
        }

        private YamlProblem here(String message, String hint) {
            return at(stopped, message, hint);
        }

        private static YamlProblem at(SourceSpan at, String message, String hint) {
            return new YamlProblem(at, "this is not YAML: " + message, hint);
        }

        private SourceSpan span(Mark mark) {
            return new SourceSpan(file.name(), mark.getLine() + 1, mark.getColumn() + 1, 1);
        }

        private String line(int number) {
            return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
        }

        private int indent(int number) {
            String line = line(number);
            return line.length() - line.stripLeading().length();
        }

        private int offset(SourceSpan at) {
            String line = line(at.line());
            int points = Math.min(at.column() - 1, line.codePointCount(0, line.length()));
            return line.offsetByCodePoints(0, points);
        }

        private static int count(String text) {
            return text.codePointCount(0, text.length());
        }

        private static boolean isBlank(String line) {
            return line.isBlank() || line.strip().startsWith("#");
        }
    }
}
