/** What entities are made of besides the JDK. */
@NullMarked
package dev.scaffold.runtime.session.collection;

import org.jspecify.annotations.NullMarked;
