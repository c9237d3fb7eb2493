/** What scaffold generates for SQLite, and plain JDBC. */
@NullMarked
package dev.scaffold.bench.sqlite;

import org.jspecify.annotations.NullMarked;
