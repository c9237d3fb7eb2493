/** Migrations planned, applied and rolled back on real databases. */
@NullMarked
package dev.scaffold.generator.migration;

import org.jspecify.annotations.NullMarked;
