/** Tests of the canonical form. */
@NullMarked
package dev.scaffold.generator.format;

import org.jspecify.annotations.NullMarked;
