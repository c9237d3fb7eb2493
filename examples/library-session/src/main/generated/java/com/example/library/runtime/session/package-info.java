/** Sessions: an identity map and a unit of work over plain objects. */
@NullMarked
package com.example.library.runtime.session;

import org.jspecify.annotations.NullMarked;
