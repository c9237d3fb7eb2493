package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Inheritance;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.HashMap;
import java.util.Map;

/** The discriminator tells the entities of a tree apart, with words that fit an index. */
final class KindsDiffer implements SchemaRule {

    private static final int LONGEST = 60;

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        Map<String, Map<String, LinkedEntity>> trees = new HashMap<>();
        for (LinkedEntity linked : schema.entities()) {
            Diagnostics inside = diagnostics.at(linked.where());
            linked.entity().inheritance().ifPresent(tree -> {
                if (tree.isAbstract()) isUnused(linked, inside);
                else check(linked, tree, trees.computeIfAbsent(tree.root(), root -> new HashMap<>()), inside);
            });
        }
    }

    private static void isUnused(LinkedEntity linked, Diagnostics diagnostics) {
        linked.node()
                .discriminatorValue()
                .ifPresent(value -> diagnostics.report(
                        DiagnosticCode.E607,
                        value.at(),
                        linked.entity().name() + " is abstract: no row is of its kind",
                        "delete it"));
    }

    private static void check(
            LinkedEntity linked, Inheritance tree, Map<String, LinkedEntity> kinds, Diagnostics diagnostics) {
        SourceSpan at = place(linked);
        String kind = tree.kind();
        int length = kind.codePointCount(0, kind.length());
        if (length == 0 || length > LONGEST) {
            diagnostics.report(
                    DiagnosticCode.E606,
                    at,
                    "a kind has 1 to " + LONGEST + " characters, not " + length,
                    "\"discriminatorValue: x\" says what the database stores");
        }
        LinkedEntity first = kinds.putIfAbsent(kind, linked);
        if (first == null) return;
        diagnostics.report(
                DiagnosticCode.E606,
                at,
                "\"" + kind + "\" would be the kind of " + linked.entity().name() + " and of "
                        + first.entity().name() + " in line " + place(first).line(),
                "\"discriminatorValue: x\" says what the database stores");
    }

    private static SourceSpan place(LinkedEntity linked) {
        return linked.node()
                .discriminatorValue()
                .map(Located::at)
                .orElse(linked.entity().at());
    }
}
