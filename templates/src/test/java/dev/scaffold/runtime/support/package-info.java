/** What tests on real databases share. */
@NullMarked
package dev.scaffold.runtime.support;

import org.jspecify.annotations.NullMarked;
