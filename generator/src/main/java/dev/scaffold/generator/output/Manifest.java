package dev.scaffold.generator.output;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What scaffold wrote last: the proof of ownership without which it neither rewrites nor deletes a file. Kept as sorted text in
 * {@link #PATH}, without timestamps.
 *
 * <pre>
 * scaffold 0.1.0
 * inputs 5e88…
 * generated 9f86… src/main/generated/java/com/acme/library/BookBase.java
 * once a3c1… src/main/java/com/acme/library/Book.java
 * </pre>
 *
 * @param version of the scaffold that wrote it; empty when there is no manifest
 * @param inputs the hash of all that the files were made from, see {@link Inputs}; empty when unknown
 */
public record Manifest(String version, String inputs, Map<String, Entry> entries) {

    public static final String PATH = ".scaffold/manifest";

    /** Of a directory that scaffold has not written to. */
    public static final Manifest NONE = new Manifest("", "", Map.of());

    public Manifest {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    /**
     * One file as it was written.
     *
     * @param hashes as {@link FileContent#hash}; more than one only after two branches were merged, when either may stand there
     */
    public record Entry(Ownership ownership, Set<String> hashes) {

        public Entry {
            hashes = Set.copyOf(hashes);
        }

        boolean wrote(FileContent content) {
            return hashes.contains(content.hash());
        }
    }

    public Optional<Entry> find(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    public boolean isEmpty() {
        return version.isEmpty();
    }

    static Manifest of(String version, String inputs, Collection<GeneratedFile> files) {
        Map<String, Entry> entries = new TreeMap<>();
        for (GeneratedFile file : files) {
            String hash = FileContent.of(file.text()).hash();
            entries.put(file.path(), new Entry(file.ownership(), Set.of(hash)));
        }
        return new Manifest(version, inputs, entries);
    }

    /** Ends with a line end; the same for equal manifests. */
    public String print() {
        StringBuilder text = new StringBuilder("scaffold " + version + "\ninputs " + inputs + "\n");
        entries.forEach((path, entry) -> {
            for (String hash : new TreeSet<>(entry.hashes())) {
                text.append(entry.ownership().word())
                        .append(' ')
                        .append(hash)
                        .append(' ')
                        .append(path)
                        .append('\n');
            }
        });
        return text.toString();
    }

    /**
     * Reads what {@link #print} wrote. The marks of a git merge are skipped and both sides believed, except that the inputs are then
     * unknown. Fails with {@link BrokenManifest} for anything else.
     */
    public static Manifest parse(String text) throws BrokenManifest {
        String version = "";
        Set<String> inputs = new TreeSet<>();
        Map<String, Entry> entries = new TreeMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (isConflictMark(line)) continue;
            String[] words = line.split(" ", 3);
            if (words.length == 2 && words[0].equals("scaffold")) version = words[1];
            else if (words.length == 2 && words[0].equals("inputs")) inputs.add(words[1]);
            else add(words, number, entries);
        }
        if (version.isEmpty()) throw new BrokenManifest(1);
        return new Manifest(version, inputs.size() == 1 ? inputs.iterator().next() : "", entries);
    }

    private static void add(String[] words, int number, Map<String, Entry> entries) throws BrokenManifest {
        Optional<Ownership> ownership = words.length == 3 ? Ownership.of(words[0]) : Optional.empty();
        boolean valid = ownership.isPresent() && words[1].matches("[0-9a-f]{64}") && GeneratedFile.isPlain(words[2]);
        if (!valid) throw new BrokenManifest(number);
        Set<String> hashes = new TreeSet<>(Set.of(words[1]));
        Entry earlier = entries.get(words[2]);
        if (earlier != null) hashes.addAll(earlier.hashes());
        entries.put(words[2], new Entry(ownership.get(), hashes));
    }

    private static boolean isConflictMark(String line) {
        return line.startsWith("<<<<<<< ")
                || line.startsWith("||||||| ")
                || line.equals("=======")
                || line.startsWith(">>>>>>> ");
    }
}
