/** What an entity of the session style may do itself when its row is read or written. It knows nothing but the JDK. */
@NullMarked
package com.example.library.runtime.session.hook;

import org.jspecify.annotations.NullMarked;
