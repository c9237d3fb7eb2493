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
import dev.scaffold.generator.schema.LimitChecks;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
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
            Optional<Column> holder = column(member);
            if (holder.isEmpty()) continue;
            Column column = holder.get();
            columns.add(column(member.name(), column, member.doc()));
            if (member instanceof Relation.ToOne toOne) {
                foreignKeys.add(
                        foreignKey(entity.table(), toOne.name(), column.name(), toOne.target(), toOne.onDelete()));
            }
            List<String> itself = List.of(column.name());
            if (column.unique()) add(indexes, new Index(ConstraintNames.unique(entity.table(), itself), itself, true));
            if (column.index()) add(indexes, new Index(ConstraintNames.index(entity.table(), itself), itself, false));
        }
        for (Index index : entity.indexes()) add(indexes, index);
        return new Table(
                entity.table(),
                entity.name(),
                Optional.empty(),
                entity.doc(),
                columns,
                List.of(entity.keyColumn().name()),
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
            checks.addAll(LimitChecks.of(entity, column, spelled));
        }
        return checks;
    }

    private Table joinTable(Entity owner, Relation.ManyToMany link) {
        String name = link.joinTable();
        String source = link.sourceColumn();
        String target = link.targetColumn();
        List<String> targetOnly = List.of(target);
        return new Table(
                name,
                owner.name(),
                Optional.of(link.name()),
                link.doc(),
                List.of(reference(source, owner.name()), reference(target, link.target())),
                List.of(source, target),
                List.of(new Index(ConstraintNames.index(name, targetOnly), targetOnly, false)),
                List.of(),
                List.of(
                        foreignKey(name, stem(source), source, owner.name(), Relation.OnDelete.CASCADE),
                        foreignKey(name, stem(target), target, link.target(), Relation.OnDelete.CASCADE)));
    }

    private TableColumn reference(String name, String target) {
        FieldType type = schema.entity(target).key().column().type();
        return new TableColumn(name, name, type, false, Optional.empty(), false, Optional.empty());
    }

    private ForeignKey foreignKey(String table, String stem, String column, String target, Relation.OnDelete onDelete) {
        Entity entity = schema.entity(target);
        return new ForeignKey(
                ConstraintNames.foreignKey(table, stem),
                column,
                entity.table(),
                entity.key().column().name(),
                onDelete);
    }

    private static String stem(String column) {
        return column.endsWith("_id") ? column.substring(0, column.length() - 3) : column;
    }

    private static void add(Map<String, Index> indexes, Index index) {
        indexes.putIfAbsent(index.name(), index);
    }

    private static Optional<Column> column(Member member) {
        if (member instanceof dev.scaffold.generator.schema.Field field) return Optional.of(field.column());
        if (member instanceof Relation.ToOne toOne) return Optional.of(toOne.column());
        return Optional.empty();
    }

    private static TableColumn column(String member, Column column, Optional<String> doc) {
        boolean identity = column.role() == Role.KEY && column.type() instanceof FieldType.Whole;
        FieldType type = bare(column.type());
        Optional<DefaultValue> value = column.defaultValue().map(given -> normal(given, type));
        return new TableColumn(column.name(), member, type, column.nullable(), value, identity, doc);
    }

    private static FieldType bare(FieldType type) {
        if (!(type instanceof FieldType.Enumeration enumeration)) return type;
        EnumType described = enumeration.type();
        List<EnumType.Constant> constants = described.constants().stream()
                .map(constant -> new EnumType.Constant(constant.name(), constant.value(), Optional.empty()))
                .toList();
        return new FieldType.Enumeration(new EnumType(described.name(), Optional.empty(), constants, SourceSpan.NONE));
    }

    /** One spelling for each value, so that {@code 1}, {@code +1} and {@code 1.0} are no change. */
    private static DefaultValue normal(DefaultValue value, FieldType type) {
        if (!(value instanceof DefaultValue.Literal literal)) return value;
        return new DefaultValue.Literal(normal(literal.text(), type));
    }

    private static String normal(String text, FieldType type) {
        if (type instanceof FieldType.Whole) return new BigInteger(text).toString();
        if (type instanceof FieldType.Double) return Double.toString(Double.parseDouble(text));
        if (type instanceof FieldType.Decimal) return plain(new BigDecimal(text));
        return text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
