/** The code model: every name, type and position decided, so that printing decides nothing. */
@NullMarked
package dev.scaffold.generator.codegen.code;

import org.jspecify.annotations.NullMarked;
