package dev.scaffold.generator.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.scaffold.generator.migration.Table.ForeignKey;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.ForeignKeyRules;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Relation.OnDelete;
import dev.scaffold.generator.source.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link SnapshotJson} wrote. */
final class SnapshotReader {

    private static final Pattern NATIVE = Pattern.compile("native\\('([^']+)'\\)");

    private static final Pattern SIZED = Pattern.compile("(string|char|decimal|bytes)\\((\\d+)(?:,(\\d+))?\\)");

    private final JsonNode root;

    private SnapshotReader(JsonNode root) {
        this.root = root;
    }

    /** @throws UnreadableHistoryException when it is not such a text */
    static SchemaSnapshot read(String text) {
        JsonNode root;
        try {
            root = SnapshotJson.parse(text);
        } catch (JsonProcessingException e) {
            throw damaged("line " + e.getLocation().getLineNr() + " is not JSON");
        }
        int format = root.path("format").asInt();
        if (format > SnapshotJson.FORMAT) {
            throw new UnreadableHistoryException(
                    MigrationHistory.SNAPSHOT, "the snapshot was written by a later version of scaffold: use that one");
        }
        if (format < 1) throw damaged("it has no \"format\"");
        return new SnapshotReader(root).snapshot();
    }

    private SchemaSnapshot snapshot() {
        List<Table> tables = new ArrayList<>();
        root.path("tables").properties().forEach(entry -> tables.add(table(entry.getKey(), entry.getValue())));
        return new SchemaSnapshot(tables);
    }

    private Table table(String name, JsonNode json) {
        List<TableColumn> columns = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        List<ForeignKey> references = new ArrayList<>();
        json.path("columns").properties().forEach(column -> columns.add(column(column.getKey(), column.getValue())));
        json.path("indexes")
                .properties()
                .forEach(index -> indexes.add(IndexJson.read(index.getKey(), index.getValue())));
        json.path("checks").properties().forEach(check -> checks.add(CheckJson.read(check.getKey(), check.getValue())));
        json.path("references")
                .properties()
                .forEach(reference -> references.add(reference(reference.getKey(), reference.getValue())));
        return new Table(
                name,
                text(json, "entity"),
                optional(json, "member"),
                optional(json, "comment"),
                columns,
                key(json),
                indexes,
                checks,
                references);
    }

    private TableColumn column(String name, JsonNode json) {
        return new TableColumn(
                name,
                optional(json, "member").orElse(name),
                type(text(json, "type"), json.path("sqlite").asText().equals("double")),
                json.path("nullable").asBoolean(),
                defaultValue(json),
                json.path("identity").asBoolean(),
                json.has("generated") ? Optional.of(IndexJson.sql(json.path("generated"))) : Optional.empty(),
                optional(json, "comment"));
    }

    private static Optional<DefaultValue> defaultValue(JsonNode json) {
        if (json.path("defaultNow").asBoolean()) return Optional.of(new DefaultValue.Now());
        if (json.path("defaultIdentifier").asBoolean()) return Optional.of(new DefaultValue.NewIdentifier());
        if (json.has("defaultSql")) return optional(json, "defaultSql").map(DefaultValue.Sql::new);
        return optional(json, "default").map(DefaultValue.Literal::new);
    }

    private static ForeignKey reference(String name, JsonNode json) {
        ForeignKeyRules rules = new ForeignKeyRules(
                action(name, json, "onDelete", Optional.empty()),
                action(name, json, "onUpdate", Optional.of(OnDelete.NO_ACTION)),
                json.path("deferred").asBoolean(),
                true);
        return new ForeignKey(name, names(json, "column"), text(json, "target"), names(json, "targetColumn"), rules);
    }

    private static List<String> names(JsonNode json, String key) {
        return optional(json, key).map(List::of).orElseGet(() -> texts(json, key + "s"));
    }

