/** Table classes, made by jOOQ's own generator from a description of the schema and without a database. */
@NullMarked
package dev.scaffold.generator.codegen.jooq;

import org.jspecify.annotations.NullMarked;
