/** Changes to a schema's text that touch no more lines than they must. */
@NullMarked
package dev.scaffold.generator.edit;

import org.jspecify.annotations.NullMarked;
