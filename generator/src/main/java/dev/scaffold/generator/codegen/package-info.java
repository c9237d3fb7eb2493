/** From a schema to the text of Java files: names first, then a code model, then printing. */
@NullMarked
package dev.scaffold.generator.codegen;

import org.jspecify.annotations.NullMarked;
