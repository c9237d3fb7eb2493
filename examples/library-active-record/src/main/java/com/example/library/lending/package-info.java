/** What happens at the desk: written by hand, over the generated entities. */
@NullMarked
package com.example.library.lending;

import org.jspecify.annotations.NullMarked;
