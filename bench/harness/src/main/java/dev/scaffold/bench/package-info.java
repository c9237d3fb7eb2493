/** The runner: one database, one process for each candidate, rounds in turn. */
@NullMarked
package dev.scaffold.bench;

import org.jspecify.annotations.NullMarked;
