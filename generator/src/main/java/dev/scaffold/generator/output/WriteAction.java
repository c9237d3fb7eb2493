package dev.scaffold.generator.output;

import java.util.Optional;

/** What a run does with one path. */
public sealed interface WriteAction {

    String path();

    Ownership ownership();

    /** What stood there when the plan was made, of an action that would change it. */
    default Optional<FileContent> before() {
        return Optional.empty();
    }

    /** What stands there afterwards, of an action that would change it; empty for a deletion. */
    default Optional<String> after() {
        return Optional.empty();
    }

    /** Nothing stands there yet, or the user deleted what scaffold owns. */
    record Create(GeneratedFile file) implements WriteAction {
        @Override
        public Optional<String> after() {
            return Optional.of(file.text());
        }

        @Override
        public String path() {
            return file.path();
        }

        @Override
        public Ownership ownership() {
            return file.ownership();
        }
    }

    /** The text changes. */
    record Update(GeneratedFile file, FileContent onDisk) implements WriteAction {
        @Override
        public Optional<FileContent> before() {
            return Optional.of(onDisk);
        }

        @Override
        public Optional<String> after() {
            return Optional.of(file.text());
        }

        @Override
        public String path() {
            return file.path();
        }

        @Override
        public Ownership ownership() {
            return file.ownership();
        }
    }

    /**
     * The user's changes and scaffold's go together.
     *
     * @param text what is written: both changes, with the file's own line ends
     */
    record Merge(String path, String text, FileContent onDisk) implements WriteAction {
        @Override
        public Optional<FileContent> before() {
            return Optional.of(onDisk);
        }

        @Override
        public Optional<String> after() {
            return Optional.of(text);
        }

        @Override
        public Ownership ownership() {
            return Ownership.MERGED;
        }
    }

    /** It stands there already. */
    record Unchanged(String path, Ownership ownership) implements WriteAction {}

    /** It is the user's, so whatever stands there, or does not, is left alone. */
    record Keep(String path, Ownership ownership, Reason reason) implements WriteAction {
        /** Why nothing is done. */
        public enum Reason {
            /** The user may have changed it. */
            YOURS,
            /** The user deleted it. */
            DELETED_BY_YOU,
            /** Nothing in the schema makes it any more. */
            ORPHAN
        }
    }

    /** It is no longer generated, and stands as it was written. */
    record Delete(String path, Ownership ownership, FileContent onDisk) implements WriteAction {
        @Override
        public Optional<FileContent> before() {
            return Optional.of(onDisk);
        }
    }

    /**
     * A person has to decide; no file is written while there is one of these.
     *
     * @param line the first line on disk that is not as scaffold would write it, from 1; 0 when there is no such line
     * @param before what stands there; empty when a file is missing
     * @param after what scaffold would write; empty when it would delete the file
     * @param home the user's file that is the place for what was written into this one, where there is one
     */
    record Conflict(
            String path,
            Ownership ownership,
            Cause cause,
            int line,
            Optional<FileContent> before,
            Optional<String> after,
            Optional<String> home)
            implements WriteAction {

        /** What is in the way. */
        public enum Cause {
            /** A generated file was edited by hand. */
            EDITED,
            /** A file that is no longer generated was edited by hand. */
            EDITED_ORPHAN,
            /** A migration was edited by hand. */
            MIGRATION_EDITED,
            /** A migration was deleted by hand. */
            MIGRATION_MISSING,
            /** The same lines of a merged file were changed by the user and by scaffold. */
            MERGE,
            /** A file that scaffold did not write stands there. */
            COLLISION
        }
    }
}
