package dev.scaffold.generator.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Relation.OnDelete;
import java.util.List;
import java.util.Locale;

/** Writes a snapshot as JSON, one fact a line, so that two branches merge and a diff reads well. */
final class SnapshotJson {

    static final int FORMAT = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode root = MAPPER.createObjectNode();
    private final ObjectNode enums = MAPPER.createObjectNode();
    private final ObjectNode storages = MAPPER.createObjectNode();

    private SnapshotJson() {}

    static String write(SchemaSnapshot snapshot) {
        SnapshotJson json = new SnapshotJson();
        json.root.put("format", FORMAT);
        json.root.set("enums", json.enums);
        ObjectNode tables = json.root.putObject("tables");
        for (Table table : snapshot.tables()) json.table(tables.putObject(table.name()), table);
        if (!json.storages.isEmpty()) json.root.set("storages", json.storages);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines);
        try {
            return MAPPER.writer(printer).writeValueAsString(json.root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can be written", e);
        }
    }

    static JsonNode parse(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    private void table(ObjectNode json, Table table) {
        json.put("entity", table.entity());
        table.member().ifPresent(member -> json.put("member", member));
        table.comment().ifPresent(comment -> json.put("comment", comment));
        ObjectNode columns = json.putObject("columns");
        for (TableColumn column : table.columns()) column(columns.putObject(column.name()), column);
        var key = json.putArray("key");
        table.key().forEach(key::add);
        ObjectNode indexes = MAPPER.createObjectNode();
        for (Index index : table.indexes()) IndexJson.write(index, indexes.putObject(index.name()));
        if (!indexes.isEmpty()) json.set("indexes", indexes);
        ObjectNode checks = MAPPER.createObjectNode();
        for (Check check : table.checks()) CheckJson.write(check, checks);
        if (!checks.isEmpty()) json.set("checks", checks);
        ObjectNode references = MAPPER.createObjectNode();
        for (ForeignKey reference : table.foreignKeys()) {
            reference(references.putObject(reference.name()), reference);
        }
        if (!references.isEmpty()) json.set("references", references);
    }

    private void column(ObjectNode json, TableColumn column) {
        if (!column.member().equals(column.name())) json.put("member", column.member());
        json.put("type", TypeWords.of(column.type()));
        if (column.type().single() instanceof FieldType.Enumeration enumeration) enumeration(enumeration.type());
        if (column.type() instanceof FieldType.Decimal decimal && decimal.doubleOnSqlite())
            json.put("sqlite", "double");
        if (column.nullable()) json.put("nullable", true);
        if (column.identity()) json.put("identity", true);
        column.defaultValue().ifPresent(value -> defaultValue(json, value));
        column.generated().ifPresent(expression -> IndexJson.write(expression, json, "generated"));
        column.comment().ifPresent(comment -> json.put("comment", comment));
    }

    private static void defaultValue(ObjectNode json, DefaultValue value) {
        if (value instanceof DefaultValue.Literal literal) json.put("default", literal.text());
        else if (value instanceof DefaultValue.NewIdentifier) json.put("defaultIdentifier", true);
        else if (value instanceof DefaultValue.Sql sql) json.put("defaultSql", sql.expression());
        else json.put("defaultNow", true);
    }

    private void enumeration(EnumType type) {
        ObjectNode values = MAPPER.createObjectNode();
        for (EnumType.Constant constant : type.constants()) values.put(constant.name(), constant.value());
        enums.set(type.name(), values);
        String stored = StorageWords.of(type.storage());
        if (!stored.isEmpty()) storages.put(type.name(), stored);
    }

    private static void reference(ObjectNode json, ForeignKey key) {
        names(json, "column", key.columns());
        json.put("target", key.target());
        names(json, "targetColumn", key.targetColumns());
        json.put("onDelete", word(key.rules().onDelete()));
        if (key.rules().onUpdate() != OnDelete.NO_ACTION)
            json.put("onUpdate", word(key.rules().onUpdate()));
        if (key.rules().deferred()) json.put("deferred", true);
    }

    private static String word(OnDelete action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    /** One under {@code key}, several under its plural. */
    private static void names(ObjectNode json, String key, List<String> names) {
        if (names.size() == 1) json.put(key, names.get(0));
        else names.forEach(json.putArray(key + "s")::add);
    }
}
