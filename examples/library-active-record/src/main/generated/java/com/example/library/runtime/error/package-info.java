/** The one family of errors. */
@NullMarked
package com.example.library.runtime.error;

import org.jspecify.annotations.NullMarked;
