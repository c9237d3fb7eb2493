/** Sessions: an identity map and a unit of work over plain objects. */
@NullMarked
package dev.scaffold.runtime.session;

import org.jspecify.annotations.NullMarked;
