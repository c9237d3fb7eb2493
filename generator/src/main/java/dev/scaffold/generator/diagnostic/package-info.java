/** Problems as data, and how they are drawn. */
@NullMarked
package dev.scaffold.generator.diagnostic;

import org.jspecify.annotations.NullMarked;
