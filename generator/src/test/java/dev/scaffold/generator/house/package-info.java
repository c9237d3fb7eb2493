/** What holds for the source tree as a whole. */
@NullMarked
package dev.scaffold.generator.house;

import org.jspecify.annotations.NullMarked;
