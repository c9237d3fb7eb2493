/** Selections: what to read, and how it is rendered and run. */
@NullMarked
package com.example.library.runtime.query;

import org.jspecify.annotations.NullMarked;
