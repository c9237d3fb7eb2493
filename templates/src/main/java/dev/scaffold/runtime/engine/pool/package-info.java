/** Connections shared by the calls of an engine, whatever the database. */
@NullMarked
package dev.scaffold.runtime.engine.pool;

import org.jspecify.annotations.NullMarked;
