/**
 * From a set of files to the disk: what is to be written is planned as a value, and one class writes it.
 *
 * <p>Knows nothing of schemas: a file is a path, a text and who owns it.
 */
@NullMarked
package dev.scaffold.generator.output;

import org.jspecify.annotations.NullMarked;
