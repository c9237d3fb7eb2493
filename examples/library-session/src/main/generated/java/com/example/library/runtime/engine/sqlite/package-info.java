/** SQLite through its JDBC driver, on threads of our own: a file has no wire to be asynchronous to. */
@NullMarked
package com.example.library.runtime.engine.sqlite;

import org.jspecify.annotations.NullMarked;
