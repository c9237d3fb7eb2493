/** The command line: reads the arguments and the disk, calls the generator, says what came of it. */
@NullMarked
package dev.scaffold.cli;

import org.jspecify.annotations.NullMarked;
