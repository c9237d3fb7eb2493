/** PostgreSQL through the Vert.x client: the only place that knows Vert.x. */
@NullMarked
package com.example.library.runtime.engine.postgresql;

import org.jspecify.annotations.NullMarked;
