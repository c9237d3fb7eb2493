package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.Diagnostics;

/** One thing that must hold in every schema. */
interface SchemaRule {

    /** Reports each place where it does not. */
    void check(LinkedSchema schema, Diagnostics diagnostics);
}
