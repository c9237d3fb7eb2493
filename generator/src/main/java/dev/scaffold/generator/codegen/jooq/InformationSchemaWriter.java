package dev.scaffold.generator.codegen.jooq;

import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jooq.util.xml.jaxb.InformationSchema;
import org.jooq.util.xml.jaxb.KeyColumnUsage;
import org.jooq.util.xml.jaxb.ReferentialConstraint;
import org.jooq.util.xml.jaxb.TableConstraint;
import org.jooq.util.xml.jaxb.TableConstraintType;

/**
 * Describes a schema's tables the way a database's information schema would: columns with their types, primary keys, and
 * the foreign keys that make path joins. Everything else is left out; the table classes do not need it.
 */
final class InformationSchemaWriter {

    static final String SCHEMA = "public";

    private final InformationSchema information = new InformationSchema();

    private InformationSchemaWriter() {}

    static InformationSchema write(Schema schema) {
        InformationSchemaWriter writer = new InformationSchemaWriter();
        writer.information.getSchemata().add(new org.jooq.util.xml.jaxb.Schema().withSchemaName(SCHEMA));
        for (Entity entity : schema.tables()) writer.entity(entity);
        schema.tables().stream()
                .flatMap(entity -> entity.toOnes().stream())
                .filter(toOne -> toOne.references().isPresent())
                .map(toOne -> List.of(schema.entity(toOne.target()).table(), referenced(schema, toOne)))
                .distinct()
                .forEach(column -> writer.unique(column.get(0), column.get(1)));
        for (Entity entity : schema.tables()) {
            for (Relation.ToOne toOne : entity.toOnes()) writer.foreignKey(schema, entity, toOne);
        }
        for (Entity entity : schema.entities()) {
            for (Relation.ManyToMany link : entity.ownLinks()) writer.joinTable(schema, entity, link);
        }
        return writer.information;
    }

    private void entity(Entity entity) {
        table(entity.table());
        int position = 1;
        for (Column column : entity.columns()) {
            boolean missing = column.nullable() || mayDangle(entity, column);
            column(entity.table(), position++, column.name(), column, missing);
        }
        primaryKey(entity.table(), names(entity.keyColumns()));
    }

    private void joinTable(Schema schema, Entity owner, Relation.ManyToMany link) {
        table(link.joinTable());
        List<String> names = new ArrayList<>(link.sourceColumns());
        names.addAll(link.targetColumns());
        List<Column> types = new ArrayList<>(owner.keyColumns());
        types.addAll(schema.entity(link.target()).keyColumns());
        for (int i = 0; i < names.size(); i++) {
            column(link.joinTable(), i + 1, names.get(i), types.get(i), false);
        }
        primaryKey(link.joinTable(), names);
    }

    private void table(String name) {
        information
                .getTables()
                .add(new org.jooq.util.xml.jaxb.Table().withTableSchema(SCHEMA).withTableName(name));
    }

    /** Whether there may be no row where {@code column} refers to: then a path must not lose the row that it begins at. */
    private static boolean mayDangle(Entity entity, Column column) {
        return entity.toOnes().stream()
                .anyMatch(
                        toOne -> !toOne.rules().constrained() && toOne.columns().contains(column));
    }

    private void column(String table, int position, String name, Column column, boolean nullable) {
        var described = new org.jooq.util.xml.jaxb.Column()
                .withTableSchema(SCHEMA)
                .withTableName(table)
                .withColumnName(name)
                .withOrdinalPosition(position)
                .withIsNullable(nullable)
                .withDataType(typeName(column.type()));
        FieldType type = column.type();
        if (type instanceof FieldType.Varchar varchar) described.setCharacterMaximumLength(varchar.length());
        if (type instanceof FieldType.Char fixed) described.setCharacterMaximumLength(fixed.length());
        if (type instanceof FieldType.Enumeration e && !e.type().numeric()) {
            described.setCharacterMaximumLength(e.type().length());
        }
        if (type instanceof FieldType.Decimal decimal) {
            described.setNumericPrecision(decimal.precision());
            described.setNumericScale(decimal.scale());
        }
        // Arrays get no length and no digits: jOOQ casts them to their type, and what is compared would be cut.
        boolean precise = type.single() instanceof FieldType.Time || type.single() instanceof FieldType.DateTime;
        if (precise) described.setNumericPrecision(6);
        information.getColumns().add(described);
    }

