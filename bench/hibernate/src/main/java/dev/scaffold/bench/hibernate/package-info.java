/** Hibernate Reactive, through its CompletionStage interface. */
@NullMarked
package dev.scaffold.bench.hibernate;

import org.jspecify.annotations.NullMarked;