    private static OnDelete action(String name, JsonNode json, String key, Optional<OnDelete> usual) {
        Optional<String> word = optional(json, key).map(text -> text.toUpperCase(Locale.ROOT));
        if (word.isEmpty() && usual.isPresent()) return usual.get();
        return Arrays.stream(OnDelete.values())
                .filter(known -> word.filter(known.name()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> damaged("\"" + name + "\" has an unknown \"" + key + "\""));
    }

    private FieldType type(String word, boolean doubleOnSqlite) {
        FieldType type = type(word);
        return doubleOnSqlite && type instanceof FieldType.Decimal decimal
                ? new FieldType.Decimal(decimal.precision(), decimal.scale(), true)
                : type;
    }

    private FieldType type(String word) {
        if (word.endsWith("[]")) return new FieldType.ListOf(type(word.substring(0, word.length() - 2)));
        Matcher sized = SIZED.matcher(word);
        if (sized.matches()) return sized(sized);
        Matcher ofDatabase = NATIVE.matcher(word);
        if (ofDatabase.matches()) return new FieldType.Native(ofDatabase.group(1));
        return switch (word) {
            case "text" -> new FieldType.Text();
            case "bool" -> new FieldType.Bool();
            case "byte" -> new FieldType.Whole(8);
            case "short" -> new FieldType.Whole(16);
            case "int" -> new FieldType.Whole(32);
            case "long" -> new FieldType.Whole(64);
            case "float" -> new FieldType.Float();
            case "decimal" -> new FieldType.Numeric();
            case "time" -> new FieldType.Time();
            case "datetime" -> new FieldType.DateTime();
            case "duration" -> new FieldType.Duration();
            case "ulid" -> new FieldType.Ulid();
            case "json" -> new FieldType.Json();
            case "bytes" -> new FieldType.Bytes(OptionalInt.empty());
            case "double" -> new FieldType.Double();
            case "date" -> new FieldType.Date();
            case "instant" -> new FieldType.Instant();
            case "uuid" -> new FieldType.Uuid();
            default -> enumeration(word);
        };
    }

    private static FieldType sized(Matcher sized) {
        try {
            int size = Integer.parseInt(sized.group(2));
            return switch (sized.group(1)) {
                case "string" -> new FieldType.Varchar(size);
                case "char" -> new FieldType.Char(size);
                case "bytes" -> new FieldType.Bytes(OptionalInt.of(size));
                default -> new FieldType.Decimal(size, sized.group(3) == null ? 0 : Integer.parseInt(sized.group(3)));
            };
        } catch (NumberFormatException e) {
            throw damaged("\"" + sized.group() + "\" is too large");
        }
    }

    private FieldType enumeration(String name) {
        JsonNode values = root.path("enums").path(name);
        List<EnumType.Constant> constants = new ArrayList<>();
        values.properties()
                .forEach(entry -> constants.add(
                        new EnumType.Constant(entry.getKey(), entry.getValue().asText(), Optional.empty())));
        if (constants.isEmpty()) throw damaged("the type \"" + name + "\" is unknown");
        String words = root.path("storages").path(name).asText();
        EnumType.Storage storage =
                StorageWords.read(words).orElseThrow(() -> damaged("the type \"" + words + "\" is unknown"));
        return new FieldType.Enumeration(new EnumType(name, Optional.empty(), storage, constants, SourceSpan.NONE));
    }

    private static String text(JsonNode json, String key) {
        return optional(json, key).orElseThrow(() -> damaged("a \"" + key + "\" is missing"));
    }

    private static Optional<String> optional(JsonNode json, String key) {
        return json.path(key).isTextual() ? Optional.of(json.path(key).asText()) : Optional.empty();
    }

    /** None where there is no primary key. */
    private static List<String> key(JsonNode json) {
        return json.path("key").isArray() && json.path("key").isEmpty() ? List.of() : texts(json, "key");
    }

    private static List<String> texts(JsonNode json, String key) {
        List<String> texts = new ArrayList<>();
        json.path(key).forEach(text -> texts.add(text.asText()));
        if (texts.isEmpty()) throw damaged("a \"" + key + "\" is missing");
        return texts;
    }

    static UnreadableHistoryException damaged(String how) {
        return new UnreadableHistoryException(
                MigrationHistory.SNAPSHOT,
                "the snapshot of the last run is damaged (" + how + "): restore it from version control");
    }
}
