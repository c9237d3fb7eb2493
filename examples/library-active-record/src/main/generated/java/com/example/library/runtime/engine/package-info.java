/** Engines, transactions and statements: all that touches a driver. */
@NullMarked
package com.example.library.runtime.engine;

import org.jspecify.annotations.NullMarked;
