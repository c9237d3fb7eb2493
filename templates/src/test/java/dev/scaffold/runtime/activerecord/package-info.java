/** The active-record style on real databases; {@code sample} holds what the generator prints for a small schema. */
@NullMarked
package dev.scaffold.runtime.activerecord;

import org.jspecify.annotations.NullMarked;
