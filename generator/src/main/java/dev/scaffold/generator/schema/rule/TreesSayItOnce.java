package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Inheritance;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.KeyNode;
import java.util.List;
import java.util.Optional;

/** What holds for a whole tree of inheritance is said by its root; what belongs to a tree is not said outside one. */
final class TreesSayItOnce implements SchemaRule {

    /** {@code per-class} is a word, too, and refused as one that is not supported. */
    private static final List<String> STORAGES = List.of("joined", "single", "per-class");

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            EntityNode node = linked.node();
            Diagnostics inside = diagnostics.at(linked.where());
            storage(node, inside);
            Optional<Inheritance> tree = linked.entity().inheritance();
            if (tree.isEmpty()) alone(node, inside);
            else if (tree.get().parent().isEmpty()) root(schema, linked, inside);
            else child(linked, tree.get(), inside);
        }
    }

    private static void storage(EntityNode node, Diagnostics diagnostics) {
        node.inheritance()
                .filter(word -> !STORAGES.contains(word.value()))
                .ifPresent(word -> diagnostics.reportUnknown(
                        DiagnosticCode.E607,
                        word.at(),
                        "\"inheritance\" is joined or single, not \"" + word.value() + "\"",
                        word.value(),
                        STORAGES.subList(0, 2)));
    }

    private static void alone(EntityNode node, Diagnostics diagnostics) {
        // One whose parent is unknown, or leads in a circle, has been told.
        if (node.extended().isPresent()) return;
        String hint = "write \"inheritance: joined\" or \"inheritance: single\" where a tree begins";
        node.discriminator().ifPresent(word -> outside("discriminator", word.at(), hint, diagnostics));
        node.discriminatorValue().ifPresent(word -> outside("discriminatorValue", word.at(), hint, diagnostics));
    }

    private static void outside(String word, SourceSpan at, String hint, Diagnostics diagnostics) {
        diagnostics.report(DiagnosticCode.E607, at, "\"" + word + "\" belongs to a tree of inheritance", hint);
    }

    private static void root(LinkedSchema schema, LinkedEntity root, Diagnostics diagnostics) {
        if (root.node().inheritance().isPresent()) return;
        String children = String.join(
                ", ",
                schema.tree(root).stream()
                        .filter(one -> one != root)
                        .map(one -> one.entity().name())
                        .toList());
        diagnostics.report(
                DiagnosticCode.E607,
                root.entity().at(),
                root.entity().name() + " does not say how those that extend it are stored: " + children,
                "\"inheritance: joined\" gives each a table of its own, \"inheritance: single\" one table to all");
    }

    private static void child(LinkedEntity child, Inheritance tree, Diagnostics diagnostics) {
        EntityNode node = child.node();
        node.inheritance().ifPresent(word -> ofRoot("inheritance", word.at(), tree, diagnostics));
        node.discriminator().ifPresent(word -> ofRoot("discriminator", word.at(), tree, diagnostics));
        node.key().map(KeyNode::at).ifPresent(at -> ofRoot("id", at, tree, diagnostics));
        node.softDelete().ifPresent(word -> ofRoot("softDelete", word.at(), tree, diagnostics));
        SourceSpan at = child.entity().at();
        node.timestamps().ifPresent(word -> ofRoot("timestamps", at, tree, diagnostics));
        node.version()
                .ifPresent(
                        word -> ofRoot("version", word.field().map(Located::at).orElse(at), tree, diagnostics));
        if (child.hasTable()) return;
        node.table()
                .ifPresent(table -> diagnostics.report(
                        DiagnosticCode.E607,
                        table.at(),
                        child.entity().name() + " has no table of its own: it is stored in that of " + tree.root(),
                        "delete it, or write \"inheritance: joined\" below " + tree.root()));
    }

    private static void ofRoot(String word, SourceSpan at, Inheritance tree, Diagnostics diagnostics) {
        diagnostics.report(
                DiagnosticCode.E607,
                at,
                "\"" + word + "\" is said by " + tree.root() + " for all that extend it",
                "move it there");
    }
}
