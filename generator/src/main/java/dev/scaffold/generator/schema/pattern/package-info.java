/** Regular expressions that mean the same in Java and in PostgreSQL. */
@NullMarked
package dev.scaffold.generator.schema.pattern;

import org.jspecify.annotations.NullMarked;
