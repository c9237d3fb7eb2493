package dev.scaffold.generator.schema.pattern;

import dev.scaffold.generator.schema.pattern.CharacterSet.Range;
import dev.scaffold.generator.schema.pattern.PatternNode.Ahead;
import dev.scaffold.generator.schema.pattern.PatternNode.Choice;
import dev.scaffold.generator.schema.pattern.PatternNode.One;
import dev.scaffold.generator.schema.pattern.PatternNode.Repeat;
import dev.scaffold.generator.schema.pattern.PatternNode.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@code java.util.regex} and PostgreSQL's regular expressions have in common and understand alike: characters,
 * sets, groups, choices, repetitions, and a look ahead. Everything else ends in a {@link PatternProblem}.
 */
final class PatternParser {

    /** PostgreSQL's limit for a number of repetitions. */
    private static final int MOST_REPETITIONS = 255;

    private static final int DEEPEST = 20;

    /** Written out without repetitions, a pattern may have this many parts: PostgreSQL calls more too complex. */
    private static final int LARGEST = 10_000;

    private final String text;
    private int position;
    private int depth;

    PatternParser(String text) {
        this.text = text;
    }

    PatternNode parse() {
        PatternNode node = choice();
        if (position < text.length()) throw problem("\")\" closes nothing", "write \\) for the character");
        if (size(node) > LARGEST) {
            throw new PatternProblem.Found(new PatternProblem(
                    0, text.length(), "the repetitions multiply to more than PostgreSQL accepts", "repeat less"));
        }
        return node;
    }

    private PatternNode choice() {
        if (++depth > DEEPEST) throw problem("more than " + DEEPEST + " groups inside each other", "write it flatter");
        List<PatternNode> branches = new ArrayList<>();
        branches.add(sequence());
        while (skip("|")) branches.add(sequence());
        depth--;
        return branches.size() == 1 ? branches.get(0) : new Choice(branches);
    }

