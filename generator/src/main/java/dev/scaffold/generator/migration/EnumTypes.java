package dev.scaffold.generator.migration;

import static dev.scaffold.generator.migration.Sql.quoted;

import dev.scaffold.generator.migration.SchemaChange.AddCheck;
import dev.scaffold.generator.migration.SchemaChange.AddIndex;
import dev.scaffold.generator.migration.SchemaChange.AlterColumn;
import dev.scaffold.generator.migration.SchemaChange.DropColumn;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.EnumType.Constant;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Index;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The enum types of PostgreSQL that columns have before and after. Labels that come are added to a type; where some go or
 * stand in another order, PostgreSQL has no word for it: the type is made anew, and its columns move over.
 */
final class EnumTypes {

    private final SchemaSnapshot before;
    private final SchemaSnapshot after;
    private final List<SchemaChange> changes;
    private final Map<String, EnumType> old;
    private final Map<String, EnumType> now;

    EnumTypes(SchemaSnapshot before, SchemaSnapshot after, List<SchemaChange> changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.old = types(before);
        this.now = types(after);
    }

    private static Map<String, EnumType> types(SchemaSnapshot snapshot) {
        Map<String, EnumType> types = new LinkedHashMap<>();
        for (Table table : snapshot.tables()) {
            for (TableColumn column : table.columns()) {
                if (column.type() instanceof FieldType.Enumeration e)
                    e.type().nativeType().ifPresent(name -> types.put(name, e.type()));
            }
        }
        return types;
    }

    static Sql create(EnumType type) {
        return Sql.of("create type " + quoted(type.nativeType().orElseThrow()) + " as enum ("
                + labels(type).stream().map(PostgresqlDdl::constant).collect(Collectors.joining(", ")) + ")");
    }

    private static List<String> labels(EnumType type) {
        return type.constants().stream().map(Constant::value).toList();
    }

    /** Those that stand before what needs the new types, and behind what frees the old ones. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        now.forEach((name, type) -> {
            if (!old.containsKey(name)) steps.add(Step.of("type " + name, create(type), drop(name)));
            else if (isExtended(name)) steps.add(extend(name));
        });
        List<Retyping.Column> columns = changes.stream()
                .filter(AlterColumn.class::isInstance)
                .map(AlterColumn.class::cast)
                .filter(this::isRetyped)
                .map(alter -> new Retyping.Column(alter.table(), alter.from(), alter.to()))
                .toList();
        List<String> remade = now.keySet().stream().filter(this::isRemade).toList();
        if (!columns.isEmpty() || !remade.isEmpty()) steps.add(retype(columns, remade));
        old.forEach((name, type) -> {
            if (!now.containsKey(name)) steps.add(Step.of("drop type " + name, drop(name), create(type)));
        });
        return steps;
    }

    /** What is left of {@code alter} when its column has got its new type. */
    AlterColumn withoutRetyping(AlterColumn alter) {
        if (!isRetyped(alter)) return alter;
        return new AlterColumn(alter.table(), alter.to().nullable(alter.from().nullable()), alter.to());
    }

    private boolean isRetyped(AlterColumn alter) {
        Optional<String> from = alter.from().nativeType();
        Optional<String> to = alter.to().nativeType();
        return !from.equals(to) || to.filter(this::isRemade).isPresent();
    }

    private boolean isRemade(String name) {
        return old.containsKey(name)
                && now.containsKey(name)
                && !added(labels(old.get(name)), labels(now.get(name))).isPresent();
    }

    private boolean isExtended(String name) {
        return added(labels(old.get(name)), labels(now.get(name)))
                .filter(added -> !added.isEmpty())
                .isPresent();
    }

    /** What comes between the labels of {@code old}; empty when these do not all stay in order. */
    private static Optional<List<String>> added(List<String> old, List<String> now) {
        List<String> kept = now.stream().filter(old::contains).toList();
        if (!kept.equals(old)) return Optional.empty();
        return Optional.of(now.stream().filter(label -> !old.contains(label)).toList());
    }

