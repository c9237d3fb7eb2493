package dev.scaffold.generator.migration;

import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Index;
import java.util.Optional;

/**
 * One difference between two states of the schema. {@code table} is the new state where something is added or altered, the
 * old one where something is dropped.
 */
sealed interface SchemaChange {

    Table table();

    record AddTable(Table table) implements SchemaChange {}

    record DropTable(Table table) implements SchemaChange {}

    record AddColumn(Table table, TableColumn column) implements SchemaChange {}

    record DropColumn(Table table, TableColumn column) implements SchemaChange {}

    /** Another type (that the values survive, or may survive), nullability or default. */
    record AlterColumn(Table table, TableColumn from, TableColumn to) implements SchemaChange {}

    /** An index or a unique constraint. */
    record AddIndex(Table table, Index index) implements SchemaChange {}

    record DropIndex(Table table, Index index) implements SchemaChange {}

    record AddCheck(Table table, Check check) implements SchemaChange {}

    record DropCheck(Table table, Check check) implements SchemaChange {}

    record AddForeignKey(Table table, ForeignKey key) implements SchemaChange {}

    record DropForeignKey(Table table, ForeignKey key) implements SchemaChange {}

    /** Other columns are the key, which cannot be done: refused. */
    record ChangeKey(Table table, Table to) implements SchemaChange {}

    /** Another description of the table or of one of its columns. */
    record ChangeComment(Table table, Optional<TableColumn> column, Optional<String> from, Optional<String> to)
            implements SchemaChange {}
}
