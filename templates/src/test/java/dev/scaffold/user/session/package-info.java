/** An entity of the session style as a user has it, with hooks. */
@NullMarked
package dev.scaffold.user.session;

import org.jspecify.annotations.NullMarked;
