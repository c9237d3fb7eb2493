package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.syntax.FieldNode;

/** What is secret does not stand in the schema, from where it would get into code, migrations and the database's catalogue. */
final class SecretsHaveNoDefault implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (FieldNode field : linked.node().fields()) {
                boolean secret = field.value().secret().isPresent();
                if (!secret) continue;
                field.defaultValue()
                        .filter(value -> !value.sql() && !value.text().isEmpty())
                        .ifPresent(value -> diagnostics
                                .at(linked.where(field.name().value()))
                                .report(
                                        DiagnosticCode.E800,
                                        value.at(),
                                        "a secret field has a default, which everybody can read who reads the code",
                                        "leave it out: the service sets the value"));
            }
        }
    }
}
