/** The language for editors: a JSON Schema, in general and with the names of one project. */
@NullMarked
package dev.scaffold.generator.editor;

import org.jspecify.annotations.NullMarked;
