package dev.scaffold.generator.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.ColumnLimit;
import dev.scaffold.generator.schema.SqlText;
import java.util.Optional;

/** A check in the snapshot: SQL, or what a column's limits say. */
final class CheckJson {

    private CheckJson() {}

    static void write(Check check, ObjectNode checks) {
        if (check.limit().isEmpty()) {
            IndexJson.write(check.sql(), checks, check.name());
            return;
        }
        ColumnLimit limit = check.limit().get();
        ObjectNode json = checks.putObject(check.name());
        json.put("column", limit.column());
        limit.min().ifPresent(min -> json.put("min", min));
        limit.max().ifPresent(max -> json.put("max", max));
        limit.pattern().ifPresent(pattern -> json.put("pattern", pattern));
    }

    static Check read(String name, JsonNode json) {
        Optional<String> column = optional(json, "column");
        if (column.isEmpty()) {
            SqlText sql = IndexJson.sql(json);
            return new Check(name, sql.text(), sql.asIs());
        }
        return new Check(
                name,
                new ColumnLimit(column.get(), optional(json, "min"), optional(json, "max"), optional(json, "pattern")));
    }

    private static Optional<String> optional(JsonNode json, String key) {
        return json.path(key).isTextual() ? Optional.of(json.path(key).asText()) : Optional.empty();
    }
}
