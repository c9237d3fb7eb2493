package dev.scaffold.generator.migration;

import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Column.Role;
import dev.scaffold.generator.schema.ColumnRules;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.JoinRules;
import dev.scaffold.generator.schema.LimitChecks;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.WholeChecks;
import dev.scaffold.generator.source.SourceSpan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Derives the tables from a linked schema. */
final class SnapshotBuilder {

    private final Schema schema;

    private SnapshotBuilder(Schema schema) {
        this.schema = schema;
    }

    static SchemaSnapshot of(Schema schema) {
        SnapshotBuilder builder = new SnapshotBuilder(schema);
        List<Table> tables = new ArrayList<>();
        for (Entity entity : schema.tables()) tables.add(builder.table(entity));
        for (Entity entity : schema.entities()) {
            for (Relation.ManyToMany link : entity.ownLinks()) tables.add(builder.joinTable(entity, link));
        }
        return new SchemaSnapshot(tables);
    }

    private Table table(Entity entity) {
        List<TableColumn> columns = new ArrayList<>();
        List<ForeignKey> foreignKeys = new ArrayList<>();
        Map<String, Index> indexes = new LinkedHashMap<>();
        for (Member member : entity.members()) {
            for (Column column : columns(member)) {
                columns.add(column(member.name(), column, member.doc()));
                List<String> itself = List.of(column.name());
                entity.unique(column).ifPresent(index -> add(indexes, index));
                if (column.index())
                    add(indexes, new Index(ConstraintNames.index(entity.table(), itself), itself, false));
            }
            if (member instanceof Relation.ToOne toOne && toOne.rules().constrained())
                foreignKeys.add(foreignKey(entity.table(), toOne));
        }
        List<String> key = entity.keyColumns().stream().map(Column::name).toList();
        boolean primary = entity.key().primary();
        if (!primary) add(indexes, new Index(ConstraintNames.unique(entity.table(), key), key, true));
        for (Index index : entity.indexes()) add(indexes, index);
        return new Table(
                schema.qualified(entity.table()),
                entity.name(),
                Optional.empty(),
                entity.doc(),
                columns,
                primary ? key : List.of(),
                List.copyOf(indexes.values()),
                checks(entity),
                foreignKeys);
    }

    /** The user's, then those that follow from limits. */
    private static List<Check> checks(Entity entity) {
        List<Check> checks = new ArrayList<>(entity.checks());
        for (Column column : entity.columns()) {
            ColumnRules rules = column.rules();
            UnaryOperator<String> normal = text -> normal(text, column.type());
            ColumnRules spelled = new ColumnRules(
                    rules.min().map(normal),
                    rules.max().map(normal),
                    rules.pattern(),
                    rules.format(),
                    rules.secret(),
                    rules.immutable(),
                    rules.generated());
            checks.addAll(LimitChecks.of(entity.table(), column, spelled));
        }
        WholeChecks.of(entity).forEach(whole -> checks.add(whole.check()));
        return checks;
    }

    private Table joinTable(Entity owner, Relation.ManyToMany link) {
        String name = link.joinTable();
        Entity target = schema.entity(link.target());
        List<TableColumn> columns = new ArrayList<>();
        columns.addAll(references(link.sourceColumns(), owner));
        columns.addAll(references(link.targetColumns(), target));
        List<String> pair = columns.stream().map(TableColumn::name).toList();
        JoinRules rules = link.rules();
        Map<String, Index> indexes = new LinkedHashMap<>();
        rules.id().ifPresent(type -> {
            columns.add(
                    0,
                    new TableColumn(JoinRules.ID, JoinRules.ID, type, false, Optional.empty(), true, Optional.empty()));
            add(indexes, new Index(ConstraintNames.unique(name, pair), pair, true));
        });
        List<List<String>> asked = rules.indexes().isEmpty() ? List.of(link.targetColumns()) : rules.indexes();
        for (List<String> one : asked) add(indexes, new Index(ConstraintNames.index(name, one), one, false));
        List<String> usual = rules.id().isPresent() ? List.of(JoinRules.ID) : pair;
        List<ForeignKey> foreignKeys =
                List.of(foreignKey(link, link.sourceColumns(), owner), foreignKey(link, link.targetColumns(), target));
        return new Table(
                schema.qualified(name),
                owner.name(),
                Optional.of(link.name()),
                link.doc(),
                columns,
                rules.keyless() ? List.of() : rules.key().isEmpty() ? usual : rules.key(),
                List.copyOf(indexes.values()),
                List.of(),
                rules.foreignKeys().constrained() ? foreignKeys : List.of());
    }

