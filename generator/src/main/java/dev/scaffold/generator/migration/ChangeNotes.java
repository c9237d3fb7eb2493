package dev.scaffold.generator.migration;

import dev.scaffold.generator.migration.SchemaChange.AddCheck;
import dev.scaffold.generator.migration.SchemaChange.AddColumn;
import dev.scaffold.generator.migration.SchemaChange.AddForeignKey;
import dev.scaffold.generator.migration.SchemaChange.AddIndex;
import dev.scaffold.generator.migration.SchemaChange.AddTable;
import dev.scaffold.generator.migration.SchemaChange.AlterColumn;
import dev.scaffold.generator.migration.SchemaChange.ChangeComment;
import dev.scaffold.generator.migration.SchemaChange.DropCheck;
import dev.scaffold.generator.migration.SchemaChange.DropColumn;
import dev.scaffold.generator.migration.SchemaChange.DropForeignKey;
import dev.scaffold.generator.migration.SchemaChange.DropIndex;
import dev.scaffold.generator.migration.SchemaChange.DropTable;
import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.ForeignKeyRules;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Relation.OnDelete;
import dev.scaffold.generator.schema.WholeChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes in words for the terminal. What follows from another change (the index of a new reference) is not said twice. */
final class ChangeNotes {

    /** How much of an expression is shown. */
    private static final int BRIEF = 60;

    private final SchemaSnapshot before;
    private final SchemaSnapshot after;
    private final List<SchemaChange> changes;
    private final Map<String, List<ChangeNote>> notes = new LinkedHashMap<>();

    private ChangeNotes(SchemaSnapshot before, SchemaSnapshot after, List<SchemaChange> changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        for (Table table : after.tables()) notes.putIfAbsent(table.entity(), new ArrayList<>());
    }

    static List<ChangeNote> of(SchemaSnapshot before, SchemaSnapshot after, List<SchemaChange> changes) {
        ChangeNotes notes = new ChangeNotes(before, after, changes);
        for (SchemaChange change : changes) notes.note(change);
        return notes.notes.values().stream().flatMap(List::stream).toList();
    }

    private void note(SchemaChange change) {
        Table table = change.table();
        if (change instanceof AddTable) addTable(table);
        if (change instanceof DropTable) dropTable(table);
        if (change instanceof AddColumn add) addColumn(table, add.column());
        if (change instanceof DropColumn drop) dropColumn(table, drop.column());
        if (change instanceof AlterColumn alter) alterColumn(table, alter.from(), alter.to());
        if (change instanceof AddIndex add && !comes(table, add.index())) addIndex(table, add.index());
        if (change instanceof DropIndex drop && !goes(table, drop.index())) dropIndex(table, drop.index());
        if (change instanceof AddCheck add) addCheck(table, add.check());
        if (change instanceof DropCheck drop && !isAdded(table, drop.check())) {
            add(table, '-', name(table, drop.check()), "check", "dropped");
        }
        if (change instanceof AddForeignKey add) reference(table, add.key());
        if (change instanceof DropForeignKey drop) noReference(table, drop.key());
        if (change instanceof ChangeComment comment) {
            String member = comment.column().map(TableColumn::member).orElse("");
            add(table, '~', member, "doc", "description only, no data touched");
        }
    }

    private void addCheck(Table table, Check check) {
        boolean known = changes.stream()
                .anyMatch(change ->
                        change instanceof DropCheck drop && drop.check().name().equals(check.name()));
        String words = WholeChecks.isOne(check) ? "there as a whole or not at all" : brief(TableChecks.words(check));
        add(table, known ? '~' : '+', name(table, check), "check", words);
    }

