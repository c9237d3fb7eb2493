package dev.scaffold.generator.migration;

import dev.scaffold.generator.migration.SchemaChange.AddColumn;
import dev.scaffold.generator.migration.SchemaChange.AddTable;
import dev.scaffold.generator.migration.SchemaChange.AlterColumn;
import dev.scaffold.generator.migration.SchemaChange.ChangeKey;
import dev.scaffold.generator.migration.SchemaChange.DropColumn;
import dev.scaffold.generator.migration.SchemaChange.DropTable;
import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which changes need a word from the user first. Data is destroyed only by consent that names it. */
final class ConsentRules {

    private final List<SchemaChange> changes;
    private final Set<String> confirmed;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    private ConsentRules(List<SchemaChange> changes, Set<String> confirmed) {
        this.changes = changes;
        this.confirmed = confirmed;
    }

    static List<Finding> findings(List<SchemaChange> changes, Set<String> confirmed) {
        return List.copyOf(applied(changes, confirmed).findings);
    }

    /** The names by which consent to these changes may be given. */
    static Set<String> names(List<SchemaChange> changes) {
        return applied(changes, Set.of()).names;
    }

    private static ConsentRules applied(List<SchemaChange> changes, Set<String> confirmed) {
        ConsentRules rules = new ConsentRules(changes, confirmed);
        for (SchemaChange change : changes) {
            if (change instanceof DropTable drop) rules.table(drop.table());
            if (change instanceof DropColumn drop) rules.column(drop.table(), drop.column());
            if (change instanceof ChangeKey key) rules.keyReplaced(key.table(), key.to());
            if (change instanceof AlterColumn alter) rules.altered(alter.table(), alter.from(), alter.to());
        }
        return rules;
    }

    private boolean agreed(String name) {
        names.add(name);
        return confirmed.contains(name);
    }

    private void table(Table table) {
        String name = table.consentName();
        if (agreed(name) || agreed(table.entity())) return;
        String what = table.member().isPresent() ? "its join table " + table.name() : "table " + table.name();
        Optional<Table> twin = added(AddTable.class)
                .map(AddTable::table)
                .filter(other -> !other.name().equals(table.name()) && isTwin(table, other))
                .findFirst();
        if (twin.isPresent()) {
            ambiguous(name + " disappears and " + twin.get().consentName() + " appears", name, name);
            return;
        }
        destructive(name + " disappears, and with it " + what + " and its rows", name);
    }

    /** Whether one may be the other under a new name. */
    private static boolean isTwin(Table one, Table other) {
        if (one.member().isPresent()) {
            return one.entity().equals(other.entity())
                    && other.member().isPresent()
                    && targets(one).equals(targets(other));
        }
        return other.member().isEmpty() && shape(one).equals(shape(other));
    }

    private static List<String> targets(Table table) {
        return table.foreignKeys().stream().map(ForeignKey::target).toList();
    }

    private static Set<String> shape(Table table) {
        Set<String> columns = new LinkedHashSet<>();
        for (TableColumn column : table.columns()) columns.add(column.name() + " " + TypeWords.of(column.type()));
        return columns;
    }

    private void column(Table table, TableColumn column) {
        String name = table.entity() + "." + column.member();
        Optional<TableColumn> successor = added(AddColumn.class)
                .filter(add -> add.table().name().equals(table.name()))
                .map(AddColumn::column)
                .filter(added -> added.name().equals(column.name()))
                .findFirst();
        if (successor.isPresent() && isKey(table, column)) {
            keyChanged(table, column, successor.get());
            return;
        }
        // Computed from others: nothing is lost with it, unless values are to stay that nobody computes any more.
        boolean kept = successor.filter(now -> now.generated().isEmpty()).isPresent();
        if (column.generated().isPresent() && !kept) return;
        if (agreed(name) || table.member().isPresent() && agreed(table.consentName())) return;
        if (successor.isPresent()) {
            replaced(table, name, column, successor.get());
            return;
        }
        Optional<TableColumn> twin = added(AddColumn.class)
                .filter(add -> add.table().name().equals(table.name()) && isTwin(table, column, add))
                .map(AddColumn::column)
                .findFirst();
        if (twin.isPresent()) {
            ambiguous(
                    table.entity() + ": " + described(column) + " disappears and " + described(twin.get()) + " appears",
                    name,
                    column.member());
        } else {
            destructive(table.entity() + ": " + described(column) + " disappears, and its values with it", name);
        }
    }

    private static boolean isKey(Table table, TableColumn column) {
        return table.key().contains(column.name());
    }

