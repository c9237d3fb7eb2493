/** Selections: what to read, and how it is rendered and run. */
@NullMarked
package dev.scaffold.runtime.query;

import org.jspecify.annotations.NullMarked;
