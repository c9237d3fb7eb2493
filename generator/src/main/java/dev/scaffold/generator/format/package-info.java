/** The one way in which a schema is written. */
@NullMarked
package dev.scaffold.generator.format;

import org.jspecify.annotations.NullMarked;
