/** The tests of a generated project: what its own schema promises. */
@NullMarked
package dev.scaffold.generator.codegen.test;

import org.jspecify.annotations.NullMarked;
