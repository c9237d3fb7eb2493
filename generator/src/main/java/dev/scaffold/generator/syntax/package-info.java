/** What the file says, with a place for every key and value; nothing is resolved. */
@NullMarked
package dev.scaffold.generator.syntax;

import org.jspecify.annotations.NullMarked;
