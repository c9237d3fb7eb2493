/** What both styles print to move an entity to and from a row. */
@NullMarked
package dev.scaffold.generator.codegen.mapping;

import org.jspecify.annotations.NullMarked;
