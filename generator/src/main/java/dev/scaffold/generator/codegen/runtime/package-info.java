/** The runtime's sources, copied into the user's own package. */
@NullMarked
package dev.scaffold.generator.codegen.runtime;

import org.jspecify.annotations.NullMarked;
