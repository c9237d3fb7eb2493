/** Between objects and rows: what both styles share. */
@NullMarked
package com.example.library.runtime.mapping;

import org.jspecify.annotations.NullMarked;
