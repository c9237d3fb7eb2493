/** Printing Java: the text of one file, comments that cannot break out, and the kinds of file both styles have. */
@NullMarked
package dev.scaffold.generator.codegen.java;

import org.jspecify.annotations.NullMarked;
