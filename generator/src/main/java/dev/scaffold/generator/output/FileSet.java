package dev.scaffold.generator.output;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that one run makes, in the order of the paths. Each path has one producer. */
public final class FileSet {

    private static final FileSet EMPTY = new FileSet(Map.of());

    private final TreeMap<String, GeneratedFile> files;

    private FileSet(Map<String, GeneratedFile> files) {
        this.files = new TreeMap<>(files);
    }

    public static FileSet empty() {
        return EMPTY;
    }

    /** Fails as {@link Builder#add} does. */
    public static FileSet of(GeneratedFile... files) {
        return builder().add("one", Arrays.asList(files)).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Sorted by path. */
    public List<GeneratedFile> files() {
        return List.copyOf(files.values());
    }

    public Optional<GeneratedFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    public int size() {
        return files.size();
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Collects files and refuses a path that two producers claim. */
    public static final class Builder {

        private final Map<String, GeneratedFile> files = new LinkedHashMap<>();
        /** Path in lower case → who claimed it: two paths that differ in case only are one file on many disks. */
        private final Map<String, String> claims = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Fails with IllegalStateException, naming both producers, when one of the paths is claimed already.
         *
         * @param producer who makes these files, for that message: {@code entities}
         */
        public Builder add(String producer, Collection<GeneratedFile> more) {
            for (GeneratedFile file : more) {
                String earlier = claims.putIfAbsent(file.path().toLowerCase(Locale.ROOT), producer);
                if (earlier != null) {
                    throw new IllegalStateException(
                            file.path() + " is made twice: by " + earlier + " and by " + producer);
                }
                files.put(file.path(), file);
            }
            return this;
        }

        public FileSet build() {
            return new FileSet(files);
        }
    }
}
