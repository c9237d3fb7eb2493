package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Names;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.SourceSpan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tables, indexes, unique constraints and primary keys share one set of names in PostgreSQL. Tables differ in more than
 * their spelling, too: each has a constant in the generated class {@code Tables}.
 */
final class DatabaseNamesDiffer implements SchemaRule {

    private static final String TABLE_HINT =
            "give one of them another name: \"table:\" in an entity, \"table x\" behind an n-n relation";

    private static final String INDEX_HINT =
            "list it below \"indexes:\" or \"unique:\" with a name of its own: \"fields: …\", \"name: …\"";

    /** Who has a name. {@code columns} are empty for a table. */
    private record Holder(String what, SourceSpan at, String table, List<String> columns) {

        boolean isSameIndex(Holder other) {
            return !columns.isEmpty() && table.equals(other.table) && columns.equals(other.columns);
        }
    }

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        Map<String, Holder> holders = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (LinkedEntity linked : schema.entities()) {
            if (!linked.hasTable()) continue;
            Entity entity = linked.entity();
            // Names that differ in case only are told by another rule.
            boolean again = !names.add(entity.name().toLowerCase(Locale.ROOT));
            if (again && linked.node().table().isEmpty()) continue;
            Holder holder =
                    new Holder("the table of entity " + entity.name(), linked.tableAt(), entity.table(), List.of());
            claim(entity.table(), holder, holders, diagnostics.at(linked.where()));
        }
        for (LinkedEntity linked : schema.entities()) joinTables(linked, holders, diagnostics);
        for (LinkedEntity linked : schema.entities()) indexes(linked, holders, diagnostics.at(linked.where()));
    }

    private static void joinTables(LinkedEntity linked, Map<String, Holder> holders, Diagnostics diagnostics) {
        for (Relation.ManyToMany many : linked.entity().manyToManys()) {
            if (!many.makesTable()) continue;
            Diagnostics inside = diagnostics.at(linked.where(many.name()));
            String what = "the join table of " + linked.entity().name() + "." + many.name();
            claim(
                    many.joinTable(),
                    new Holder(what, linked.joinTableAt(many), many.joinTable(), List.of()),
                    holders,
                    inside);
            if (many.sourceColumns().equals(many.targetColumns())) {
                inside.report(
                        DiagnosticCode.E216,
                        many.at(),
                        "both columns of the join table would be called "
                                + many.sourceColumns().get(0),
                        "rename the field: its singular names the second column");
            }
        }
    }

    private static void indexes(LinkedEntity linked, Map<String, Holder> holders, Diagnostics diagnostics) {
        Entity entity = linked.entity();
        for (Member member : entity.members()) {
            List<Column> own = LinkedEntity.columns(member);
            if (own.size() != 1) continue;
            Column column = own.get(0);
            List<String> columns = List.of(column.name());
            String of = " of " + entity.name() + "." + member.name();
            if (column.unique()) {
                Holder holder = new Holder("the unique constraint" + of, member.at(), entity.table(), columns);
                claim(ConstraintNames.unique(entity.table(), columns), holder, holders, diagnostics);
            }
            if (column.index()) {
                Holder holder = new Holder("the index" + of, member.at(), entity.table(), columns);
                claim(ConstraintNames.index(entity.table(), columns), holder, holders, diagnostics);
            }
        }
        for (LinkedEntity.LinkedIndex one : linked.indexes()) {
            if (!one.readable()) continue;
            List<String> columns = one.index().isPlain()
                    ? one.index().columns()
                    : List.of(one.index().words());
            String what = "the index over " + one.index().words() + " of " + entity.name();
            claim(one.index().name(), new Holder(what, one.at(), entity.table(), columns), holders, diagnostics);
        }
    }

    private static void claim(String name, Holder holder, Map<String, Holder> holders, Diagnostics diagnostics) {
        boolean table = holder.columns().isEmpty();
        String key = table ? Names.snake(name) : name.toLowerCase(Locale.ROOT);
        Holder first = holders.putIfAbsent(key, holder);
        // The same index twice is told by another rule.
        if (first == null || holder.isSameIndex(first)) return;
        diagnostics.report(
                DiagnosticCode.E216,
                holder.at(),
                "\"" + name + "\" would be the name of " + holder.what() + " and of " + first.what() + " in "
                        + first.at().lineSeenFrom(holder.at()),
                table ? TABLE_HINT : INDEX_HINT);
    }
}
