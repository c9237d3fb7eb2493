/** PostgreSQL through the Vert.x client: the only place that knows Vert.x. */
@NullMarked
package dev.scaffold.runtime.engine.postgresql;

import org.jspecify.annotations.NullMarked;
