package dev.scaffold.generator.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scaffold.generator.schema.Database;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Index.OfColumn;
import dev.scaffold.generator.schema.Index.OfExpression;
import dev.scaffold.generator.schema.Index.Part;
import dev.scaffold.generator.schema.SqlText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An index in a snapshot, and SQL in general: a text, or <code>{"sql": "…"}</code> where it is taken as it stands.
 *
 * <pre>{@code
 * "columns": ["isbn"]
 * "parts": [{"column": "published_on", "order": "desc", "nulls": "last"}, {"expression": "lower(title)"}]
 * }</pre>
 */
final class IndexJson {

    private IndexJson() {}

    static void write(Index index, ObjectNode json) {
        boolean plain = new Index(index.name(), index.columns(), false).parts().equals(index.parts());
        ArrayNode parts = json.putArray(plain ? "columns" : "parts");
        if (plain) index.columns().forEach(parts::add);
        else index.parts().forEach(part -> write(part, parts.addObject()));
        if (index.unique()) json.put("unique", true);
        index.where().ifPresent(where -> write(where, json, "where"));
        index.method().ifPresent(method -> json.put("method", method));
        if (index.skipped().isEmpty()) return;
        ArrayNode skipped = json.putArray("skipped");
        EnumSet.copyOf(index.skipped()).forEach(database -> skipped.add(database.word()));
    }

    private static void write(Part part, ObjectNode json) {
        if (part instanceof OfExpression expression) {
            write(expression.sql(), json, "expression");
            return;
        }
        OfColumn column = (OfColumn) part;
        json.put("column", column.column());
        if (column.descending()) json.put("order", "desc");
        column.nullsFirst().ifPresent(first -> json.put("nulls", first ? "first" : "last"));
    }

    static void write(SqlText sql, ObjectNode json, String key) {
        if (sql.asIs()) json.putObject(key).put("sql", sql.text());
        else json.put(key, sql.text());
    }

    static Index read(String name, JsonNode json) {
        List<Part> parts = new ArrayList<>();
        json.path("columns").forEach(column -> parts.add(new OfColumn(column.asText(), false, Optional.empty())));
        json.path("parts").forEach(part -> parts.add(part(part)));
        if (parts.isEmpty()) throw SnapshotReader.damaged("the index \"" + name + "\" has no \"columns\"");
        Set<Database> skipped = EnumSet.noneOf(Database.class);
        json.path("skipped").forEach(word -> skipped.add(database(word.asText())));
        return new Index(
                name,
                parts,
                json.path("unique").asBoolean(),
                json.has("where") ? Optional.of(sql(json.path("where"))) : Optional.empty(),
                json.has("method") ? Optional.of(json.path("method").asText()) : Optional.empty(),
                skipped);
    }

    private static Part part(JsonNode json) {
        if (json.has("expression")) return new OfExpression(sql(json.path("expression")));
        Optional<Boolean> first =
                json.has("nulls") ? Optional.of(json.path("nulls").asText().equals("first")) : Optional.empty();
        return new OfColumn(
                json.path("column").asText(), json.path("order").asText().equals("desc"), first);
    }

    static SqlText sql(JsonNode json) {
        return json.isObject() ? new SqlText(json.path("sql").asText(), true) : SqlText.parsed(json.asText());
    }

    private static Database database(String word) {
        return Database.of(word).orElseThrow(() -> SnapshotReader.damaged("\"" + word + "\" is no database"));
    }
}
