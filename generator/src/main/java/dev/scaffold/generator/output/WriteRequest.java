package dev.scaffold.generator.output;

import java.util.Set;

/**
 * What the planner is asked besides the files.
 *
 * @param version scaffold's, for the manifest
 * @param inputs see {@link Inputs}
 * @param overwrite paths whose edits the user gives up
 * @param fresh whether the project is being made: then a source file that stands there already is in the way, while later it is the
 *     user's to keep
 */
public record WriteRequest(String version, String inputs, Set<String> overwrite, boolean fresh) {

    public WriteRequest {
        overwrite = Set.copyOf(overwrite);
    }
}
