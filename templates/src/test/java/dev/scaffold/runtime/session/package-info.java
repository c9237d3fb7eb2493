/** The session style on real databases. */
@NullMarked
package dev.scaffold.runtime.session;

import org.jspecify.annotations.NullMarked;
