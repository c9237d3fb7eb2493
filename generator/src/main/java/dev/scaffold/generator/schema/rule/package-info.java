/** What is well formed and still cannot work: one class a rule, {@link SchemaRules} is the list. */
@NullMarked
package dev.scaffold.generator.schema.rule;

import org.jspecify.annotations.NullMarked;