    private Step extend(String name) {
        List<String> known = labels(old.get(name));
        List<String> labels = labels(now.get(name));
        List<Sql> up = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (known.contains(labels.get(i))) continue;
            String place = labels.subList(i, labels.size()).stream()
                    .filter(known::contains)
                    .findFirst()
                    .map(next -> " before " + PostgresqlDdl.constant(next))
                    .orElse("");
            up.add(Sql.of(
                    "alter type " + quoted(name) + " add value " + PostgresqlDdl.constant(labels.get(i)) + place));
        }
        List<Retyping.Column> columns = new ArrayList<>();
        for (Table table : before.tables()) {
            for (TableColumn column : table.columns()) {
                boolean has = column.nativeType().filter(name::equals).isPresent();
                if (has && stays(table, column)) columns.add(new Retyping.Column(table, column, column));
            }
        }
        return Step.of(
                "values of type " + name,
                up,
                retyping(List.of(old.get(name)), columns).sql());
    }

    private boolean stays(Table table, TableColumn column) {
        boolean dropped = changes.stream()
                .anyMatch(change -> change instanceof DropColumn drop
                        && drop.table().name().equals(table.name())
                        && drop.column().name().equals(column.name()));
        boolean another = changes.stream()
                .anyMatch(change -> change instanceof SchemaChange.DropTable drop
                        && drop.table().name().equals(table.name()));
        return !dropped && !another;
    }

    private Step retype(List<Retyping.Column> columns, List<String> remade) {
        Retyping retyping = retyping(remade.stream().map(now::get).toList(), columns);
        List<EnumType> back = remade.stream().map(old::get).toList();
        String names = columns.stream()
                .map(column -> column.table().name() + "." + column.to().name())
                .collect(Collectors.joining(", "));
        return Step.of(
                "type of " + names, retyping.sql(), retyping.reversed(back).sql());
    }

    private Retyping retyping(List<EnumType> remade, List<Retyping.Column> columns) {
        List<Retyping.WrittenCheck> checks = new ArrayList<>();
        List<Retyping.WrittenIndex> indexes = new ArrayList<>();
        for (Table table :
                columns.stream().map(Retyping.Column::table).distinct().toList()) {
            List<String> names = columns.stream()
                    .filter(column -> column.table().equals(table))
                    .map(column -> column.to().name())
                    .toList();
            for (Check check : table.checks()) {
                boolean over = names.stream().anyMatch(name -> TableChecks.mentions(check, name));
                if (over && isThere(table, check)) checks.add(new Retyping.WrittenCheck(table, check));
            }
            for (Index index : table.indexes()) {
                boolean over = names.stream()
                        .anyMatch(name -> index.texts().stream().anyMatch(text -> CheckSql.mentions(text, name)));
                if (over && isThere(table, index)) indexes.add(new Retyping.WrittenIndex(table, index));
            }
        }
        return new Retyping(remade, columns, checks, indexes);
    }

    /** Whether it stands both before and after: what goes is gone by now, and what comes is not there yet. */
    private boolean isThere(Table table, Check check) {
        return after.table(table.name()).filter(other -> has(other, check)).isPresent()
                && before.table(table.name()).filter(other -> has(other, check)).isPresent()
                && changes.stream()
                        .noneMatch(change -> change instanceof AddCheck add
                                && add.table().name().equals(table.name())
                                && add.check().name().equals(check.name()));
    }

    private static boolean has(Table table, Check check) {
        return table.checks().stream().anyMatch(other -> other.name().equals(check.name()));
    }

    private boolean isThere(Table table, Index index) {
        return after.table(table.name()).filter(other -> has(other, index)).isPresent()
                && before.table(table.name()).filter(other -> has(other, index)).isPresent()
                && changes.stream()
                        .noneMatch(change -> change instanceof AddIndex add
                                && add.table().name().equals(table.name())
                                && add.index().name().equals(index.name()));
    }

    private static boolean has(Table table, Index index) {
        return table.indexes().stream().anyMatch(other -> other.name().equals(index.name()));
    }

    private static Sql drop(String name) {
        return Sql.of("drop type " + quoted(name));
    }
}
