/** What the generator's tests share. */
@NullMarked
package dev.scaffold.generator.support;

import org.jspecify.annotations.NullMarked;