    private static boolean isTwin(Table table, TableColumn column, AddColumn add) {
        Optional<String> target = table.foreignKeyOf(column.name()).map(ForeignKey::target);
        Optional<String> other = add.table().foreignKeyOf(add.column().name()).map(ForeignKey::target);
        TypeChange change = TypeChange.of(column.type(), add.column().type());
        return target.equals(other) && (change == TypeChange.NONE || change == TypeChange.WIDENED);
    }

    private void altered(Table table, TableColumn from, TableColumn to) {
        if (TypeChange.of(from.type(), to.type()) != TypeChange.NARROWED) return;
        // A reference follows the key that it refers to, which has a finding of its own.
        if (table.foreignKeyOf(to.name()).isPresent()) return;
        if (isKey(table, to)) {
            keyChanged(table, from, to);
            return;
        }
        if (from.type().single() instanceof FieldType.Enumeration a
                && to.type().single() instanceof FieldType.Enumeration b) {
            TypeChange.removed(a.type(), b.type()).forEach(constant -> constant(b.type(), constant));
            return;
        }
        String name = table.entity() + "." + to.member();
        if (agreed(name)) return;
        findings.add(new Finding(
                "E707",
                table.entity() + ": " + to.member() + " becomes narrower, " + TypeWords.of(from.type()) + " to "
                        + TypeWords.of(to.type()),
                List.of(
                        "narrowed   scaffold generate --confirm " + name
                                + "     (migrate up refuses while a value does not fit)",
                        "kept       write the old type again in schema.yaml")));
    }

    private void constant(EnumType type, EnumType.Constant constant) {
        String name = type.name() + "." + constant.name();
        if (agreed(name)) return;
        boolean revalued =
                type.constants().stream().anyMatch(kept -> kept.name().equals(constant.name()));
        String what = revalued
                ? type.name() + ": the stored value " + constant.value() + " of " + constant.name() + " changes"
                : type.name() + ": " + constant.name() + " disappears";
        findings.add(new Finding(
                "E701",
                what,
                List.of("removed    scaffold generate --confirm " + name
                        + "     (migrate up refuses while a row has this value)")));
    }

    private void keyChanged(Table table, TableColumn from, TableColumn to) {
        findings.add(new Finding(
                "E708",
                table.entity() + ": the key changes from " + TypeWords.of(from.type()) + " to "
                        + TypeWords.of(to.type()) + ", which scaffold cannot do to a table that has rows",
                List.of("kept       write the old type of the key again in schema.yaml")));
    }

    private void keyReplaced(Table from, Table to) {
        findings.add(new Finding(
                "E708",
                from.entity() + ": the key changes from " + keyWords(from) + " to " + keyWords(to)
                        + ", which scaffold cannot do to a table that has rows",
                List.of(
                        "kept       write the old key again in schema.yaml",
                        "renamed    an entity of another name, with another table, may have the new key")));
    }

    private static String keyWords(Table table) {
        return table.key().isEmpty() ? "no primary key" : String.join(", ", table.key());
    }

    private void replaced(Table table, String name, TableColumn from, TableColumn to) {
        // A reference follows the key that it refers to, which has a finding of its own.
        boolean follows =
                table.foreignKeyOf(from.name()).isPresent() && !from.type().equals(to.type());
        if (follows) return;
        String change = from.generated().isPresent() != to.generated().isPresent()
                ? to.generated().isPresent() ? " becomes computed by the database" : " is no longer computed"
                : from.type().equals(to.type())
                        ? " refers to another entity"
                        : " cannot become " + TypeWords.of(to.type()) + ", it is " + TypeWords.of(from.type());
        findings.add(new Finding(
                "E706",
                table.entity() + ": " + from.member() + change,
                List.of(
                        "replaced   scaffold generate --confirm " + name + "     (its values are lost)",
                        "kept       write the old type again, and the new one under another name")));
    }

    private void destructive(String what, String name) {
        findings.add(new Finding(
                "E701",
                what,
                List.of(
                        "dropped    scaffold generate --confirm " + name + "     (its data is lost)",
                        "kept       write it again in schema.yaml")));
    }

    private void ambiguous(String what, String name, String oldName) {
        findings.add(new Finding(
                "W702",
                what,
                List.of(
                        "replaced   scaffold generate --confirm " + name + "     (its data is lost)",
                        "renamed    is not built yet: keep the name " + oldName + " in schema.yaml")));
    }

    private static String described(TableColumn column) {
        return column.member() + " (" + TypeWords.of(column.type()) + (column.nullable() ? "?" : "") + ")";
    }

    private <T extends SchemaChange> Stream<T> added(Class<T> type) {
        return changes.stream().filter(type::isInstance).map(type::cast);
    }
}
