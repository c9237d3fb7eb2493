/** Printing the active-record style: entities that save themselves, their managers and querysets. */
@NullMarked
package dev.scaffold.generator.codegen.activerecord;

import org.jspecify.annotations.NullMarked;
