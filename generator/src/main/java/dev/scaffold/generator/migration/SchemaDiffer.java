package dev.scaffold.generator.migration;

import dev.scaffold.generator.migration.SchemaChange.AddCheck;
import dev.scaffold.generator.migration.SchemaChange.AddColumn;
import dev.scaffold.generator.migration.SchemaChange.AddForeignKey;
import dev.scaffold.generator.migration.SchemaChange.AddIndex;
import dev.scaffold.generator.migration.SchemaChange.AddTable;
import dev.scaffold.generator.migration.SchemaChange.AlterColumn;
import dev.scaffold.generator.migration.SchemaChange.ChangeComment;
import dev.scaffold.generator.migration.SchemaChange.ChangeKey;
import dev.scaffold.generator.migration.SchemaChange.DropCheck;
import dev.scaffold.generator.migration.SchemaChange.DropColumn;
import dev.scaffold.generator.migration.SchemaChange.DropForeignKey;
import dev.scaffold.generator.migration.SchemaChange.DropIndex;
import dev.scaffold.generator.migration.SchemaChange.DropTable;
import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Index;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What changed between two states of the schema, table by table in the order of the new one. The order of columns is no
 * difference. A column whose type changes in a way that no value survives is dropped and added under the same name.
 */
final class SchemaDiffer {

    private final List<SchemaChange> changes = new ArrayList<>();

    private SchemaDiffer() {}

    static List<SchemaChange> diff(SchemaSnapshot before, SchemaSnapshot after) {
        SchemaDiffer differ = new SchemaDiffer();
        for (Table old : before.tables()) {
            Optional<Table> kept = after.table(old.name());
            if (kept.isEmpty() || isAnother(old, kept.get())) differ.changes.add(new DropTable(old));
        }
        for (Table table : after.tables()) {
            Optional<Table> old = before.table(table.name());
            if (old.isEmpty() || isAnother(old.get(), table)) differ.changes.add(new AddTable(table));
            else differ.table(old.get(), table);
        }
        return List.copyOf(differ.changes);
    }

    /** Whether two tables of one name have nothing in common: no row of one could be a row of the other. */
    private static boolean isAnother(Table old, Table table) {
        boolean joins = old.member().isPresent() && table.member().isPresent();
        return joins && !Set.copyOf(old.key()).equals(Set.copyOf(table.key()))
                || old.member().isPresent() != table.member().isPresent();
    }

    private void table(Table old, Table table) {
        if (!old.key().equals(table.key())) {
            // Whatever else changes, nothing can be done about it.
            changes.add(new ChangeKey(old, table));
            return;
        }
        Set<String> rebuilt = new HashSet<>();
        for (TableColumn column : old.columns()) {
            boolean lost = table.column(column.name())
                    .map(now -> isReplaced(old, table, column, now))
                    .orElse(true);
            if (!lost) continue;
            rebuilt.add(column.name());
            changes.add(new DropColumn(old, column));
        }
        for (TableColumn column : table.columns()) {
            if (old.column(column.name()).isEmpty() || rebuilt.contains(column.name())) {
                changes.add(new AddColumn(table, column));
            } else {
                column(old.column(column.name()).get(), table, column);
            }
        }
        indexes(old, table, rebuilt);
        checks(old, table, rebuilt);
        foreignKeys(old, table, rebuilt);
        if (!old.comment().equals(table.comment())) {
            changes.add(new ChangeComment(table, Optional.empty(), old.comment(), table.comment()));
        }
    }

    private static boolean isReplaced(Table old, Table table, TableColumn before, TableColumn now) {
        if (TypeChange.of(before.type(), now.type()) == TypeChange.IMPOSSIBLE) return true;
        Optional<String> target = old.foreignKeyOf(before.name()).map(ForeignKey::target);
        Optional<String> newTarget = table.foreignKeyOf(now.name()).map(ForeignKey::target);
        return target.isPresent() && newTarget.isPresent() && !target.equals(newTarget);
    }

    private void column(TableColumn before, Table table, TableColumn now) {
        boolean same = TypeChange.of(before.type(), now.type()) == TypeChange.NONE
                && before.nullable() == now.nullable()
                && before.defaultValue().equals(now.defaultValue());
        if (!same) changes.add(new AlterColumn(table, before, now));
        if (!before.comment().equals(now.comment())) {
            changes.add(new ChangeComment(table, Optional.of(now), before.comment(), now.comment()));
        }
    }

    private void indexes(Table old, Table table, Set<String> rebuilt) {
        for (Index index : old.indexes()) {
            if (!has(table, index) || concerns(index, rebuilt)) {
                changes.add(new DropIndex(old, index));
            }
        }
        for (Index index : table.indexes()) {
            if (!has(old, index) || concerns(index, rebuilt)) {
                changes.add(new AddIndex(table, index));
            }
        }
    }

    private void checks(Table old, Table table, Set<String> rebuilt) {
        for (Check check : old.checks()) {
            if (!has(table, check) || mentions(check, rebuilt)) changes.add(new DropCheck(old, check));
        }
        for (Check check : table.checks()) {
            if (!has(old, check) || mentions(check, rebuilt)) changes.add(new AddCheck(table, check));
        }
    }

    private void foreignKeys(Table old, Table table, Set<String> rebuilt) {
        for (ForeignKey key : old.foreignKeys()) {
            if (!table.foreignKeys().contains(key) || touches(key.columns(), rebuilt)) {
                changes.add(new DropForeignKey(old, key));
            }
        }
        for (ForeignKey key : table.foreignKeys()) {
            if (!old.foreignKeys().contains(key) || touches(key.columns(), rebuilt)) {
                changes.add(new AddForeignKey(table, key));
            }
        }
    }

    private static boolean touches(List<String> columns, Set<String> rebuilt) {
        return columns.stream().anyMatch(rebuilt::contains);
    }

    private static boolean has(Table table, Check check) {
        return table.checks().stream()
                .anyMatch(other -> other.name().equals(check.name()) && TableChecks.same(other, check));
    }

    private static boolean has(Table table, Index index) {
        return table.indexes().stream().anyMatch(other -> IndexSql.same(other, index));
    }

    private static boolean concerns(Index index, Set<String> columns) {
        return columns.stream().anyMatch(column -> IndexSql.concerns(index, column));
    }

    private static boolean mentions(Check check, Set<String> columns) {
        return columns.stream().anyMatch(column -> TableChecks.mentions(check, column));
    }
}
