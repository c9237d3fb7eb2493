package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.EnumStorage;
import dev.scaffold.generator.schema.EnumType.Storage;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EnumNode;
import dev.scaffold.generator.syntax.EnumNode.ConstantNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.Optional;
import java.util.stream.Collectors;

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
        Optional<Storage> storage = EnumStorage.of(node);
        if (storage.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.E311,
                    type.at(),
                    "an enum is not stored like this",
                    "write short, int, native, or string(n) with n from 1 to " + EnumStorage.LONGEST_VALUE);
            return;
        }
        for (ConstantNode constant : node.constants()) {
            String value = constant.value().value();
            if (EnumStorage.normal(value, storage.get()).isPresent()) continue;
            diagnostics.report(
                    DiagnosticCode.E311,
                    constant.value().at(),
                    "\"" + value + "\" does not fit the type " + words(type),
                    hint(storage.get(), constant));
        }
    }

    private static String words(TypeNode type) {
        String arguments = type.arguments().stream().map(Located::value).collect(Collectors.joining(",", "(", ")"));
        return type.name().value() + (type.arguments().isEmpty() ? "" : arguments);
    }

    private static String hint(Storage storage, ConstantNode constant) {
        if (storage instanceof Storage.Whole) {
            return "each constant needs its number: " + constant.name().value() + ": 10";
        }
        return storage instanceof Storage.Native
                ? "shorten it: PostgreSQL ends the labels of its enums at " + EnumStorage.LONGEST_LABEL + " bytes"
                : "make the type longer, or the value shorter";
    }
}
