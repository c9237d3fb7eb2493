/** What networks, servers and impatient callers do to the runtime, and what must hold afterwards. */
@NullMarked
package dev.scaffold.runtime.fault;

import org.jspecify.annotations.NullMarked;
