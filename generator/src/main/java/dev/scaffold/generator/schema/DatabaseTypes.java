package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.DatabaseNode;
import java.util.List;
import java.util.Optional;

/** {@code db: { sqlite: { type: double } }}: another column for one database, which loses something knowingly. */
final class DatabaseTypes {

    /** The word below {@code db:}, of a field. */
    static final String WORD = "type";

    private static final String DOUBLE = "double";

    private DatabaseTypes() {}

    /** {@code type} as the field's settings have it; empty when they cannot be kept to, which is reported. */
    static Optional<FieldType> apply(List<DatabaseNode> settings, FieldType type, Diagnostics diagnostics) {
        Optional<Located<String>> said = settings.stream()
                .filter(node -> node.name().value().equals(Database.SQLITE.word()))
                .flatMap(node -> node.settings().stream())
                .filter(setting -> setting.key().value().equals(WORD))
                .map(DatabaseNode.Setting::value)
                .findFirst();
        if (said.isEmpty()) return Optional.of(type);
        if (type instanceof FieldType.Decimal decimal && said.get().value().equals(DOUBLE)) {
            return Optional.of(decimal.asDoubleOnSqlite());
        }
        diagnostics.report(
                DiagnosticCode.E312,
                said.get().at(),
                "SQLite cannot keep this as \"" + said.get().value() + "\"",
                "a decimal(p,s) may be a double there; every other type has its own column");
        return Optional.empty();
    }
}
