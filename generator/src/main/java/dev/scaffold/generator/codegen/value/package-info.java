/** The records of value objects. */
@NullMarked
package dev.scaffold.generator.codegen.value;

import org.jspecify.annotations.NullMarked;
