package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Characters;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.source.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** From the bytes of a file to text that may be parsed: size, encoding, and characters that have no business there. */
public final class SchemaText {

    /** 4 MiB: scaffold's own limit. */
    public static final int LIMIT = 4 * 1024 * 1024;

    /** How many characters tell an encoding. */
    private static final int SAMPLE = 500;

    private static final String SAVE = "save it as UTF-8";

    private SchemaText() {}

    /** Empty when a problem was reported. A byte order mark is dropped, CRLF becomes LF. */
    public static Optional<SourceFile> decode(String name, byte[] bytes, Diagnostics diagnostics) {
        SourceSpan start = new SourceSpan(name, 1, 1, 1);
        if (bytes.length > LIMIT) {
            diagnostics.report(
                    DiagnosticCode.E105,
                    start,
                    "the file has more than " + LIMIT + " bytes (4 MiB), which is scaffold's limit",
                    "is this the schema? What a team has by hand is a hundredth of it");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            notUtf8(name, bytes, in.position(), out.flip().toString(), diagnostics);
            return Optional.empty();
        }
        if (looksLikeUtf16(bytes)) {
            diagnostics.report(
                    DiagnosticCode.E107,
                    start,
                    "the file is not UTF-8: every other byte is 0, it looks like UTF-16",
                    SAVE);
            return Optional.empty();
        }
        String text = out.flip().toString().replace("\r\n", "\n");
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        SourceFile file = new SourceFile(name, text);
        boolean clean = checkCharacters(file, diagnostics);
        return clean ? Optional.of(file) : Optional.empty();
    }

    /** Points at the byte: its number in the file, and the place in what could be read before it. */
    private static void notUtf8(String name, byte[] bytes, int offset, String before, Diagnostics diagnostics) {
        int begin = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = 1 + before.codePointCount(begin, before.length());
        String guess = looksLikeUtf16(bytes) ? "; it looks like UTF-16" : "";
        diagnostics.report(
                DiagnosticCode.E107,
                new SourceSpan(name, line, column, 1),
                "the file is not UTF-8: byte " + offset + " (0x%02X) cannot be read".formatted(bytes[offset]) + guess,
                SAVE);
    }

    /** By its byte order mark, or by the first half of most of its characters, or the second half. */
    private static boolean looksLikeUtf16(byte[] bytes) {
        if (bytes.length < 2) return false;
        int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (mark == 0xFEFF || mark == 0xFFFE) return true;
        int pairs = Math.min(bytes.length / 2, SAMPLE);
        long first = IntStream.range(0, pairs)
                .filter(i -> bytes[2 * i] == 0 && bytes[2 * i + 1] != 0)
                .count();
        long second = IntStream.range(0, pairs)
                .filter(i -> bytes[2 * i] != 0 && bytes[2 * i + 1] == 0)
                .count();
        return 2 * Math.max(first, second) > pairs;
    }

    private static boolean checkCharacters(SourceFile file, Diagnostics diagnostics) {
        boolean clean = true;
        int line = 1;
        int column = 1;
        for (int i = 0; i < file.text().length(); ) {
            int c = file.text().codePointAt(i);
            if (Characters.isForbidden(file.text(), i)) {
                report(c, new SourceSpan(file.name(), line, column, 1), diagnostics);
                clean = false;
            }
            i += Character.charCount(c);
            if (c == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return clean;
    }

    private static void report(int c, SourceSpan at, Diagnostics diagnostics) {
        if (Characters.isHidden(c)) {
            diagnostics.report(
                    DiagnosticCode.E217,
                    at,
                    "the invisible character U+%04X makes text look different from what it says".formatted(c),
                    "delete it");
        } else {
            diagnostics.report(
                    DiagnosticCode.E108,
                    at,
                    "the control character U+%04X cannot stand in a schema".formatted(c),
                    c == '\r' ? "end lines with LF or CRLF, not with CR alone" : "delete it");
        }
    }

    /** The first character of {@code text} that a schema may not hold. */
    static OptionalInt firstForbidden(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> i == 0 || !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .filter(i -> Characters.isForbidden(text, i))
                .map(text::codePointAt)
                .findFirst();
    }

    /** The text for excerpts, when it may not be parsed: signs stand for what cannot be read; none of what is too large. */
    public static SourceFile shown(String name, byte[] bytes) {
        String text = bytes.length > LIMIT ? "" : new String(bytes, StandardCharsets.UTF_8);
        return new SourceFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
