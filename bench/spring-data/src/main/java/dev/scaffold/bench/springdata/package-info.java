/** Spring Data R2DBC, without Spring Boot. */
@NullMarked
package dev.scaffold.bench.springdata;

import org.jspecify.annotations.NullMarked;
