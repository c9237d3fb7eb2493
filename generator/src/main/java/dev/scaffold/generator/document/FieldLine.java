package dev.scaffold.generator.document;

import dev.scaffold.generator.syntax.Keywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field on one line, as its pieces: {@code Author? = x unique, on delete cascade}.
 *
 * @param type without the question mark
 * @param nullable whether there is one
 * @param value the default, with its quotes
 */
public record FieldLine(Piece type, boolean nullable, Optional<Piece> value, List<Word> words) {

    private static final List<String> ORDER =
            Stream.concat(Keywords.FLAGS.stream(), Keywords.NAMED.stream()).toList();

    public FieldLine {
        words = List.copyOf(words);
    }

    /** Where a word usually stands among the others. */
    public static int rank(String word) {
        return ORDER.indexOf(word);
    }

    /** The name of the type: {@code Book} of {@code Book.author[]}, {@code string} of {@code string(20)}. */
    public String typeName() {
        return type.text().replaceFirst("[.(\\[].*", "");
    }

    /** What stands behind the dot of the type: {@code author} of {@code Book.author[]}. */
    public Optional<Piece> member() {
        int dot = type.text().indexOf('.');
        if (dot < 0 || type.text().contains("(")) return Optional.empty();
        String name = type.text().substring(dot + 1).replaceFirst("\\[\\]$", "");
        return Optional.of(new Piece(name, type.start() + dot + 1, type.start() + dot + 1 + name.length()));
    }

    /** A part of the line and its place in it. */
    public record Piece(String text, int start, int end) {}

    /** A word behind the type, such as {@code unique}, and what follows it, such as the rule behind {@code on delete}. */
    public record Word(String name, Optional<Piece> operand, int start, int end) {}

    /** Empty for what is no field's line. */
    public static Optional<FieldLine> parse(String line) {
        return new Scanner(line).line();
    }

    public Optional<Word> word(String name) {
        return words.stream().filter(word -> word.name().equals(name)).findFirst();
    }

    /** Walks through the line. */
    private static final class Scanner {

        private static final String BLANKS = " \t\n";

        private final String line;
        private int position;

        Scanner(String line) {
            this.line = line;
        }

        Optional<FieldLine> line() {
            skipBlanks();
            Piece type = type();
            boolean nullable = skip("?");
            Optional<Piece> value = Optional.empty();
            List<Word> words = new ArrayList<>();
            while (true) {
                skipBlanks();
                if (skip(",")) skipBlanks();
                if (atEnd()) return Optional.of(new FieldLine(type, nullable, value, words));
                if (skip("=")) {
                    skipBlanks();
                    value = Optional.of(value());
                } else {
                    Optional<Word> word = word();
                    if (word.isEmpty()) return Optional.empty();
                    words.add(word.get());
                }
            }
        }

        private Piece type() {
            int start = position;
            while (!atEnd() && (BLANKS + ",?(").indexOf(peek()) < 0) position++;
            if (!atEnd() && peek() == '(') {
                boolean quoted = false;
                while (!atEnd() && (quoted || peek() != ')')) {
                    if (peek() == '\'') quoted = !quoted;
                    position++;
                }
                skip(")");
            }
            skip("[]");
            return piece(start);
        }

        private Piece value() {
            int start = position;
            if (atEnd() || peek() != '\'') return token();
            position++;
            while (!atEnd()) {
                if (skip("''")) continue;
                if (skip("'")) break;
                position++;
            }
            return piece(start);
        }

        private Optional<Word> word() {
            int start = position;
            String name = token().text();
            if (name.equals("on") || name.equals("no") || name.equals("order")) {
                skipBlanks();
                name = name + " " + token().text();
            }
            int end = position;
            if (Keywords.FLAGS.contains(name)) return Optional.of(new Word(name, Optional.empty(), start, end));
            if (!Keywords.NAMED.contains(name)) return Optional.empty();
            skipBlanks();
            Piece operand = operand(name);
            return Optional.of(new Word(name, Optional.of(operand), start, operand.end()));
        }

        private Piece operand(String name) {
            int start = position;
            if (name.equals("order by")) {
                position = line.stripTrailing().length();
                return piece(start);
            }
            Piece first = token();
            boolean two = name.startsWith("on ")
                    && (first.text().equals("set") || first.text().equals("no"));
            if (!two) return first;
            skipBlanks();
            token();
            return piece(start);
        }

        private Piece token() {
            int start = position;
            while (!atEnd() && (BLANKS + ",").indexOf(peek()) < 0) position++;
            return piece(start);
        }

        private Piece piece(int start) {
            return new Piece(line.substring(start, position), start, position);
        }

        private boolean skip(String expected) {
            boolean found = line.startsWith(expected, position);
            if (found) position += expected.length();
            return found;
        }

        private void skipBlanks() {
            while (!atEnd() && BLANKS.indexOf(peek()) >= 0) position++;
        }

        private char peek() {
            return line.charAt(position);
        }

        private boolean atEnd() {
            return position >= line.length();
        }
    }
}
