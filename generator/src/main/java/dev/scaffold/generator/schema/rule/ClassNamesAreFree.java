package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A class of the user's does not hide one that the generated code beside it names. */
final class ClassNamesAreFree implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        Map<String, String> companions = new HashMap<>();
        for (EntityNode entity : schema.node().entities()) {
            for (String suffix : TakenNames.SUFFIXES) {
                String name = entity.name().value() + suffix;
                companions.put(
                        name.toLowerCase(Locale.ROOT),
                        name + ", generated for " + entity.name().value());
            }
        }
        for (DeclaredName declared : DeclaredName.of(schema.node())) {
            if (!declared.isFile()) continue;
            Located<String> name = declared.name();
            holder(name.value())
                    .or(() -> Optional.ofNullable(companions.get(name.value().toLowerCase(Locale.ROOT))))
                    .ifPresent(holder -> diagnostics.report(
                            DiagnosticCode.E208,
                            name.at(),
                            "the name of this " + declared.kind() + " is taken by " + holder,
                            hint(declared, holder)));
        }
    }

    private static String hint(DeclaredName declared, String holder) {
        if (holder.contains("generated for") || declared.kind().equals("enum")) return "choose another name";
        return "choose another name, for example \"App" + declared.name().value()
                + "\"; \"table:\" may keep this one for the table";
    }

    private static Optional<String> holder(String name) {
        if (TakenNames.JDK.contains(name)) return Optional.of("the JDK's class " + name);
        if (TakenNames.RUNTIME.contains(name)) return Optional.of("a class of the runtime or of the tests, " + name);
        if (TakenNames.PROJECT.contains(name)) return Optional.of("the generated class " + name);
        return Optional.empty();
    }
}
