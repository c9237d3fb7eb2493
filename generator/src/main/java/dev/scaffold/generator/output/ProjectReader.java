package dev.scaffold.generator.output;

import java.io.IOException;
import java.util.Optional;

/** How the planner sees a project's files. */
@FunctionalInterface
public interface ProjectReader {

    /**
     * What stands at {@code path}, or empty when nothing does. Fails with IOException, naming the path, when what is there
     * is no file of this project: a directory, a link that leads outside, something unreadable.
     */
    Optional<FileContent> read(String path) throws IOException;
}
