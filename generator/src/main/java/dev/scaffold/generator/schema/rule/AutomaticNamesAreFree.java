package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.SourceSpan;
import java.util.stream.Stream;

/** A field is not called like a column that the entity has by itself. */
final class AutomaticNamesAreFree implements SchemaRule {

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (LinkedEntity linked : schema.entities()) {
            for (Field automatic : automatic(linked.entity())) check(linked, automatic, diagnostics);
        }
    }

    private static Iterable<Field> automatic(Entity entity) {
        return entity.fields().stream()
                .filter(field -> field.at().equals(SourceSpan.NONE))
                .toList();
    }

    private static void check(LinkedEntity linked, Field automatic, Diagnostics diagnostics) {
        String name = Names.constant(automatic.name());
        for (Member member : linked.entity().members()) {
            if (member.at().equals(SourceSpan.NONE)) continue;
            boolean clashes = names(member).map(Names::constant).anyMatch(name::equals);
            if (!clashes) continue;
            SourceSpan at = at(linked, member, name);
            diagnostics
                    .at(linked.where(member.name()))
                    .report(
                            DiagnosticCode.E209,
                            at,
                            "\"" + automatic.name() + "\" is a column that this entity has by itself",
                            hint(
                                    automatic,
                                    member,
                                    at.equals(member.at()) ? "rename the field" : "name the column otherwise"));
        }
    }

    /** Of the name that clashes: the field's, or that of a column. */
    private static SourceSpan at(LinkedEntity linked, Member member, String name) {
        if (Names.constant(member.name()).equals(name)) return member.at();
        return LinkedEntity.columns(member).stream()
                .map(Column::name)
                .filter(column -> Names.constant(column).equals(name))
                .findFirst()
                .map(column -> linked.columnAt(member, column))
                .orElse(member.at());
    }

    private static Stream<String> names(Member member) {
        if (member instanceof Field field)
            return Stream.of(field.name(), field.column().name());
        if (member instanceof Relation.ToOne toOne) {
            return Stream.concat(Stream.of(toOne.name(), toOne.valueName()), toOne.columnNames().stream());
        }
        return Stream.of(member.name());
    }

    private static String hint(Field automatic, Member member, String rename) {
        return switch (automatic.column().role()) {
            case VERSION -> rename + ", or write \"version: false\"";
            case CREATED, UPDATED -> rename + ", or write \"timestamps: false\"";
            case DELETED -> rename + ", or write \"softDelete: false\"";
            case KIND -> rename + ", or that column: \"discriminator: x\"";
            case KEY, UUID, ULID -> rename + ", or make it the key: \"id: " + member.name() + "\" on the entity";
            default -> rename;
        };
    }
}
