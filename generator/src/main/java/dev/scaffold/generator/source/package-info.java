/** Text and places in it. */
@NullMarked
package dev.scaffold.generator.source;

import org.jspecify.annotations.NullMarked;
