package dev.scaffold.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Everything that a process gets from outside, so that a test can give it something else.
 *
 * @param terminal whether standard error is a terminal
 * @param answers whether standard input is a terminal, too, so that a question finds somebody
 * @param nanoTime as {@link System#nanoTime}
 */
record Environment(
        PrintStream out,
        PrintStream err,
        InputStream in,
        Map<String, String> variables,
        Path directory,
        boolean terminal,
        boolean answers,
        LongSupplier nanoTime) {}
