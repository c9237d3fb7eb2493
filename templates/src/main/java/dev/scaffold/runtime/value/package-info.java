/** Kinds of values that the JDK has no class for. */
@NullMarked
package dev.scaffold.runtime.value;

import org.jspecify.annotations.NullMarked;
