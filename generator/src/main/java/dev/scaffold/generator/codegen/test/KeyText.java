package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.KeyCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How tests speak of an entity's key, as Java. */
final class KeyText {

    private KeyText() {}

    /** {@code saved.getId()}, {@code CreditKey.of(saved)}. */
    static String of(EntityCode code, String entity) {
        KeyCode key = code.key();
        return key.isRecord()
                ? key.type().simpleName() + ".of(" + entity + ")"
                : entity + "." + key.property().getter() + "()";
    }

    /** {@code Book::getId}, {@code CreditKey::of}. */
    static String function(EntityCode code) {
        KeyCode key = code.key();
        return key.isRecord()
                ? key.type().simpleName() + "::of"
                : code.name() + "::" + key.property().getter();
    }

    /** {@code saved.getBookId(), saved.getRole().value()}: each column as the database stores it. */
    static String columns(EntityCode code, String entity) {
        return String.join(", ", columnsOf(code.key(), entity, true));
    }

    /** @param stored whether an enum is wanted as the database has it */
    private static List<String> columnsOf(KeyCode key, String entity, boolean stored) {
        List<String> columns = new ArrayList<>();
        for (KeyCode.Part part : key.parts()) {
            columns.addAll(partsOf(part, entity + "." + part.property().getter() + "()", stored));
        }
        return columns;
    }

    private static List<String> partsOf(KeyCode.Part part, String value, boolean stored) {
        if (part.columns() == 1) {
            boolean constant = stored && part.property().type().enumeration();
            return List.of(constant ? value + ".value()" : value);
        }
        KeyCode key = part.target().orElseThrow();
        List<String> columns = new ArrayList<>();
        for (KeyCode.Part inner : key.parts()) {
            String component = key.isRecord() ? value + "." + inner.property().variable() + "()" : value;
            columns.addAll(partsOf(inner, component, stored));
        }
        return columns;
    }

    /** {@code DSL.or(rows.stream().map(row -> DSL.and(CREDIT.BOOK_ID.eq(row.getBookId()), …)).toList())}. */
    static String among(EntityCode code, String rows, String table) {
        List<PropertyCode> columns = code.key().columns();
        List<String> values = columnsOf(code.key(), "row", false);
        String same = IntStream.range(0, columns.size())
                .mapToObj(i -> table + "." + columns.get(i).constant() + ".eq(" + values.get(i) + ")")
                .collect(Collectors.joining(", "));
        return "DSL.or(" + rows + ".stream().map(row -> DSL.and(" + same + ")).toList())";
    }
}
