package dev.scaffold.cli;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;

/** What the shell is told. When several findings meet, the first of 5, 6, 7, 4 counts. */
final class ExitCode {

    static final int OK = 0;
    /** A bug of scaffold's own; the trace is in a file. */
    static final int BUG = 1;
    /** The job could not be done: a flag, a file, the disk, the network. */
    static final int FAILED = 2;
    /** Files are out of date, or a run was interrupted. */
    static final int STALE = 4;

    static final int SCHEMA_ERRORS = 5;
    /** Edited files need a decision. */
    static final int EDITED = 6;
    /** Data would be lost, or is in the way. */
    static final int DESTRUCTIVE = 7;

    private ExitCode() {}

    /** Of a schema that has these problems. A file that is missing is no mistake in what it says. */
    static int of(Diagnostics diagnostics) {
        if (!diagnostics.hasErrors()) return OK;
        return diagnostics.contains(DiagnosticCode.E114) ? FAILED : SCHEMA_ERRORS;
    }
}
