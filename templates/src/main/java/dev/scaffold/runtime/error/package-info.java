/** The one family of errors. */
@NullMarked
package dev.scaffold.runtime.error;

import org.jspecify.annotations.NullMarked;
