package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.EnumStorage;
import dev.scaffold.generator.schema.EnumType.Storage;
import dev.scaffold.generator.syntax.EnumNode;
import dev.scaffold.generator.syntax.EnumNode.ConstantNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.Optional;

/** An enum that says how it is stored has values of that type. */
final class EnumValuesFit implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (EnumNode node : schema.node().enums()) {
            node.type()
                    .ifPresent(type -> check(
                            node, type, diagnostics.at("in enum " + node.name().value())));
        }
    }

    private static void check(EnumNode node, TypeNode type, Diagnostics diagnostics) {
        // Refused elsewhere: it is part of the language and not made yet.
        if (type.name().value().equals("native")) return;
        Optional<Storage> storage = EnumStorage.of(node);
        if (storage.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E311,
                    type.at(),
                    "an enum is not stored like this",
                    "write short, int, or string(n) with n from 1 to " + EnumStorage.LONGEST_VALUE);
            return;
        }
        for (ConstantNode constant : node.constants()) {
            String value = constant.value().value();
            if (EnumStorage.normal(value, storage.get()).isPresent()) continue;
            boolean number = storage.get() instanceof Storage.Whole;
            diagnostics.report(
                    DiagnosticCode.E311,
                    constant.value().at(),
                    "\"" + value + "\" does not fit the type " + type.name().value()
                            + (number ? "" : "(" + type.arguments().get(0).value() + ")"),
                    number
                            ? "each constant needs its number: "
                                    + constant.name().value() + ": 10"
                            : "make the type longer, or the value shorter");
        }
    }
}
