/** R2DBC by hand, and with jOOQ. */
@NullMarked
package dev.scaffold.bench.r2dbc;

import org.jspecify.annotations.NullMarked;
