/** Kinds of values that the JDK has no class for. */
@NullMarked
package com.example.library.runtime.value;

import org.jspecify.annotations.NullMarked;
