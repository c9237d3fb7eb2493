package dev.scaffold.generator.syntax;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files that a schema includes, by their path in the project.
 *
 * @param texts their bytes, as they stand on the disk
 * @param outside those that are links out of the project, and were not read
 * @param refused why those could not be read that are there
 */
public record IncludedFiles(
        SortedMap<String, byte[]> texts, SortedSet<String> outside, SortedMap<String, String> refused) {

    /** A schema in one file. */
    public static final IncludedFiles NONE = new IncludedFiles(Map.of(), Set.of(), Map.of());

    public IncludedFiles(Map<String, byte[]> texts, Set<String> outside, Map<String, String> refused) {
        this(new TreeMap<>(texts), new TreeSet<>(outside), new TreeMap<>(refused));
    }
}
