package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.EnumStorage;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EnumNode;
import java.util.HashMap;
import java.util.Map;

/** An enum has constants, not too many, and they differ in name and in stored value. */
final class EnumsAreUsable implements SchemaRule {

    /** Of constants: the JVM holds the start of a class to 64 KiB, some 2,500 constants; this keeps well below. */
    private static final int MOST_CONSTANTS = 1000;

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (EnumNode node : schema.node().enums()) {
            check(node, diagnostics.at("in enum " + node.name().value()));
        }
    }

    private static void check(EnumNode node, Diagnostics diagnostics) {
        if (node.constants().isEmpty() && node.readable()) {
            diagnostics.report(
                    DiagnosticCode.E305,
                    node.name().at(),
                    "enum " + node.name().value() + " has no constants",
                    "write " + node.name().value() + ": [draft, published]");
        }
        if (node.constants().size() > MOST_CONSTANTS) {
            diagnostics.report(
                    DiagnosticCode.E309,
                    node.name().at(),
                    "enum " + node.name().value() + " has " + node.constants().size() + " constants and may have "
                            + MOST_CONSTANTS + ": the JVM holds what starts a class to 64 KiB",
                    "a table of its own holds so many");
            return;
        }
        Map<String, Located<String>> names = new HashMap<>();
        Map<String, Located<String>> values = new HashMap<>();
        for (EnumNode.ConstantNode constant : node.constants()) {
            boolean reported = name(constant.name(), names, diagnostics);
            if (!reported) value(constant.value(), stored(node, constant.value().value()), values, diagnostics);
        }
    }

    private static boolean name(Located<String> name, Map<String, Located<String>> names, Diagnostics diagnostics) {
        String java = Names.constant(name.value());
        Located<String> first = names.putIfAbsent(java, name);
        if (first == null) return false;
        if (first.value().equals(name.value())) {
            diagnostics.report(
                    DiagnosticCode.E306, name.at(), "\"" + name.value() + "\" stands twice", "delete one of them");
        } else {
            diagnostics.report(
                    DiagnosticCode.E307,
                    name.at(),
                    "\"" + first.value() + "\" and \"" + name.value() + "\" both become the constant " + java,
                    "rename one of them; its stored value may stay");
        }
        return true;
    }

    /** As the database keeps it: 010 is 10. */
    private static String stored(EnumNode node, String value) {
        return EnumStorage.of(node)
                .flatMap(storage -> EnumStorage.normal(value, storage))
                .orElse(value);
    }

    private static void value(
            Located<String> value, String stored, Map<String, Located<String>> values, Diagnostics diagnostics) {
        int length = value.value().codePointCount(0, value.value().length());
        if (length > EnumStorage.LONGEST_VALUE) {
            diagnostics.report(
                    DiagnosticCode.E309,
                    value.at(),
                    "the stored value has " + length + " characters and may have " + EnumStorage.LONGEST_VALUE
                            + ", which is scaffold's limit: it stays fit for an index everywhere",
                    "shorten it");
        }
        Located<String> first = values.putIfAbsent(stored, value);
        if (first == null) return;
        diagnostics.report(
                DiagnosticCode.E307,
                value.at(),
                "the value \"" + value.value() + "\" is stored for two constants, here and in line "
                        + first.at().line(),
                "give one of them another");
    }
}
