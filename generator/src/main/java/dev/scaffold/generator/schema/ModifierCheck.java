package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.JoinNode;
import dev.scaffold.generator.syntax.OrderNode;
import dev.scaffold.generator.syntax.ValueWords;
import java.util.Optional;

/** Which words make sense on which kind of field. */
final class ModifierCheck {

    private static final String ONLY_KEYS = "only a foreign key does that: delete one of them";
    private static final String ONLY_VALUES = "only a single value has limits";

    private final FieldNode field;
    private final Diagnostics diagnostics;

    ModifierCheck(FieldNode field, Diagnostics diagnostics) {
        this.field = field;
        this.diagnostics = diagnostics;
    }

    void refuseOnValue() {
        refusePrefix();
        refuse(
                "on delete",
                at(field.relation().onDelete()),
                "a value",
                "it says what happens when the row referred to is deleted");
        refuse("table", joinTable(), "a value", "it names the join table of an n-n relation");
        refuseForeignKey("a value", "it is about the key of another row");
        refuse("through", at(field.relation().through()), "a value", "it names the entity of an n-n relation");
        refuseOrder("a value");
        field.value().generated().ifPresent(sql -> refuseOnGenerated());
    }

    private void refuseOnGenerated() {
        String kind = "a value that the database computes";
        refuseDefault(kind, "nobody sets it");
        refuse("immutable", field.value().immutable(), kind, "nobody sets it");
        refuse("created", field.value().created(), kind, "nobody sets it");
        refuse("updated", field.value().updated(), kind, "nobody sets it");
        refuse("version", field.value().version(), kind, "nobody sets it");
    }

    /** What is said of values alone. */
    private void refuseValueWords(String kind) {
        String why = "only a value has it";
        refuse("created", field.value().created(), kind, why);
        refuse("updated", field.value().updated(), kind, why);
        refuse("version", field.value().version(), kind, why);
        refuse("secret", field.value().secret(), kind, why);
        refuse("generated", field.value().generated().map(sql -> sql.text().at()), kind, why);
        refuseLimits(kind);
    }

    void refuseOnEmbedded() {
        refuse(
                "on delete",
                at(field.relation().onDelete()),
                "a value object",
                "it says what happens when the row referred to is deleted");
        refuse("table", joinTable(), "a value object", "it names the join table of an n-n relation");
        refuse("column", at(field.column()), "a value object", "it has several: \"prefix\" begins their names");
        refuse(
                "= default",
                field.defaultValue().map(FieldNode.DefaultNode::at),
                "a value object",
                "its parts have defaults");
        refuseLimits("a value object");
        refuseForeignKey("a value object", "it is about the key of another row");
        refuse("through", at(field.relation().through()), "a value object", "it names the entity of an n-n relation");
        refuseOrder("a value object");
    }

    /** Of a field that is a key which makes itself. */
    void refuseOnMadeKey() {
        String kind = "a key that makes itself";
        refuseDefault(kind, "delete it, or \"auto\": then the default is what the key gets");
        refuse("generated", field.value().generated().map(sql -> sql.text().at()), kind, "delete one of them");
        refuse("created", field.value().created(), kind, "a field of its own keeps it");
        refuse("updated", field.value().updated(), kind, "a field of its own keeps it");
        refuse("version", field.value().version(), kind, "a field of its own keeps it");
    }

    /** What a foreign key does, which is not made. */
    private void refuseWithoutKey() {
        if (field.relation().noKey().isEmpty()) return;
        String kind = "\"no key\"";
        refuse("on delete", at(field.relation().onDelete()), kind, ONLY_KEYS);
        refuse("on update", at(field.relation().onUpdate()), kind, ONLY_KEYS);
        refuse("deferred", field.relation().deferred(), kind, ONLY_KEYS);
    }

    void refusePrefix() {
        refuse("prefix", at(field.value().prefix()), "a single value", "\"column\" names its column");
    }

    void refuseOnToOne() {
        refusePrefix();
        refuse("table", joinTable(), "a to-one relation", "it names the join table of an n-n relation");
        refuse(
                "through",
                at(field.relation().through()),
                "a to-one relation",
                "it names the entity of an n-n relation");
        refuseOrder("a to-one relation");
        refuseDefault("a relation", "only a value has a default");
        refuseValueWords("a relation");
        refuseWithoutKey();
    }

    void refuseAllButJoinTable() {
        field.relation()
                .join()
                .filter(join -> join.noKey().isPresent())
                .ifPresent(join -> refuse("onDelete", at(join.onDelete()), "\"key: false\"", ONLY_KEYS));
        refuseColumn("an n-n relation", "its columns stand in the join table");
        refuseForeignKey("an n-n relation", "\"join:\" in long form says what its table is like");
    }

    void refuseAllOn(String kind) {
        refuseColumn(kind, "it belongs on the side that owns the column");
        refuse("table", joinTable(), kind, "it belongs on the side that owns the join table");
        refuse("through", at(field.relation().through()), kind, "it belongs on the side that owns the join table");
        refuseForeignKey(kind, "it belongs on the side that owns the column");
    }

    private void refuseColumn(String kind, String why) {
        refuse("?", field.nullable(), kind, "a list is empty rather than missing");
        refuse("unique", field.unique(), kind, why);
        refuse("index", at(field.index()), kind, why);
        refuse("on delete", at(field.relation().onDelete()), kind, why);
        refuse("column", at(field.column()), kind, why);
        refuse("immutable", field.value().immutable(), kind, why);
        refuseDefault(kind, "only a value has a default");
        refuseValueWords(kind);
    }

    private void refuseLimits(String kind) {
        ValueWords words = field.value();
        refuse("min", at(words.min()), kind, ONLY_VALUES);
        refuse("max", at(words.max()), kind, ONLY_VALUES);
        refuse("pattern", at(words.pattern()), kind, ONLY_VALUES);
        refuse("format", at(words.format()), kind, ONLY_VALUES);
    }

    private void refuseForeignKey(String kind, String why) {
        refuse("on update", at(field.relation().onUpdate()), kind, why);
        refuse("references", at(field.relation().references()), kind, why);
        refuse("deferred", field.relation().deferred(), kind, why);
        refuse("no key", field.relation().noKey(), kind, why);
        refuse(
                "columns",
                field.relation().columns().stream()
                        .map(one -> one.column().at())
                        .findFirst(),
                kind,
                why);
    }

    private void refuseOrder(String kind) {
        refuse(
                "order by",
                field.relation().orderBy().stream().map(OrderNode::at).findFirst(),
                kind,
                "only what has several rows has an order");
    }

    private void refuseDefault(String kind, String why) {
        refuse("= default", field.defaultValue().map(FieldNode.DefaultNode::at), kind, why);
    }

    private void refuse(String word, Optional<SourceSpan> at, String kind, String why) {
        at.ifPresent(place ->
                diagnostics.report(DiagnosticCode.E117, place, "\"" + word + "\" does not go with " + kind, why));
    }

    private Optional<SourceSpan> joinTable() {
        return field.relation().join().flatMap(JoinNode::table).map(Located::at);
    }

    private static Optional<SourceSpan> at(Optional<? extends Located<?>> word) {
        return word.map(Located::at);
    }
}