    private static String typeName(FieldType type) {
        if (type instanceof FieldType.ListOf list) return elementName(list.element()) + " array";
        if (type instanceof FieldType.Text || type instanceof FieldType.Native) return "text";
        if (type instanceof FieldType.Enumeration e && e.type().numeric()) return "integer";
        if (type instanceof FieldType.Bool) return "boolean";
        if (type instanceof FieldType.Whole whole) {
            return switch (whole.bits()) {
                case 8, 16 -> "smallint";
                case 32 -> "integer";
                default -> "bigint";
            };
        }
        if (type instanceof FieldType.Double) return "double precision";
        if (type instanceof FieldType.Float) return "real";
        if (type instanceof FieldType.Decimal || type instanceof FieldType.Numeric) return "numeric";
        if (type instanceof FieldType.Time) return "time without time zone";
        if (type instanceof FieldType.DateTime) return "timestamp without time zone";
        if (type instanceof FieldType.Duration) return "bigint";
        if (type instanceof FieldType.Json) return "jsonb";
        if (type instanceof FieldType.Bytes) return "bytea";
        if (type instanceof FieldType.Date) return "date";
        if (type instanceof FieldType.Instant) return "timestamp with time zone";
        if (type instanceof FieldType.Uuid) return "uuid";
        return "character varying";
    }

    /** Types are forced upon columns, not upon their elements: those are named as jOOQ names what is forced. */
    private static String elementName(FieldType element) {
        if (element instanceof FieldType.Instant) return "instant";
        boolean small = element instanceof FieldType.Whole whole && whole.bits() == 8;
        if (small) return "tinyint";
        return element instanceof FieldType.Enumeration e && e.type().isShort() ? "smallint" : typeName(element);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private void primaryKey(String table, List<String> columns) {
        constraint(ConstraintNames.primaryKey(table), table, TableConstraintType.PRIMARY_KEY, columns);
    }

    private void unique(String table, String column) {
        List<String> columns = List.of(column);
        constraint(ConstraintNames.unique(table, columns), table, TableConstraintType.UNIQUE, columns);
    }

    private static String referenced(Schema schema, Relation.ToOne toOne) {
        return toOne.references()
                .flatMap(schema.entity(toOne.target())::member)
                .map(field -> ((Field) field).column().name())
                .orElseThrow();
    }

    private void foreignKey(Schema schema, Entity entity, Relation.ToOne toOne) {
        String name = ConstraintNames.foreignKey(entity.table(), toOne.name());
        constraint(name, entity.table(), TableConstraintType.FOREIGN_KEY, toOne.columnNames());
        String target = schema.entity(toOne.target()).table();
        String held = toOne.references().isPresent()
                ? ConstraintNames.unique(target, List.of(referenced(schema, toOne)))
                : ConstraintNames.primaryKey(target);
        information
                .getReferentialConstraints()
                .add(new ReferentialConstraint()
                        .withConstraintSchema(SCHEMA)
                        .withConstraintName(name)
                        .withUniqueConstraintSchema(SCHEMA)
                        .withUniqueConstraintName(held));
    }

    private void constraint(String name, String table, TableConstraintType type, List<String> columns) {
        information
                .getTableConstraints()
                .add(new TableConstraint()
                        .withConstraintSchema(SCHEMA)
                        .withConstraintName(name)
                        .withConstraintType(type)
                        .withTableSchema(SCHEMA)
                        .withTableName(table));
        int position = 1;
        for (String column : columns) {
            information
                    .getKeyColumnUsages()
                    .add(new KeyColumnUsage()
                            .withConstraintSchema(SCHEMA)
                            .withConstraintName(name)
                            .withTableSchema(SCHEMA)
                            .withTableName(table)
                            .withColumnName(column)
                            .withOrdinalPosition(position++));
        }
    }
}
