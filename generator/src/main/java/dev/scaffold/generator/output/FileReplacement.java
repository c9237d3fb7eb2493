package dev.scaffold.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;

/** Gives one of the user's own files another text, in one step: a reader sees the old one or the new one. */
public final class FileReplacement {

    private FileReplacement() {}

    /**
     * Line ends stay as they are in the file.
     *
     * @param before what stands there, as it was read
     * @param text with LF line ends
     * @throws ChangedMeanwhile when somebody saved the file since; that text stands
     */
    public static void replace(Path file, byte[] before, String text) throws IOException {
        replace(file, before, text, FileOperations.DISK);
    }

    static void replace(Path file, byte[] before, String text, FileOperations files) throws IOException {
        Path place = file.toRealPath();
        if (!Files.isWritable(place)) throw new AccessDeniedException(file.toString());
        FileContent content = FileContent.of(before);
        Path beside = place.resolveSibling("." + place.getFileName() + ".scaffold");
        try {
            String written = content.crlf() ? text.replace("\n", "\r\n") : text;
            files.write(beside, written.getBytes(StandardCharsets.UTF_8));
            keepPermissions(place, beside);
            boolean same = FileContent.of(Files.readAllBytes(place)).hash().equals(content.hash());
            if (!same) throw new ChangedMeanwhile(file.toString());
            files.move(beside, place);
        } catch (IOException e) {
            files.delete(beside);
            throw e;
        }
        files.syncDirectory(place.getParent());
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null)
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
}
