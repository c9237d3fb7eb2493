/** Between objects and rows: what both styles share. */
@NullMarked
package dev.scaffold.runtime.mapping;

import org.jspecify.annotations.NullMarked;
