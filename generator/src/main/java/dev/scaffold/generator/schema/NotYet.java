package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.DatabaseNode;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.EnumNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.IndexNode;
import dev.scaffold.generator.syntax.OrderNode;
import dev.scaffold.generator.syntax.RelationWords;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.ValueWords;
import dev.scaffold.generator.syntax.VersionNode;
import java.util.List;
import java.util.Optional;

/** Refuses what the language says and scaffold does not make yet: whoever builds it deletes its line here. */
final class NotYet {

    private final Diagnostics diagnostics;

    private NotYet(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static void report(SchemaNode schema, Diagnostics diagnostics) {
        new NotYet(diagnostics).schema(schema);
    }

    private void schema(SchemaNode schema) {
        NotYet project = at("in project");
        schema.project().includes().forEach(file -> project.refuse("include", file.at()));
        NotYet defaults = at("in defaults");
        defaults.refuse("softDelete", schema.defaults().softDelete());
        schema.types().forEach(type -> at("in type " + type.name()).field(type.spec()));
        schema.values().forEach(value -> refuse("values", value.name().at()));
        schema.mixins().forEach(one -> at("in mixin " + one.name().value()).entity("mixin", one));
        schema.enums().forEach(one -> at("in enum " + one.name().value()).enumeration(one));
        schema.entities().forEach(one -> at("in entity " + one.name().value()).entity("entity", one));
    }

    private void enumeration(EnumNode node) {
        refuse("was", node.was());
        node.type().ifPresent(type -> refuse("type", type.at()));
        node.constants().forEach(constant -> refuse("was", constant.was()));
        db(node.db());
    }

    private void entity(String kind, EntityNode node) {
        refuse("was", node.was());
        node.inheritance()
                .filter(word -> word.value().equals("per-class"))
                .ifPresent(word -> refuse("inheritance: " + word.value(), word.at()));
        node.version().flatMap(VersionNode::field).ifPresent(field -> refuse("version: " + field.value(), field.at()));
        refuse("softDelete", node.softDelete());
        node.indexes().forEach(this::index);
        node.uniques().forEach(this::index);
        node.checks().forEach(check -> refuse("was", check.was()));
        db(node.db());
        node.fields()
                .forEach(field -> at("in field " + field.name().value() + " of " + kind + " "
                                + node.name().value())
                        .field(field));
    }

    private void field(FieldNode node) {
        refuse("was", node.was());
        node.defaultValue().filter(FieldNode.DefaultNode::sql).ifPresent(sql -> refuse("sql", sql.at()));
        db(node.db());
        value(node.value());
        relation(node.relation());
    }

    private void value(ValueWords words) {
        words.created().ifPresent(at -> refuse("created", at));
        words.updated().ifPresent(at -> refuse("updated", at));
        words.version().ifPresent(at -> refuse("version", at));
        words.secret().ifPresent(at -> refuse("secret", at));
        words.immutable().ifPresent(at -> refuse("immutable", at));
        words.caseInsensitive().ifPresent(at -> refuse("caseInsensitive", at));
        words.generated().ifPresent(sql -> refuse("generated", sql.text().at()));
        refuse("fake", words.fake());
        refuse("prefix", words.prefix());
    }

    private void relation(RelationWords words) {
        refuse("references", words.references());
    }

    private void index(IndexNode node) {
        refuse("was", node.was());
    }

    private void db(List<DatabaseNode> db) {
        db.forEach(one -> refuse("db", one.name().at()));
    }

    private void order(String word, List<OrderNode> order) {
        order.stream().findFirst().ifPresent(first -> refuse(word, first.at()));
    }

    private void refuse(String word, Optional<? extends Located<?>> said) {
        said.ifPresent(one -> refuse(word, one.at()));
    }

    private void refuse(String word, SourceSpan at) {
        diagnostics.report(DiagnosticCode.E900, at, "\"" + word + "\" is not supported yet");
    }

    private NotYet at(String where) {
        return new NotYet(diagnostics.at(where));
    }
}
