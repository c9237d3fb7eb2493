package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.EnumStorage;
import dev.scaffold.generator.schema.EnumType.Storage;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.EnumNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A native enum's type is called like no table and no other type: in PostgreSQL they share one set of names. */
final class NativeEnumsHaveNames implements SchemaRule {

    private static final String HINT = "give it another name: \"db: { postgresql: { name: x } }\" in the enum";

    /** Who has a name. */
    private record Holder(String what, SourceSpan at) {}

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        Map<String, Holder> holders = tables(schema);
        for (EnumNode node : schema.node().enums()) {
            Diagnostics inside = diagnostics.at("in enum " + node.name().value());
            Optional<Located<String>> said = EnumStorage.saidType(node);
            Optional<Storage> storage = EnumStorage.of(node);
            if (storage.isPresent() && storage.get() instanceof Storage.Native type) {
                SourceSpan at = said.map(Located::at).orElse(node.name().at());
                name(new Located<>(type.type(), at), node, holders, inside);
                continue;
            }
            said.ifPresent(name -> inside.report(
                    DiagnosticCode.E117,
                    name.at(),
                    "\"name\" does not go with an enum that is no type in PostgreSQL",
                    "write \"type: native\" in the enum, or leave out the name"));
        }
    }

    private static Map<String, Holder> tables(LinkedSchema schema) {
        Map<String, Holder> holders = new HashMap<>();
        for (LinkedEntity linked : schema.entities()) {
            String entity = linked.entity().name();
            if (linked.hasTable()) {
                holders.putIfAbsent(
                        linked.entity().table(), new Holder("the table of entity " + entity, linked.tableAt()));
            }
            for (Relation.ManyToMany many : linked.entity().manyToManys()) {
                if (!many.makesTable()) continue;
                String what = "the join table of " + entity + "." + many.name();
                holders.putIfAbsent(many.joinTable(), new Holder(what, linked.joinTableAt(many)));
            }
        }
        return holders;
    }

    private static void name(
            Located<String> type, EnumNode node, Map<String, Holder> holders, Diagnostics diagnostics) {
        String name = type.value();
        if (name.length() > ConstraintNames.LIMIT) {
            diagnostics.report(
                    DiagnosticCode.E206,
                    type.at(),
                    "the type's name has " + name.length() + " characters and may have " + ConstraintNames.LIMIT
                            + ": PostgreSQL's names end there",
                    HINT);
        }
        String what = "the type of enum " + node.name().value();
        if (PostgresqlTypes.has(name)) {
            diagnostics.report(
                    DiagnosticCode.E216,
                    type.at(),
                    "\"" + name + "\" would be the name of " + what + " and is that of a type of PostgreSQL's own",
                    HINT);
            return;
        }
        Holder holder = new Holder(what, type.at());
        Holder first = holders.putIfAbsent(name, holder);
        if (first == null) return;
        diagnostics.report(
                DiagnosticCode.E216,
                type.at(),
                "\"" + name + "\" would be the name of " + what + " and of " + first.what() + " in "
                        + first.at().lineSeenFrom(type.at()),
                HINT);
    }
}
