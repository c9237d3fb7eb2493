/** What editors know of the language. */
@NullMarked
package dev.scaffold.generator.editor;

import org.jspecify.annotations.NullMarked;
