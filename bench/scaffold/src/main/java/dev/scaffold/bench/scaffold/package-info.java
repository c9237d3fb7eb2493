/** What scaffold generates, in both styles. */
@NullMarked
package dev.scaffold.bench.scaffold;

import org.jspecify.annotations.NullMarked;
