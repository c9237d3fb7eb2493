/** Brings a database to the state that the changelog describes: blocking, at start-up and from the command line. */
@NullMarked
package com.example.library.runtime.migration;

import org.jspecify.annotations.NullMarked;
