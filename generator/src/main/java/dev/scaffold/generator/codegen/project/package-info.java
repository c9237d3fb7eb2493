/** The files around the code: build file, readme, starting point. */
@NullMarked
package dev.scaffold.generator.codegen.project;

import org.jspecify.annotations.NullMarked;
