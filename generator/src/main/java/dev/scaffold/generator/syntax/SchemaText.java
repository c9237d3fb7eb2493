package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.SourceFile;
import dev.scaffold.generator.source.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** From the bytes of a file to text that may be parsed: size, encoding, and characters that have no business there. */
public final class SchemaText {

    /** 4 MiB: scaffold's own limit. */
    public static final int LIMIT = 4 * 1024 * 1024;

    private SchemaText() {}

    /** Empty when a problem was reported. A byte order mark is dropped, CRLF becomes LF. */
    public static Optional<SourceFile> decode(String name, byte[] bytes, Diagnostics diagnostics) {
        SourceSpan start = new SourceSpan(name, 1, 1, 1);
        if (bytes.length > LIMIT) {
            diagnostics.report(
                    DiagnosticCode.E105,
                    start,
                    "the file has " + bytes.length + " bytes; scaffold reads at most " + LIMIT + " (4 MiB)");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            diagnostics.report(
                    DiagnosticCode.E107,
                    start,
                    "the file is not UTF-8: byte " + in.position() + " cannot be read",
                    "save it as UTF-8");
            return Optional.empty();
        }
        String text = out.flip().toString().replace("\r\n", "\n");
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        SourceFile file = new SourceFile(name, text);
        boolean clean = checkCharacters(file, diagnostics);
        return clean ? Optional.of(file) : Optional.empty();
    }

    private static boolean checkCharacters(SourceFile file, Diagnostics diagnostics) {
        boolean clean = true;
        int line = 1;
        int column = 1;
        for (int i = 0; i < file.text().length(); ) {
            int c = file.text().codePointAt(i);
            if (isControl(c) || isHidden(c)) {
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
        if (isHidden(c)) {
            diagnostics.report(
                    DiagnosticCode.E217,
                    at,
                    "the invisible character U+%04X makes text look different from what it says".formatted(c),
                    "delete it");
        } else {
            diagnostics.report(
                    DiagnosticCode.E108, at, "the control character U+%04X cannot stand in a schema".formatted(c));
        }
    }

    /** The first character of {@code text} that a schema may not hold. */
    static OptionalInt firstForbidden(String text) {
        return text.codePoints().filter(c -> isControl(c) || isHidden(c)).findFirst();
    }

    /** Control characters, and what Unicode has no characters for: no XML file holds it. */
    private static boolean isControl(int c) {
        int type = Character.getType(c);
        boolean none = type == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
        return none || c != '\n' && c != '\t' && type == Character.CONTROL;
    }

    /**
     * Bidirectional controls, zero-width characters, the soft hyphen, variation selectors and tags (Unicode TR 36 and
     * CVE-2021-42574). Variation selector 16 stays: it is part of emoji.
     */
    static boolean isHidden(int c) {
        return c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c >= 0x200B && c <= 0x200F
                || c >= 0xFE00 && c <= 0xFE0E
                || c >= 0xE0000 && c <= 0xE01EF
                || c == 0x00AD
                || c == 0x2060
                || c == 0xFEFF
                || c == 0x061C;
    }
}
