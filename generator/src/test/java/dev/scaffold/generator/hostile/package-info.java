/** Schemas written to do harm: their text stays text. */
@NullMarked
package dev.scaffold.generator.hostile;

import org.jspecify.annotations.NullMarked;
