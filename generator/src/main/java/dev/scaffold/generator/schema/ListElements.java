package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.Optional;

/** Which types a list can be made of: those whose values stay what they are in an array, and are compared by value. */
final class ListElements {

    private ListElements() {}

    /** Empty when {@code element} cannot be listed, which was reported. */
    static Optional<FieldType> list(FieldType element, TypeNode type, Diagnostics diagnostics) {
        Optional<String> instead = instead(element);
        if (instead.isEmpty()) return Optional.of(new FieldType.ListOf(element));
        diagnostics.report(
                DiagnosticCode.E900,
                type.at(),
                "a list of " + type.name().value() + " is not supported yet",
                instead.get());
        return Optional.empty();
    }

    /** The way out for a type that cannot be listed. */
    private static Optional<String> instead(FieldType element) {
        if (element instanceof FieldType.Json) return Optional.of("one json value can hold an array: \"json\"");
        if (element instanceof FieldType.Bytes) return Optional.of("an entity of its own can be listed");
        boolean ofType = element instanceof FieldType.Enumeration e
                && e.type().nativeType().isPresent();
        if (ofType) return Optional.of("an enum without \"type: native\" can be listed");
        return element instanceof FieldType.Native ofDatabase
                ? Optional.of("PostgreSQL's array as text: native('" + ofDatabase.name() + "[]')")
                : Optional.empty();
    }
}
