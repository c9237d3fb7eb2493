/** The pipeline from a schema to a set of files: a pure function of its request. */
@NullMarked
package dev.scaffold.generator;

import org.jspecify.annotations.NullMarked;
