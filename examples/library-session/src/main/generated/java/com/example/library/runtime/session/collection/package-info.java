/** What entities are made of besides the JDK. */
@NullMarked
package com.example.library.runtime.session.collection;

import org.jspecify.annotations.NullMarked;
