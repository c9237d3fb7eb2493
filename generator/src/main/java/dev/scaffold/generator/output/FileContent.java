package dev.scaffold.generator.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What stands in a file. Its hash and text do not depend on line ends: a checkout with CRLF is not an edit.
 *
 * @param text with LF line ends; bytes that are not UTF-8 are replaced, so compare hashes rather than texts
 * @param hash SHA-256, in lower case hexadecimal, of the bytes with LF line ends
 * @param crlf whether the first line ends with CRLF
 * @param utf8 whether the text is all of the file
 */
public record FileContent(String text, String hash, boolean crlf, boolean utf8) {

    public static FileContent of(byte[] bytes) {
        byte[] plain = withoutCarriageReturns(bytes);
        String text = new String(plain, StandardCharsets.UTF_8);
        boolean utf8 = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), plain);
        return new FileContent(text, sha256(plain), firstLineEndsWithCrlf(bytes), utf8);
    }

    public static FileContent of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in lower case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether git left the marks of an unresolved merge in it. */
    boolean hasConflictMarks() {
        List<String> lines = text.lines().toList();
        return lines.stream().anyMatch(line -> line.startsWith("<<<<<<< "))
                && lines.contains("=======")
                && lines.stream().anyMatch(line -> line.startsWith(">>>>>>> "));
    }

    private static byte[] withoutCarriageReturns(byte[] bytes) {
        byte[] plain = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean beforeLineFeed = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (!beforeLineFeed) plain[length++] = bytes[i];
        }
        return Arrays.copyOf(plain, length);
    }

    private static boolean firstLineEndsWithCrlf(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') return i > 0 && bytes[i - 1] == '\r';
        }
        return false;
    }
}
