package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.KeptNames;
import dev.scaffold.generator.schema.OldName;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Nothing has an old name any more, unless it took that name over: else nothing is renamed. */
final class OldNamesAreFree implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        List<OldName> names = OldName.of(schema.node());
        KeptNames kept = new KeptNames(names, name -> holder(name, schema).isPresent());
        for (OldName name : names) {
            if (kept.isKept(name)) report(name, holder(name, schema).orElseThrow(), diagnostics.at(name.where()));
        }
    }

    private static void report(OldName name, SourceSpan holder, Diagnostics diagnostics) {
        String whose = "a column that the runtime keeps";
        if (name.old().equals(name.name())) whose = "this " + name.kind().word();
        else if (!holder.equals(SourceSpan.NONE)) {
            whose = "the " + name.kind().word() + " in " + holder.lineSeenFrom(name.at());
        }
        diagnostics.report(
                DiagnosticCode.W219,
                name.at(),
                "\"" + name.old() + "\" is still the name of " + whose + ", so nothing is renamed",
                "delete \"was\"");
    }

    /** Where the old name stands as a name. */
    private static Optional<SourceSpan> holder(OldName name, LinkedSchema schema) {
        return switch (name.kind()) {
            case ENTITY -> find(name, schema.node().entities().stream().map(one -> one.name()));
            case ENUM -> find(name, schema.node().enums().stream().map(one -> one.name()));
            case CONSTANT ->
                find(
                        name,
                        schema.node().enums().stream()
                                .filter(one -> one.name().value().equals(name.owner()))
                                .flatMap(one -> one.constants().stream().map(constant -> constant.name())));
            case FIELD ->
                schema.entities().stream()
                        .filter(one -> one.entity().name().equals(name.owner()))
                        .findFirst()
                        .flatMap(one -> find(name, members(one, schema)));
            case CHECK, INDEX -> Optional.empty();
        };
    }

    /** Its own, also those that could not be linked, and those that it inherits. */
    private static Stream<Located<String>> members(LinkedEntity linked, LinkedSchema schema) {
        return Stream.concat(Stream.of(linked), schema.ancestors(linked).stream())
                .flatMap(one -> Stream.concat(
                        one.node().fields().stream().map(field -> field.name()),
                        one.entity().members().stream().map(member -> new Located<>(member.name(), member.at()))));
    }

    private static Optional<SourceSpan> find(OldName name, Stream<Located<String>> names) {
        return names.filter(one -> one.value().equals(name.old()))
                .map(Located::at)
                .findFirst();
    }
}
