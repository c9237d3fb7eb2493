package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.DatabaseNode;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.EnumNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.ValueNode;
import dev.scaffold.generator.syntax.ValueWords;
import java.util.List;
import java.util.Optional;

/** Refuses what the language says and scaffold does not make yet: whoever builds it deletes its line here. */
final class NotYet {

    private final List<Database> databases;
    private final Diagnostics diagnostics;

    private NotYet(List<Database> databases, Diagnostics diagnostics) {
        this.databases = databases;
        this.diagnostics = diagnostics;
    }

    /** @param databases that the project lists */
    static void report(SchemaNode schema, List<Database> databases, Diagnostics diagnostics) {
        new NotYet(databases, diagnostics).schema(schema);
    }

    private void schema(SchemaNode schema) {
        schema.types().forEach(type -> at("in type " + type.name()).field(type.spec()));
        schema.values().forEach(this::value);
        schema.mixins().forEach(one -> at("in mixin " + one.name().value()).entity("mixin", one));
        schema.enums().forEach(one -> at("in enum " + one.name().value()).enumeration(one));
        schema.entities().forEach(one -> at("in entity " + one.name().value()).entity("entity", one));
    }

    private void value(ValueNode node) {
        String name = "value " + node.name().value();
        at("in " + name).refuse("was", node.was());
        node.fields().forEach(field -> {
            NotYet inside = at("in field " + field.name().value() + " of " + name);
            inside.refuse("was", field.was());
            inside.field(field);
        });
    }

    private void enumeration(EnumNode node) {
        db(DatabaseSettings.ENUM, node.db());
    }

    private void entity(String kind, EntityNode node) {
        node.inheritance()
                .filter(word -> word.value().equals("per-class"))
                .ifPresent(word -> diagnostics.report(
                        DiagnosticCode.E900,
                        word.at(),
                        "\"inheritance: per-class\" is not supported yet",
                        "\"joined\" gives each entity a table of its own, \"single\" one table to all"));
        db(DatabaseSettings.ENTITY, node.db());
        node.fields().forEach(field -> {
            NotYet inside = at("in field " + field.name().value() + " of " + kind + " "
                    + node.name().value());
            inside.fromElsewhere(field.was());
            inside.field(field);
        });
    }

    private void fromElsewhere(Optional<Located<String>> was) {
        was.filter(old -> OldName.isElsewhere(old.value()))
                .ifPresent(old -> diagnostics.report(
                        DiagnosticCode.E900,
                        old.at(),
                        "a field that another entity had is not supported yet",
                        "keep the field where it was, and delete \"was\""));
    }

    private void field(FieldNode node) {
        db(DatabaseSettings.FIELD, node.db());
        value(node.value());
    }

    private void value(ValueWords words) {
        words.caseInsensitive().ifPresent(at -> refuse("caseInsensitive", at));
        refuse("fake", words.fake());
    }

    private void db(DatabaseSettings place, List<DatabaseNode> db) {
        place.check(db, databases, diagnostics);
    }

    private void refuse(String word, Optional<? extends Located<?>> said) {
        said.ifPresent(one -> refuse(word, one.at()));
    }

    private void refuse(String word, SourceSpan at) {
        diagnostics.report(DiagnosticCode.E900, at, "\"" + word + "\" is not supported yet", "leave it out for now");
    }

    private NotYet at(String where) {
        return new NotYet(databases, diagnostics.at(where));
    }
}
