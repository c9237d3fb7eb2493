package dev.scaffold.generator.editor;

import static dev.scaffold.generator.editor.Shapes.flag;
import static dev.scaffold.generator.editor.Shapes.list;
import static dev.scaffold.generator.editor.Shapes.map;
import static dev.scaffold.generator.editor.Shapes.name;
import static dev.scaffold.generator.editor.Shapes.object;
import static dev.scaffold.generator.editor.Shapes.offering;
import static dev.scaffold.generator.editor.Shapes.reference;
import static dev.scaffold.generator.editor.Shapes.sql;
import static dev.scaffold.generator.editor.Shapes.text;
import static dev.scaffold.generator.editor.Shapes.typed;
import static dev.scaffold.generator.editor.Shapes.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scaffold.generator.schema.SchemaWords;
import dev.scaffold.generator.syntax.Keywords;
import java.util.List;

/** What may stand behind each key. */
final class KeyShapes {

    private static final List<String> KEYS = List.of("long", "int", "short", "uuid", "ulid");

    private final ProjectNames names;
    private final TypeExamples types;

    KeyShapes(ProjectNames names) {
        this.names = names;
        this.types = new TypeExamples(names);
    }

    /** Empty, which allows everything, for a key that is not here. */
    ObjectNode of(String place, String key) {
        return switch (place) {
            case "schema" -> section(key);
            case "project" -> project(key);
            case "defaults" -> defaults(key);
            case "enum" -> enumeration(key);
            case "entity", "value object" -> entity(key);
            case "type" -> key.equals("type") ? baseType() : field(key);
            case "field" -> field(key);
            case "join table" -> join(key);
            case "index" -> index(key);
            default -> common(key);
        };
    }

    private ObjectNode section(String key) {
        return switch (key) {
            case "scaffold" -> {
                ObjectNode version = object();
                version.putArray("enum").add(1);
                yield version;
            }
            case "project", "defaults" -> reference(key);
            case "types" -> map(Grammar.TYPE_NAME, reference("type"));
            case "enums" -> map(Grammar.TYPE_NAME, reference("enum"));
            case "values" -> map(Grammar.TYPE_NAME, reference("value"));
            case "mixins" -> map(Grammar.TYPE_NAME, reference("mixin"));
            case "entities" -> map(Grammar.TYPE_NAME, reference("entity"));
            default -> common(key);
        };
    }

    private ObjectNode project(String key) {
        return switch (key) {
            case "name" -> name("[a-z0-9]+(?:-[a-z0-9]+)*");
            case "package" -> name(Grammar.PACKAGE);
            case "style" -> words(SchemaWords.styles());
            case "databases" -> list(words(SchemaWords.databases())).put("uniqueItems", true);
            default -> common(key);
        };
    }

    private ObjectNode defaults(String key) {
        return switch (key) {
            case "id" -> words(KEYS);
            case "naming" -> offering(text(), List.of("snake_case"));
            case "index" -> flag();
            default -> common(key);
        };
    }

    private ObjectNode enumeration(String key) {
        return switch (key) {
            case "values" -> reference("constants");
            case "type" ->
                offering(
                        typed("string").put("pattern", "^(?:short|int|native|string(?:\\([0-9]+\\))?)$"),
                        List.of("short", "int", "string(20)", "native"));
            default -> common(key);
        };
    }

    private ObjectNode entity(String key) {
        return switch (key) {
            case "id" -> {
                ObjectNode shape = typed("string", "array").put("pattern", Grammar.key());
                shape.set("items", name(Grammar.MEMBER_NAME));
                yield offering(shape, KEYS);
            }
            case "fields" -> map(Grammar.MEMBER_NAME, reference("field"));
            case "indexes", "unique" -> list(reference("index"));
            case "checks" -> map(Grammar.MEMBER_NAME, reference("check"));
            case "mixins" -> {
                ObjectNode shape = name(Grammar.TYPE_NAME).setAll(typed("string", "array"));
                shape.set("items", offering(name(Grammar.TYPE_NAME), names.mixins()));
                yield offering(shape, names.mixins());
            }
            case "extends" -> offering(name(Grammar.TYPE_NAME), names.entities());
            case "abstract" -> flag();
            case "inheritance" -> words(List.of("joined", "single", "per-class"));
            default -> common(key);
        };
    }

    private ObjectNode field(String key) {
        return switch (key) {
            case "type" -> offering(expected(Grammar.type(), "string(20), Author, Tag[], …"), types.ofFields());
            case "default" -> {
                ObjectNode shape = typed("string", "number", "boolean", "object", "array");
                shape.putObject("properties").set("sql", typed("string"));
                yield Shapes.closed(shape).put("maxItems", 0);
            }
            case "nullable", "auto", "unique", "secret", "immutable", "created", "updated", "version" -> flag();
            case "index", "caseInsensitive", "key" -> flag();
            case "generated" -> sql();
            case "columns" -> typed("string", "array", "object");
            case "references" -> name(Grammar.MEMBER_NAME);
            case "through" -> offering(name(Grammar.TYPE_NAME), names.entities());
            case "join" -> reference("join");
            default -> common(key);
        };
    }

    /** Of a named type. */
    private static ObjectNode baseType() {
        return offering(expected(Grammar.type(), "string(20), decimal(12,2), …"), TypeExamples.builtIn());
    }

    private static ObjectNode join(String key) {
        return switch (key) {
            case "columns", "id", "index" -> typed("string", "array");
            case "key" -> flag();
            default -> common(key);
        };
    }

    private static ObjectNode index(String key) {
        return switch (key) {
            case "fields" -> expected(Grammar.columns(), "status, title desc");
            case "expr" -> {
                ObjectNode shape = sql().setAll(typed("string", "object", "array"));
                shape.set("items", sql());
                yield shape;
            }
            default -> common(key);
        };
    }

    /** The keys that say the same wherever they stand. */
    private static ObjectNode common(String key) {
        return switch (key) {
            case "onDelete", "onUpdate" -> words(Keywords.REFERENCE_RULES);
            case "timestamps" -> {
                ObjectNode shape = object();
                shape.putArray("enum").add(true).add(false).add("created");
                yield shape;
            }
            case "version", "softDelete" ->
                typed("boolean", "string").put("pattern", Grammar.whole(Grammar.MEMBER_NAME));
            case "deferred" -> flag();
            case "where" -> sql();
            case "sql" -> typed("string");
            case "include" -> typed("string", "array");
            case "orderBy" -> expected(Grammar.columns(), "created_at desc, title");
            case "audit" -> typed("boolean", "string", "object");
            case "db" -> database();
            case "doc", "table", "was", "value", "name", "min", "max", "pattern", "format", "fake" -> text();
            case "column", "prefix", "discriminator", "discriminatorValue" -> text();
            default -> object();
        };
    }

    private static ObjectNode expected(String pattern, String example) {
        return Shapes.line(pattern, example).put("type", "string");
    }

    private static ObjectNode database() {
        ObjectNode shape = typed("object");
        shape.set("propertyNames", words(SchemaWords.databases()));
        ObjectNode settings = typed("object");
        settings.set("additionalProperties", text());
        shape.set("additionalProperties", settings);
        return shape;
    }
}
