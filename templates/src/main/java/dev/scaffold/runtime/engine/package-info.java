/** Engines, transactions and statements: all that touches a driver. */
@NullMarked
package dev.scaffold.runtime.engine;

import org.jspecify.annotations.NullMarked;
