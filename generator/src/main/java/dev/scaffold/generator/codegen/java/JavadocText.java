package dev.scaffold.generator.codegen.java;

/**
 * Text of a schema inside a Javadoc comment, where it reads as it was written and can end nothing: not the comment
 * ({@code *}{@code /}), not by a Unicode escape that the compiler would translate first, not by a tag or an element.
 */
public final class JavadocText {

    private JavadocText() {}

    /** {@code text} as Javadoc shows it literally; several lines stay several lines. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\\' -> escaped.append("&#92;");
                case '@' -> escaped.append("&#64;");
                case '{' -> escaped.append("&#123;");
                case '}' -> escaped.append("&#125;");
                case '/' -> escaped.append(endsWith(escaped, '*') ? "&#47;" : "/");
                case '*' -> escaped.append(endsWith(escaped, '/') ? "&#42;" : "*");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString().strip();
    }

    /** {@link #escape} as the first sentence of a comment: ends with a full stop unless it ends with a mark already. */
    public static String sentence(String text) {
        String escaped = escape(text);
        if (escaped.isEmpty()) return escaped;
        char last = escaped.charAt(escaped.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == ':' || last == ';' ? escaped : escaped + ".";
    }

    private static boolean endsWith(StringBuilder text, char c) {
        return text.length() > 0 && text.charAt(text.length() - 1) == c;
    }
}
