/** What a schema means. Everything downstream reads only this. */
@NullMarked
package dev.scaffold.generator.schema;

import org.jspecify.annotations.NullMarked;
