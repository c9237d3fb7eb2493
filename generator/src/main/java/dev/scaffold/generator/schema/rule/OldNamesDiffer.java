package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.OldName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What had a name goes on under one new name: two things cannot both be what it was. */
final class OldNamesDiffer implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        Map<List<Object>, OldName> claimed = new HashMap<>();
        for (OldName name : OldName.written(schema.node())) {
            OldName first = claimed.putIfAbsent(List.of(name.kind(), name.scope(), name.old()), name);
            if (first == null || first.at().equals(name.at())) continue;
            String called = first.name().isEmpty() ? "" : " \"" + first.name() + "\"";
            diagnostics
                    .at(name.where())
                    .report(
                            DiagnosticCode.E218,
                            name.at(),
                            "the " + name.kind().word() + called + " in "
                                    + first.at().lineSeenFrom(name.at()) + " was \"" + name.old() + "\", too",
                            "only one of them can be what it was: delete \"was\" from the other");
        }
    }
}
