/** Tests of changes to a schema's text. */
@NullMarked
package dev.scaffold.generator.edit;

import org.jspecify.annotations.NullMarked;
