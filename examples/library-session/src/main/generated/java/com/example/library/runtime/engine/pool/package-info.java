/** Connections shared by the calls of an engine, whatever the database. */
@NullMarked
package com.example.library.runtime.engine.pool;

import org.jspecify.annotations.NullMarked;
