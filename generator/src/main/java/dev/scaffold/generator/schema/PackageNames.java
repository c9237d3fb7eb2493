package dev.scaffold.generator.schema;

import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Which Java packages a project may live in. */
public final class PackageNames {

    /** Roots that belong to the JDK, or that a class loader refuses. */
    private static final List<String> TAKEN = List.of("java", "javax", "jdk", "sun", "com.sun");

    private PackageNames() {}

    /** {@code com.example.mylibrary} for the project {@code my-library}. */
    public static String of(String projectName) {
        String last = projectName.replaceAll("[^a-z0-9]", "");
        boolean taken = SourceVersion.isKeyword(last, SourceVersion.RELEASE_17) || WindowsNames.reserved(last);
        return "com.example." + (taken ? last + "_" : last);
    }

    /** What is wrong with {@code name}; empty when nothing is. */
    public static Optional<String> problem(String name) {
        if (name.length() > 100) return Optional.of("it is longer than 100 characters");
        for (String segment : name.split("\\.", -1)) {
            if (segment.isEmpty()) return Optional.of("a part between two dots is empty");
            if (!segment.matches("[a-z][a-z0-9_]*")) {
                return Optional.of("\"" + segment + "\" is not lower-case letters, digits and _, a letter first");
            }
            if (SourceVersion.isKeyword(segment, SourceVersion.RELEASE_17)) {
                return Optional.of("\"" + segment + "\" is a word of Java");
            }
            if (WindowsNames.reserved(segment)) return Optional.of("Windows has no directory \"" + segment + "\"");
        }
        return TAKEN.stream()
                .filter(root -> name.equals(root) || name.startsWith(root + "."))
                .findFirst()
                .map(root -> root + " belongs to the JDK");
    }
}