    private PatternNode sequence() {
        List<PatternNode> parts = new ArrayList<>();
        while (position < text.length() && peek() != '|' && peek() != ')') parts.add(repeated(atom()));
        if (parts.isEmpty()) throw problem("an empty alternative", "\"?\" behind a group makes it optional");
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private PatternNode atom() {
        int start = position;
        int character = next();
        switch (character) {
            case '(' -> {
                return group();
            }
            case '[' -> {
                return new One(set(start));
            }
            case '.' -> {
                return new One(CharacterSet.ALL);
            }
            case '\\' -> {
                return new One(CharacterSet.of(escaped(start)));
            }
            case '^', '$' ->
                throw problem(
                        start,
                        "\"" + (char) character + "\" stands inside the pattern",
                        "the whole text is matched: \"^\" may begin it and \"$\" may end it");
            case '*', '+', '?', '{', '}', ']' ->
                throw problem(
                        start,
                        "\"" + (char) character + "\" follows nothing that it could belong to",
                        "write \\" + (char) character + " for the character");
            default -> {
                return new One(CharacterSet.of(character));
            }
        }
    }

    private PatternNode group() {
        int start = position - 1;
        boolean ahead = skip("?=") || skip("?!");
        if (!ahead && !skip("?:") && position < text.length() && peek() == '?') {
            throw problem(start, "this kind of group is not the same everywhere", "there are (…), (?:…), (?=…), (?!…)");
        }
        PatternNode inside = choice();
        if (!skip(")")) throw problem(start, "this parenthesis is not closed", "write \\( for the character");
        if (ahead && position < text.length() && "*+?{".indexOf(peek()) >= 0) {
            throw problem("a look ahead cannot be repeated", "delete \"" + (char) peek() + "\"");
        }
        return ahead ? new Ahead() : inside;
    }

    private PatternNode repeated(PatternNode part) {
        if (position >= text.length()) return part;
        int start = position;
        PatternNode repeat;
        if (skip("*")) repeat = new Repeat(part, 0, Repeat.ANY);
        else if (skip("+")) repeat = new Repeat(part, 1, Repeat.ANY);
        else if (skip("?")) repeat = new Repeat(part, 0, 1);
        else if (skip("{")) repeat = counted(part, start);
        else return part;
        if (position < text.length() && "*+?{".indexOf(peek()) >= 0) {
            throw problem("a repetition of a repetition", "put the first one in parentheses");
        }
        return repeat;
    }

    private PatternNode counted(PatternNode part, int start) {
        int least = number(start);
        int most = least;
        if (skip(",")) most = position < text.length() && peek() == '}' ? Repeat.ANY : number(start);
        if (!skip("}")) throw problem(start, "this is no repetition", "write {3}, {3,} or {3,5}; \\{ is the character");
        if (least > most) throw problem(start, "from more to less", "the smaller number comes first");
        return new Repeat(part, least, most);
    }

    private int number(int start) {
        int from = position;
        while (position < text.length() && peek() >= '0' && peek() <= '9') position++;
        if (from == position || position - from > 3) {
            throw problem(start, "this is no repetition", "write {3}, {3,} or {3,5}; \\{ is the character");
        }
        int number = Integer.parseInt(text.substring(from, position));
        if (number > MOST_REPETITIONS) {
            throw problem(
                    start, "PostgreSQL counts to " + MOST_REPETITIONS, "a length stands in the type: string(500)");
        }
        return number;
    }

    private CharacterSet set(int start) {
        boolean negated = skip("^");
        List<Range> ranges = new ArrayList<>();
        while (true) {
            if (position >= text.length()) {
                throw problem(start, "this bracket is not closed", "write \\[ for the character");
            }
            if (peek() == ']') break;
            boolean first = ranges.isEmpty();
            int from = member(start, first);
            if (position + 1 < text.length() && peek() == '-' && text.charAt(position + 1) != ']') {
                position++;
                int to = member(start, false);
                if (to < from) throw problem(start, "a range from more to less", "the smaller character comes first");
                ranges.add(new Range(from, to));
            } else {
                ranges.add(new Range(from, from));
            }
        }
        position++;
        if (ranges.isEmpty()) throw problem(start, "an empty set", "write \\[ for the character");
        return new CharacterSet(ranges, negated);
    }

    private int member(int start, boolean first) {
        int at = position;
        int character = next();
        if (character == '\\') return escaped(at);
        boolean last = position < text.length() && peek() == ']';
        if (character == '[' || character == '&' || character == '-' && !first && !last) {
            throw problem(
                    at,
                    "\"" + (char) character + "\" in a set is not the same everywhere",
                    "write \\" + (char) character);
        }
        if (character == '^' && at == start) throw problem(at, "\"^\" in a set", "write \\^");
        return character;
    }

    private int escaped(int start) {
        if (position >= text.length()) throw problem(start, "nothing follows the backslash", "write \\\\ for it");
        int character = next();
        if (character == 't') return '\t';
        if (character == 'n') return '\n';
        if (character == 'r') return '\r';
        boolean word = character > 127 || Character.isLetterOrDigit(character);
        if (!word) return character;
        String hint = switch (character) {
            case 'd' -> "write [0-9]";
            case 'D' -> "write [^0-9]";
            case 'w' -> "write [A-Za-z0-9_]";
            case 's' -> "write [ \\t]";
            default -> "write the character itself, or a set of characters in brackets";
        };
        throw problem(
                start,
                "\"\\" + Character.toString(character) + "\" does not mean the same in Java and PostgreSQL",
                hint);
    }

    /** How many parts it has when repetitions are written out, up to a little beyond the limit. */
    private static long size(PatternNode node) {
        long size = 1;
        if (node instanceof Sequence sequence) size = sum(sequence.parts());
        if (node instanceof Choice choice) size = sum(choice.branches());
        if (node instanceof Repeat repeat) {
            int times = repeat.most() == Repeat.ANY ? repeat.least() + 1 : Math.max(1, repeat.most());
            size = times * size(repeat.part());
        }
        return Math.min(size, LARGEST + 1L);
    }

    private static long sum(List<PatternNode> nodes) {
        return nodes.stream().mapToLong(PatternParser::size).sum();
    }

    private int peek() {
        return text.codePointAt(position);
    }

    private int next() {
        int character = peek();
        position += Character.charCount(character);
        return character;
    }

    private boolean skip(String word) {
        if (!text.startsWith(word, position)) return false;
        position += word.length();
        return true;
    }

    private PatternProblem.Found problem(String message, String hint) {
        return problem(Math.min(position, text.length() - 1), message, hint);
    }

    private PatternProblem.Found problem(int from, String message, String hint) {
        int to = Math.max(from + 1, Math.min(position, text.length()));
        return new PatternProblem.Found(new PatternProblem(from, to, message, hint));
    }
}