    private static List<TableColumn> references(List<String> names, Entity target) {
        List<TableColumn> columns = new ArrayList<>();
        for (Column key : target.keyColumns()) {
            String name = names.get(columns.size());
            columns.add(
                    new TableColumn(name, name, bare(key.type()), false, Optional.empty(), false, Optional.empty()));
        }
        return columns;
    }

    private ForeignKey foreignKey(String table, Relation.ToOne toOne) {
        Entity target = schema.entity(toOne.target());
        List<String> columns = toOne
                .references()
                .flatMap(target::member)
                .map(SnapshotBuilder::columns)
                .orElseGet(target::keyColumns)
                .stream()
                .map(Column::name)
                .toList();
        String name = ConstraintNames.foreignKey(table, toOne.name());
        return new ForeignKey(name, toOne.columnNames(), schema.qualified(target.table()), columns, toOne.rules());
    }

    private ForeignKey foreignKey(Relation.ManyToMany link, List<String> columns, Entity target) {
        List<String> key = target.keyColumns().stream().map(Column::name).toList();
        return new ForeignKey(
                ConstraintNames.foreignKey(link.joinTable(), stem(columns)),
                columns,
                schema.qualified(target.table()),
                key,
                link.rules().foreignKeys());
    }

    /** {@code book} of {@code book_id}; several columns as they are. */
    private static String stem(List<String> columns) {
        String name = String.join("_", columns);
        boolean usual = columns.size() == 1 && name.endsWith("_id");
        return usual ? name.substring(0, name.length() - 3) : name;
    }

    private static void add(Map<String, Index> indexes, Index index) {
        indexes.putIfAbsent(index.name(), index);
    }

    private static List<Column> columns(Member member) {
        if (member instanceof dev.scaffold.generator.schema.Field field) return List.of(field.column());
        return member instanceof Relation.ToOne toOne ? toOne.columns() : List.of();
    }

    private static TableColumn column(String member, Column column, Optional<String> doc) {
        boolean identity = column.role() == Role.KEY && column.type() instanceof FieldType.Whole;
        FieldType type = bare(column.type());
        Optional<DefaultValue> value = column.defaultValue()
                .filter(given -> isKeptByDatabases(given, type))
                .map(given -> normal(given, type));
        return new TableColumn(
                column.name(),
                member,
                type,
                column.nullable(),
                value,
                identity,
                column.rules().generated(),
                doc);
    }

    /** No database can make a ULID. */
    private static boolean isKeptByDatabases(DefaultValue value, FieldType type) {
        return !(value instanceof DefaultValue.NewIdentifier) || type instanceof FieldType.Uuid;
    }

    private static FieldType bare(FieldType type) {
        if (type instanceof FieldType.ListOf list) return new FieldType.ListOf(bare(list.element()));
        if (!(type instanceof FieldType.Enumeration enumeration)) return type;
        EnumType described = enumeration.type();
        List<EnumType.Constant> constants = described.constants().stream()
                .map(constant -> new EnumType.Constant(constant.name(), constant.value(), Optional.empty()))
                .toList();
        return new FieldType.Enumeration(
                new EnumType(described.name(), Optional.empty(), described.storage(), constants, SourceSpan.NONE));
    }

    /** One spelling for each value, so that {@code 1}, {@code +1} and {@code 1.0} are no change. */
    private static DefaultValue normal(DefaultValue value, FieldType type) {
        if (!(value instanceof DefaultValue.Literal literal)) return value;
        return new DefaultValue.Literal(normal(literal.text(), type));
    }

    private static String normal(String text, FieldType type) {
        if (type instanceof FieldType.Whole) return new BigInteger(text).toString();
        if (type instanceof FieldType.Double) return Double.toString(Double.parseDouble(text));
        if (type instanceof FieldType.Float) return Float.toString(Float.parseFloat(text));
        if (type instanceof FieldType.Decimal || type instanceof FieldType.Numeric) return plain(new BigDecimal(text));
        return text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
