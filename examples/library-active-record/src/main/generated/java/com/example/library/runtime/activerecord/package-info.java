/** The active-record style: entities that save themselves, their managers and querysets. */
@NullMarked
package com.example.library.runtime.activerecord;

import org.jspecify.annotations.NullMarked;
