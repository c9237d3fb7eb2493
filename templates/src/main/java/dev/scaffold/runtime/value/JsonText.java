package dev.scaffold.runtime.value;

import java.util.Optional;

/**
 * Checks that a text is one JSON value (RFC 8259), and one that every database takes: no character NUL, no half character, no
 * number beyond PostgreSQL's, not nested too deeply. Builds nothing.
 */
public final class JsonText {

    private static final int DEEPEST = 500;
    private static final int LONGEST_EXPONENT = 4;

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /** Why {@code text} cannot be stored as JSON; empty when it can. */
    public static Optional<String> problem(String text) {
        try {
            JsonText json = new JsonText(text);
            json.value();
            if (json.at < text.length()) throw json.unexpected();
            return Optional.empty();
        } catch (NotJson problem) {
            return Optional.of(String.valueOf(problem.getMessage()));
        }
    }

    private static final class NotJson extends Exception {

        private static final long serialVersionUID = 1L;

        NotJson(String message) {
            super(message, null, false, false);
        }
    }

    private void value() throws NotJson {
        blanks();
        switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
        blanks();
    }

    private void object() throws NotJson {
        enter();
        blanks();
        if (!skip('}')) {
            do {
                blanks();
                string();
                blanks();
                require(':');
                value();
            } while (skip(','));
            require('}');
        }
        depth--;
    }

    private void array() throws NotJson {
        enter();
        blanks();
        if (!skip(']')) {
            do {
                value();
            } while (skip(','));
            require(']');
        }
        depth--;
    }

    private void enter() throws NotJson {
        at++;
        if (++depth > DEEPEST) throw new NotJson("is nested more than " + DEEPEST + " levels deep");
    }

    private void string() throws NotJson {
        require('"');
        char before = 0;
        while (peek() != '"') {
            if (peek() < ' ') throw unexpected();
            char c = text.charAt(at++);
            if (c == '\\') c = escaped();
            if (c == 0) throw new NotJson("holds a NUL character, which PostgreSQL cannot store");
            boolean pair = Character.isHighSurrogate(before) && Character.isLowSurrogate(c);
            if (!pair && (Character.isHighSurrogate(before) || Character.isLowSurrogate(c))) throw half();
            before = pair ? 0 : c;
        }
        if (Character.isHighSurrogate(before)) throw half();
        at++;
    }

    private char escaped() throws NotJson {
        char c = peek();
        at++;
        if (c != 'u') {
            if ("\"\\/bfnrt".indexOf(c) < 0) throw new NotJson("is not JSON: \\" + c + " at character " + at);
            return c;
        }
        if (!hexadecimal()) throw unexpected();
        char coded = (char) Integer.parseInt(text.substring(at, at + 4), 16);
        at += 4;
        return coded;
    }

    private boolean hexadecimal() {
        if (at + 4 > text.length()) return false;
        return text.substring(at, at + 4).chars().allMatch(c -> "0123456789abcdefABCDEF".indexOf(c) >= 0);
    }

    private void number() throws NotJson {
        skip('-');
        if (!skip('0')) digits();
        if (skip('.')) digits();
        if (skip('e') || skip('E')) {
            if (!skip('+')) skip('-');
            if (digits() > LONGEST_EXPONENT) throw new NotJson("holds a number that is too large or too small");
        }
    }

    private int digits() throws NotJson {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        if (at == start) throw unexpected();
        return at - start;
    }

    private void word(String word) throws NotJson {
        if (!text.startsWith(word, at)) throw unexpected();
        at += word.length();
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    }

    private boolean skip(char c) {
        if (at >= text.length() || text.charAt(at) != c) return false;
        at++;
        return true;
    }

    private void require(char c) throws NotJson {
        if (!skip(c)) throw unexpected();
    }

    private char peek() throws NotJson {
        if (at >= text.length()) throw new NotJson("is not JSON: it ends too early");
        return text.charAt(at);
    }

    /** Says the place and not the text, which may be secret. */
    private NotJson unexpected() {
        return new NotJson(
                at >= text.length() ? "is not JSON: it ends too early" : "is not JSON at character " + (at + 1));
    }

    private static NotJson half() {
        return new NotJson("holds half a character (a lone surrogate), which would be lost");
    }
}
