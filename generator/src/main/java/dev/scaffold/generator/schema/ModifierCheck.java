package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.JoinNode;
import dev.scaffold.generator.syntax.ValueWords;
import java.util.Optional;

/** Which words make sense on which kind of field. */
final class ModifierCheck {

    private static final String ONLY_VALUES = "only a value has limits";

    private final FieldNode field;
    private final Diagnostics diagnostics;

    ModifierCheck(FieldNode field, Diagnostics diagnostics) {
        this.field = field;
        this.diagnostics = diagnostics;
    }

    void refuseOnValue() {
        refuse(
                "on delete",
                at(field.relation().onDelete()),
                "a value",
                "it says what happens when the row referred to is deleted");
        refuse("table", joinTable(), "a value", "it names the join table of an n-n relation");
    }

    void refuseOnToOne() {
        refuse("table", joinTable(), "a to-one relation", "it names the join table of an n-n relation");
        refuseDefault("a relation");
    }

    void refuseAllButJoinTable() {
        refuseColumn("an n-n relation", "its columns stand in the join table");
    }

    void refuseAllOn(String kind) {
        refuseColumn(kind, "it belongs on the side that owns the column");
        refuse("table", joinTable(), kind, "it belongs on the side that owns the join table");
    }

    private void refuseColumn(String kind, String why) {
        refuse("?", field.nullable(), kind, "a list is empty rather than missing");
        refuse("unique", field.unique(), kind, why);
        refuse("index", at(field.index()), kind, why);
        refuse("on delete", at(field.relation().onDelete()), kind, why);
        refuse("column", at(field.column()), kind, why);
        refuseDefault(kind);
    }

    private void refuseLimits(String kind) {
        ValueWords words = field.value();
        refuse("min", at(words.min()), kind, ONLY_VALUES);
        refuse("max", at(words.max()), kind, ONLY_VALUES);
        refuse("pattern", at(words.pattern()), kind, ONLY_VALUES);
        refuse("format", at(words.format()), kind, ONLY_VALUES);
    }

    private void refuseDefault(String kind) {
        refuseLimits(kind);
        refuse("= default", field.defaultValue().map(FieldNode.DefaultNode::at), kind, "only a value has a default");
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
