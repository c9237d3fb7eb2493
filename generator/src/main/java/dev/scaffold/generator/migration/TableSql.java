package dev.scaffold.generator.migration;

import static dev.scaffold.generator.migration.Sql.quoted;

import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.ForeignKeyRules;
import dev.scaffold.generator.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a table's definition that both databases spell alike. */
final class TableSql {

    private TableSql() {}

    static String references(ForeignKey key) {
        ForeignKeyRules rules = key.rules();
        boolean usual = rules.onUpdate() == Relation.OnDelete.NO_ACTION;
        return "references " + Sql.table(key.target()) + " (" + quoted(key.targetColumns()) + ") on delete "
                + action(rules.onDelete())
                + (usual ? "" : " on update " + action(rules.onUpdate()))
                + (rules.deferred() ? " deferrable initially deferred" : "");
    }

    private static String action(Relation.OnDelete action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String foreignKey(ForeignKey key) {
        return "constraint " + quoted(key.name()) + " foreign key (" + quoted(key.columns()) + ") " + references(key);
    }

    static String check(String name, String condition) {
        return "constraint " + quoted(name) + " check (" + condition + ")";
    }

    /** The name of the check that holds a column to its type; empty when there is none on any database. */
    static Optional<String> typeCheckName(Table table, TableColumn column) {
        return ConstraintNames.typeCheckName(column.name(), column.type())
                .map(name -> ConstraintNames.check(table.bareName(), name));
    }

    /** @param column quoted */
    static String isOneOf(String column, FieldType.Enumeration enumeration) {
        return column + " in (" + constants(enumeration) + ")";
    }

    /** The values that are stored for its constants, between commas. */
    static String constants(FieldType.Enumeration enumeration) {
        return enumeration.type().constants().stream()
                .map(EnumType.Constant::value)
                .map(value -> enumeration.type().numeric() ? value : Sql.text(value))
                .collect(Collectors.joining(", "));
    }

    /** @param column quoted */
    static String isWithin(String column, FieldType.Whole whole) {
        long max = (1L << (whole.bits() - 1)) - 1;
        return column + " between " + (-max - 1) + " and " + max;
    }

    /** @param column quoted */
    static String isShort(String column, FieldType.Bytes bytes, String function) {
        return function + "(" + column + ") <= " + bytes.length().orElseThrow();
    }

    static Sql dropTable(Table table) {
        return Sql.of("drop table " + table.sql());
    }

    /** {@code create table "book" (} … {@code )}, one part a line. */
    static Sql createTable(String name, List<String> parts, String options) {
        List<String> lines = new ArrayList<>();
        lines.add("create table " + Sql.table(name) + " (");
        for (int i = 0; i < parts.size(); i++) lines.add("  " + parts.get(i) + (i + 1 < parts.size() ? "," : ""));
        lines.add(")" + options);
        return new Sql(lines);
    }
}
