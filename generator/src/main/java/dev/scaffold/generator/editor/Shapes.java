package dev.scaffold.generator.editor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The shapes that a value may have, as JSON Schema. A keyword binds values of its own kind only, so that one shape says
 * both forms of a thing (a {@code pattern} for the line, {@code properties} for the long form) and an editor never has
 * to guess which of two alternatives was meant.
 */
final class Shapes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Shapes() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode array(List<String> words) {
        ArrayNode array = JSON.arrayNode();
        words.forEach(array::add);
        return array;
    }

    static ObjectNode typed(String... types) {
        ObjectNode shape = object();
        if (types.length == 1) shape.put("type", types[0]);
        else shape.set("type", array(List.of(types)));
        return shape;
    }

    static ObjectNode reference(String definition) {
        return object().put("$ref", "#/definitions/" + definition);
    }

    static ObjectNode flag() {
        return typed("boolean");
    }

    /** Any value but nothing: what it means is read from its source text, whatever YAML takes it for. */
    static ObjectNode text() {
        return typed("string", "number", "boolean");
    }

    /** A line of a grammar of its own, or a map that says the same. */
    static ObjectNode line(String pattern, String example) {
        return typed("string", "object").put("pattern", pattern).put("patternErrorMessage", "expected: " + example);
    }

    /** A word that is exactly {@code pattern}. */
    static ObjectNode name(String pattern) {
        return typed("string").put("pattern", Grammar.whole(pattern));
    }

    static ObjectNode words(List<String> words) {
        ObjectNode shape = object();
        shape.set("enum", array(words));
        return shape;
    }

    static ObjectNode list(ObjectNode items) {
        ObjectNode shape = typed("array");
        shape.set("items", items);
        return shape;
    }

    /** A condition or an expression; as a map it is taken verbatim. */
    static ObjectNode sql() {
        ObjectNode shape = typed("string", "number", "boolean", "object");
        shape.putObject("properties").set("sql", typed("string"));
        return closed(shape);
    }

    /** Names of the user's own, each with {@code value}. */
    static ObjectNode map(String names, ObjectNode value) {
        ObjectNode shape = typed("object").put("minProperties", 1);
        shape.set("propertyNames", object().put("pattern", "^" + names + "$"));
        shape.set("additionalProperties", value);
        return shape;
    }

    /** No other keys. */
    static ObjectNode closed(ObjectNode shape) {
        return shape.put("additionalProperties", false);
    }

    /** For an editor to offer; other values are as right. */
    static ObjectNode offering(ObjectNode shape, List<String> examples) {
        if (!examples.isEmpty()) shape.set("examples", array(examples));
        return shape;
    }
}
