/** The text of a schema as it stands in the file, comments included: for whoever changes the text itself. */
@NullMarked
package dev.scaffold.generator.document;

import org.jspecify.annotations.NullMarked;
