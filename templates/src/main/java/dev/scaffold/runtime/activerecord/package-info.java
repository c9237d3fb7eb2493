/** The active-record style: entities that save themselves, their managers and querysets. */
@NullMarked
package dev.scaffold.runtime.activerecord;

import org.jspecify.annotations.NullMarked;
