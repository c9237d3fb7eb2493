/** The session style: plain entities, their mappers, the constants of their relations, and the session factory. */
@NullMarked
package dev.scaffold.generator.codegen.session;

import org.jspecify.annotations.NullMarked;
