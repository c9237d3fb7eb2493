/** Code by hand: Vert.x, and JDBC. */
@NullMarked
package dev.scaffold.bench.vertx;

import org.jspecify.annotations.NullMarked;
