package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.SourceSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Tables and columns may be called like words of SQL: scaffold quotes them, and people have to. Said once for all of them. */
final class ReservedWordsAreQuoted implements SchemaRule {

    private static final int NAMED = 8;

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        Map<String, SourceSpan> reserved = new LinkedHashMap<>();
        for (LinkedEntity linked : schema.entities()) {
            add(linked.entity().table(), linked::tableAt, schema.databases(), reserved);
            for (Member member : linked.entity().members()) {
                if (member instanceof Relation.ManyToMany many && many.owner()) {
                    add(many.joinTable(), () -> linked.joinTableAt(many), schema.databases(), reserved);
                }
                LinkedEntity.columns(member).stream()
                        .map(Column::name)
                        .forEach(name -> add(name, () -> linked.columnAt(member, name), schema.databases(), reserved));
            }
        }
        if (reserved.isEmpty()) return;
        List<String> words = List.copyOf(reserved.keySet());
        String named = String.join(", ", words.subList(0, Math.min(NAMED, words.size())));
        String more = words.size() > NAMED ? " and " + (words.size() - NAMED) + " more" : "";
        boolean one = words.size() == 1;
        diagnostics.report(
                DiagnosticCode.W214,
                reserved.get(words.get(0)),
                named + more + (one ? " is a reserved word" : " are reserved words") + " of SQL",
                "scaffold quotes every name; in SQL that you write yourself, quote " + (one ? "it: \"" : "them: \"")
                        + words.get(0) + "\"");
    }

    private static void add(
            String name, Supplier<SourceSpan> place, List<Database> databases, Map<String, SourceSpan> reserved) {
        String word = name.toLowerCase(Locale.ROOT);
        boolean isReserved = databases.stream()
                .anyMatch(database -> ReservedWords.of(database).contains(word));
        if (!isReserved) return;
        SourceSpan at = place.get();
        if (!at.equals(SourceSpan.NONE)) reserved.putIfAbsent(word, at);
    }
}
