@NullMarked
package dev.scaffold.runtime.value;

import org.jspecify.annotations.NullMarked;
