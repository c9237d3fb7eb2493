package dev.scaffold.generator.output;

import java.io.IOException;

/** Someone else changed a file between the plan and the write; that change stands. */
public final class ChangedMeanwhile extends IOException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(String path) {
        super(path + " was changed by someone else during this run");
    }
}
