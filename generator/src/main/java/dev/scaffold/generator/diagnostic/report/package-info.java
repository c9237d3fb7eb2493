/** Problems for machines: JSON, the annotations of GitHub, SARIF. */
@NullMarked
package dev.scaffold.generator.diagnostic.report;

import org.jspecify.annotations.NullMarked;
