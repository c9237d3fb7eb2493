/** The pipeline as a whole. */
@NullMarked
package dev.scaffold.generator;

import org.jspecify.annotations.NullMarked;
