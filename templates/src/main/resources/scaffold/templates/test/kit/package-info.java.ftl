// ${header}
/** What the tests share: databases, samples, and a base class that has both. */
@NullMarked
package ${kit};

import org.jspecify.annotations.NullMarked;
