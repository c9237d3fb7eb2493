package dev.scaffold.generator.support;

import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.ForeignKeyRules;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Inheritance;
import dev.scaffold.generator.schema.Key;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a schema, one line a member, to be compared and read. */
public final class SchemaPrinter {

    private final StringBuilder text = new StringBuilder();

    private SchemaPrinter() {}

    public static String print(Schema schema) {
        SchemaPrinter printer = new SchemaPrinter();
        printer.line("project " + schema.project().name() + " in "
                + schema.project().packageName() + ", "
                + schema.project().style().word() + ", " + schema.project().databases());
        schema.enums().forEach(printer::enumeration);
        schema.entities().forEach(printer::entity);
        return printer.text.toString();
    }

    private void enumeration(EnumType type) {
        line("enum " + type.name());
        for (EnumType.Constant constant : type.constants()) {
            line("  " + constant.name() + " = '" + constant.value() + "'" + doc(constant.doc()));
        }
    }

    private void entity(Entity entity) {
        line("entity " + entity.name() + " table " + entity.table() + doc(entity.doc()));
        entity.inheritance().ifPresent(this::inheritance);
        boolean usual = entity.isChild() || entity.key().equals(Key.of("id"));
        if (!usual) line("  key " + entity.key().members() + (entity.key().primary() ? "" : " unique"));
        entity.ownMembers().forEach(this::member);
        for (Index index : entity.indexes()) {
            line("  " + (index.unique() ? "unique " : "index ") + index.name() + " [" + index.words() + "]");
        }
        for (Check check : entity.checks()) line("  check " + check.name() + ": " + check.expression());
    }

    private void inheritance(Inheritance tree) {
        line("  " + (tree.isAbstract() ? "abstract" : "kind '" + tree.kind() + "'")
                + tree.parent()
                        .map(parent -> " extends " + parent)
                        .orElse(" " + tree.storage().word()));
    }

    private void member(Member member) {
        if (member instanceof Field field) {
            line("  " + field.name() + ": " + column(field.column()) + doc(field.doc()));
        } else if (member instanceof Relation.ToOne toOne) {
            line("  " + toOne.name() + " -> " + toOne.target() + ": "
                    + toOne.columns().stream().map(SchemaPrinter::column).collect(Collectors.joining(", "))
                    + " on delete " + rules(toOne.rules()) + doc(toOne.doc()));
        } else if (member instanceof Relation.ToMany toMany) {
            line("  " + toMany.name() + (toMany.single() ? " <-- " : " <- ") + toMany.target() + "." + toMany.inverse()
                    + doc(toMany.doc()));
        } else if (member instanceof Relation.ManyToMany many) {
            line("  " + many.name() + (many.owner() ? " => " : " <= ") + many.target() + " "
                    + many.inverse().orElse("-") + " " + many.joinTable() + "("
                    + String.join(", ", many.sourceColumns()) + ", "
                    + String.join(", ", many.targetColumns()) + ")" + doc(many.doc()));
        }
    }

    private static String rules(ForeignKeyRules rules) {
        return word(rules.onDelete())
                + (rules.onUpdate() == Relation.OnDelete.NO_ACTION ? "" : " on update " + word(rules.onUpdate()))
                + (rules.deferred() ? " deferred" : "")
                + (rules.constrained() ? "" : " no key");
    }

    private static String word(Relation.OnDelete action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    private static String column(Column column) {
        String value = column.defaultValue()
                .map(one -> one instanceof DefaultValue.Literal literal
                        ? " = '" + literal.text() + "'"
                        : one instanceof DefaultValue.Sql sql ? " = sql(" + sql.expression() + ")" : " = now()")
                .orElse("");
        String role = column.role() == Column.Role.PLAIN
                ? ""
                : " " + column.role().name().toLowerCase(Locale.ROOT);
        return column.name() + " " + type(column.type()) + (column.nullable() ? "?" : "") + value + role
                + (column.unique() ? " unique" : "") + (column.index() ? " index" : "")
                + (column.rules().immutable() ? " immutable" : "")
                + (column.rules().secret() ? " secret" : "")
                + column.rules().generated().map(sql -> " as " + sql.text()).orElse("");
    }

    private static String type(FieldType type) {
        if (type instanceof FieldType.ListOf list) return type(list.element()) + "[]";
        return type instanceof FieldType.Enumeration e ? e.type().name() : type.toString();
    }

    private static String doc(java.util.Optional<String> doc) {
        return doc.map(words -> "   \"" + words + "\"").orElse("");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
