/** Brings a database to the state that the changelog describes: blocking, at start-up and from the command line. */
@NullMarked
package dev.scaffold.runtime.migration;

import org.jspecify.annotations.NullMarked;
