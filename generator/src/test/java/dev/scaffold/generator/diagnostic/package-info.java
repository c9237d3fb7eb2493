/** What problems look like and mean. */
@NullMarked
package dev.scaffold.generator.diagnostic;

import org.jspecify.annotations.NullMarked;
