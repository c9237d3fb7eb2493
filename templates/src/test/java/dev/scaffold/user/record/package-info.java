/** An entity of the active-record style as a user has it, with hooks. */
@NullMarked
package dev.scaffold.user.record;

import org.jspecify.annotations.NullMarked;
