package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.OldName;
import dev.scaffold.generator.source.Located;

/** What something was called is a name of its kind; for a field it may be another entity's field. */
final class OldNamesAreWords implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (OldName name : OldName.written(schema.node())) {
            boolean elsewhere = name.kind() == OldName.Kind.FIELD && OldName.isElsewhere(name.old());
            if (elsewhere) continue;
            NamesAreWords.check(
                    "old name of this " + name.kind().word(),
                    new Located<>(name.old(), name.at()),
                    name.kind().pattern(),
                    diagnostics.at(name.where()));
        }
    }
}