    /** What fits on a line. */
    private static String brief(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= BRIEF) return line;
        return line.substring(0, line.offsetByCodePoints(0, BRIEF - 1)).stripTrailing() + "…";
    }

    private boolean isAdded(Table table, Check check) {
        return changes.stream()
                .anyMatch(change -> change instanceof AddCheck add
                        && add.table().name().equals(table.name())
                        && add.check().name().equals(check.name()));
    }

    /** As the schema calls it. */
    private static String name(Table table, Check check) {
        return ConstraintNames.checkName(table.bareName(), check.name());
    }

    private void add(Table table, char sign, String member, String description, String explanation) {
        List<ChangeNote> known = notes.computeIfAbsent(table.entity(), entity -> new ArrayList<>());
        ChangeNote note = new ChangeNote(table.entity(), sign, member, description, explanation);
        // The columns of one foreign key have one thing to tell.
        if (!known.contains(note)) known.add(note);
    }

    private void addTable(Table table) {
        if (table.member().isPresent()) {
            add(table, '+', table.member().get(), target(table), "new join table " + table.name());
        } else {
            add(
                    table,
                    '+',
                    "",
                    "table " + table.name(),
                    "new, " + table.columns().size() + " columns");
        }
    }

    private void dropTable(Table table) {
        String what = table.member().isPresent() ? "join table" : "table";
        add(table, '-', table.member().orElse(""), what + " " + table.name(), "dropped with its rows");
    }

    /** {@code Tag[]}: the entity at the other end of a join table, if that says so by a foreign key. */
    private String target(Table table) {
        List<ForeignKey> keys = table.foreignKeys();
        if (keys.isEmpty()) return "links without foreign keys";
        return entityOf(keys.get(keys.size() - 1).target()) + "[]";
    }

    private String entityOf(String table) {
        return after.table(table)
                .or(() -> before.table(table))
                .map(Table::entity)
                .orElse(table);
    }

    private void addColumn(Table table, TableColumn column) {
        if (isDropped(table, column.name())) {
            boolean computed = column.generated().isPresent();
            add(
                    table,
                    '~',
                    column.member(),
                    type(table, column),
                    computed ? "computed anew" : "replaced, its values are lost");
            return;
        }
        if (column.generated().isPresent()) {
            String computed = "new column, computed by the database" + keys(table, column);
            add(table, '+', column.member(), type(table, column), computed);
            return;
        }
        String value = column.defaultValue()
                .map(given -> ", default " + words(given))
                .orElse(column.nullable() ? "" : ", no default: needs a table without rows");
        String need = (column.nullable() ? "optional" : "required") + keys(table, column);
        add(table, '+', column.member(), type(table, column), "new column, " + need + value);
    }

    /** What is said of the indexes over a new column alone. */
    private static String keys(Table table, TableColumn column) {
        return table.indexes().stream()
                .filter(index -> isAlone(index) && index.columns().equals(List.of(column.name())))
                .filter(index -> !isOfReference(table, index))
                .map(index -> index.unique() ? ", unique" : ", indexed")
                .collect(Collectors.joining());
    }

    private static boolean isAlone(Index index) {
        return index.texts().isEmpty() && index.columns().size() == 1;
    }

    /** Whether it is what every reference has. */
    private static boolean isOfReference(Table table, Index index) {
        return !index.unique()
                && index.texts().isEmpty()
                && table.foreignKeys().stream().anyMatch(key -> key.columns().equals(index.columns()));
    }

    private void dropColumn(Table table, TableColumn column) {
        if (isAdded(table, column.name())) return;
        String kind = column.generated().isPresent() ? "dropped, it was computed" : "dropped with its values";
        add(table, '-', column.member(), type(table, column), kind);
    }

    private boolean isDropped(Table table, String column) {
        return changes.stream()
                .anyMatch(change -> change instanceof DropColumn drop
                        && drop.table().name().equals(table.name())
                        && drop.column().name().equals(column));
    }

    private boolean isAdded(Table table, String column) {
        return changes.stream()
                .anyMatch(change -> change instanceof AddColumn add
                        && add.table().name().equals(table.name())
                        && add.column().name().equals(column));
    }

    private String type(Table table, TableColumn column) {
        String type = table.foreignKeyOf(column.name())
                .map(key -> entityOf(key.target()))
                .orElse(TypeWords.of(column.type()));
        return column.nullable() ? type + "?" : type;
    }

    private void alterColumn(Table table, TableColumn from, TableColumn to) {
        TypeChange change = TypeChange.of(from.type(), to.type());
        if (change != TypeChange.NONE) typeChanged(table, from, to, change);
        if (from.nullable() && !to.nullable()) {
            add(table, '~', to.member(), type(table, to), "now required: migrate up refuses while values are missing");
        }
        if (!from.nullable() && to.nullable()) add(table, '~', to.member(), type(table, to), "now optional, safe");
        if (!from.defaultValue().equals(to.defaultValue())) {
            String now =
                    to.defaultValue().map(value -> "default " + words(value)).orElse("no default");
            add(table, '~', to.member(), type(table, to), now + ", rows keep their values");
        }
    }

    private void typeChanged(Table table, TableColumn from, TableColumn to, TypeChange change) {
        boolean safe = change == TypeChange.WIDENED;
        if (from.type().single() instanceof FieldType.Enumeration a
                && to.type().single() instanceof FieldType.Enumeration b) {
            List<String> signed = new ArrayList<>();
            TypeChange.removed(b.type(), a.type()).forEach(constant -> signed.add("+" + constant.name()));
            TypeChange.removed(a.type(), b.type()).forEach(constant -> signed.add("-" + constant.name()));
            if (signed.isEmpty()) {
                String before = stored(a.type());
                String after = stored(b.type());
                if (before.equals(after)) {
                    add(table, '~', to.member(), b.type().name(), "values in another order, safe");
                    return;
                }
                String stored = before + "→" + after;
                add(table, '~', to.member(), b.type().name() + " as " + stored, "stored in another type, safe");
                return;
            }
            String explanation = safe ? "values added, safe" : "migrate up refuses while a row has a removed value";
            add(table, '~', to.member(), b.type().name() + " " + String.join(" ", signed), explanation);
            return;
        }
        String explanation = safe ? "widened, safe" : "narrowed: migrate up refuses while a value does not fit";
        add(table, '~', to.member(), fromTo(from.type(), to.type()), explanation);
    }

    private static String stored(EnumType type) {
        String words = StorageWords.of(type.storage());
        return words.isEmpty() ? "string(" + type.length() + ")" : words;
    }

    /** {@code string(160→200)}, {@code int→long}. */
    private static String fromTo(FieldType from, FieldType to) {
        String before = TypeWords.of(from);
        String after = TypeWords.of(to);
        int bracket = before.indexOf('(') + 1;
        if (bracket == 0 || !after.startsWith(before.substring(0, bracket))) return before + "→" + after;
        return before.substring(0, before.lastIndexOf(')')) + "→" + after.substring(bracket);
    }

    private static String words(DefaultValue value) {
        if (value instanceof DefaultValue.NewIdentifier) return "uuid()";
        if (value instanceof DefaultValue.Sql sql) return sql.expression();
        return value instanceof DefaultValue.Literal literal ? literal.text() : "now()";
    }

    private void addIndex(Table table, Index index) {
        boolean known = wasThere(table, index);
        add(table, known ? '~' : '+', IndexSql.words(index), kind(index), known ? "made anew" : "new");
    }

    private void dropIndex(Table table, Index index) {
        boolean kept = after.table(table.name()).stream()
                .flatMap(now -> now.indexes().stream())
                .anyMatch(now -> now.name().equals(index.name()));
        if (!kept) add(table, '-', IndexSql.words(index), kind(index), "dropped");
    }

    private static String kind(Index index) {
        String kind = index.unique() ? "unique" : "index";
        return kind
                + index.where().map(where -> " where " + brief(where.text())).orElse("");
    }

    private boolean wasThere(Table table, Index index) {
        return before.table(table.name()).stream()
                .flatMap(old -> old.indexes().stream())
                .anyMatch(old -> old.name().equals(index.name()));
    }

    /** Whether it comes with a new column or reference, or again, with a column that is replaced. */
    private boolean comes(Table table, Index index) {
        List<String> columns = index.columns();
        boolean again = wasThere(table, index) && columns.stream().anyMatch(column -> isDropped(table, column));
        boolean said = isAlone(index) || isOfReference(table, index);
        return again || said && columns.stream().allMatch(column -> isAdded(table, column));
    }

    /** Whether it goes with a column. */
    private boolean goes(Table table, Index index) {
        return index.columns().stream().anyMatch(column -> isDropped(table, column));
    }

    private void reference(Table table, ForeignKey now) {
        String first = now.columns().get(0);
        if (isAdded(table, first)) return;
        TableColumn column = table.column(first).orElseThrow();
        Optional<ForeignKey> old = before.table(table.name()).flatMap(known -> known.foreignKeyOf(first));
        String what = old.map(key -> changed(key.rules(), now.rules()))
                .orElse("now a reference: migrate up refuses while a value has no row there");
        add(table, '~', column.member(), type(table, column), what);
    }

    private void noReference(Table table, ForeignKey old) {
        String first = old.columns().get(0);
        Optional<TableColumn> column = after.table(table.name()).flatMap(now -> now.column(first));
        boolean still = after.table(table.name())
                .flatMap(now -> now.foreignKeyOf(first))
                .isPresent();
        if (column.isEmpty() || still || isAdded(table, first)) return;
        add(
                table,
                '~',
                column.get().member(),
                type(after.table(table.name()).get(), column.get()),
                "no longer a reference");
    }

    private static String changed(ForeignKeyRules from, ForeignKeyRules to) {
        List<String> words = new ArrayList<>();
        if (from.onDelete() != to.onDelete())
            words.add("on delete " + rule(from.onDelete()) + "→" + rule(to.onDelete()));
        if (from.onUpdate() != to.onUpdate())
            words.add("on update " + rule(from.onUpdate()) + "→" + rule(to.onUpdate()));
        if (from.deferred() != to.deferred()) words.add(to.deferred() ? "checked at commit" : "checked at once");
        return words.isEmpty() ? "refers to other columns" : String.join(", ", words);
    }

    private static String rule(OnDelete action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
