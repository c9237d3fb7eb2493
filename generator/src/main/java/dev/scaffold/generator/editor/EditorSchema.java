package dev.scaffold.generator.editor;

import static dev.scaffold.generator.editor.Shapes.closed;
import static dev.scaffold.generator.editor.Shapes.object;
import static dev.scaffold.generator.editor.Shapes.reference;
import static dev.scaffold.generator.editor.Shapes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scaffold.generator.source.JsonText;
import dev.scaffold.generator.syntax.Keywords;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.Vocabulary;
import java.util.List;

/**
 * The language as a JSON Schema, which makes every editor of YAML complete and underline. The keys are the parser's own, so
 * that none is known to one and not to the other. Draft 7: what editors support best.
 */
public final class EditorSchema {

    /** Where a project has its own. */
    public static final String PATH = ".scaffold/schema.json";

    private final Descriptions descriptions = new Descriptions();
    private final KeyShapes shapes;
    private final TypeExamples types;

    private EditorSchema(ProjectNames names) {
        shapes = new KeyShapes(names);
        types = new TypeExamples(names);
    }

    /** Of the language alone. */
    public static String general() {
        return JsonText.print(new EditorSchema(ProjectNames.NONE).document());
    }

    /** With what {@code schema} names, for an editor to offer. */
    public static String of(SchemaNode schema) {
        return JsonText.print(new EditorSchema(ProjectNames.of(schema)).document());
    }

    private ObjectNode document() {
        ObjectNode document = object().put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", "The schema language of scaffold");
        document.setAll(keysOf(Keywords.SCHEMA));
        document.putObject("dependencies").putArray("project").add("scaffold");
        ObjectNode definitions = document.putObject("definitions");
        definitions.set("project", keysOf(Keywords.PROJECT));
        definitions.set("defaults", keysOf(Keywords.DEFAULTS));
        definitions.set("type", field(Keywords.TYPE, "string(20), decimal(12,2), …", TypeExamples.builtIn()));
        definitions.set("enum", enumeration());
        definitions.set("constants", constants());
        definitions.set("value", value());
        definitions.set("mixin", mixin());
        definitions.set("entity", entity());
        definitions.set(
                "field", field(Keywords.FIELD, "TYPE[?] [= default] [unique] [on delete cascade] …", types.ofLines()));
        definitions.set("join", keysOf(Keywords.JOIN));
        definitions.set("index", index());
        definitions.set("check", check());
        return document;
    }

    /** A map with the keys of {@code place} and no others. */
    private ObjectNode keysOf(Vocabulary place) {
        return properties(place, typed("object"));
    }

    private ObjectNode properties(Vocabulary place, ObjectNode shape) {
        ObjectNode properties = shape.putObject("properties");
        String name = place.place().replaceFirst("^an? ", "");
        for (String key : place.words()) {
            ObjectNode property = object();
            descriptions.of(name, key).ifPresent(text -> property.put("description", text));
            properties.set(key, property.setAll(shapes.of(name, key)));
        }
        return closed(shape);
    }

    /** A field, or a named type, which is written like one. */
    private ObjectNode field(Vocabulary place, String example, List<String> offered) {
        ObjectNode line = Shapes.offering(Shapes.line(Grammar.field(), example), offered);
        ObjectNode shape = properties(place, line);
        shape.putArray("required").add("type");
        return shape;
    }

    private ObjectNode index() {
        return properties(Keywords.INDEX, Shapes.line(Grammar.columns(), "status, title desc"));
    }

    private ObjectNode check() {
        return properties(Keywords.CHECK, typed("string", "number", "boolean", "object"));
    }

    private ObjectNode entity() {
        ObjectNode shape = keysOf(Keywords.ENTITY);
        ObjectNode fromOthers = object();
        fromOthers.putArray("anyOf").add(required("extends")).add(required("mixins"));
        shape.set("if", object().set("not", fromOthers));
        shape.set("then", required("fields"));
        return shape;
    }

    private ObjectNode mixin() {
        return eitherForm("fields", reference("entity"), reference("field"), Grammar.MEMBER_NAME);
    }

    private ObjectNode value() {
        return eitherForm("fields", keysOf(Keywords.VALUE), reference("field"), Grammar.MEMBER_NAME);
    }

    private ObjectNode enumeration() {
        // A constant may be called values too, and then say what is stored.
        ObjectNode longForm = longForm("values", "array", "object");
        longForm.withObject("/properties/values").set("not", required("value").put("type", "object"));
        ObjectNode shape = object();
        shape.set("if", longForm);
        shape.set("then", keysOf(Keywords.ENUM));
        shape.set("else", reference("constants"));
        return shape;
    }

    /** A list of names, or names with what is stored. */
    private ObjectNode constants() {
        ObjectNode shape = typed("array", "object").put("minItems", 1).put("minProperties", 1);
        // Words such as true and null are names here.
        ObjectNode item = typed("string", "boolean", "null").put("pattern", Grammar.whole(Grammar.CONSTANT_NAME));
        shape.set("items", item);
        shape.put("uniqueItems", true);
        shape.set("propertyNames", object().put("pattern", Grammar.whole(Grammar.CONSTANT_NAME)));
        shape.set(
                "additionalProperties", properties(Keywords.CONSTANT, typed("string", "number", "boolean", "object")));
        return shape;
    }

    /** Members by their names, unless {@code key} has a map below it: then the long form. */
    private static ObjectNode eitherForm(String key, ObjectNode longForm, ObjectNode member, String names) {
        ObjectNode shape = object();
        shape.set("if", longForm(key, "object"));
        shape.set("then", longForm);
        shape.set("else", Shapes.map(names, member));
        return shape;
    }

    private static ObjectNode longForm(String key, String... types) {
        ObjectNode shape = required(key).put("type", "object");
        shape.putObject("properties").set(key, typed(types));
        return shape;
    }

    private static ObjectNode required(String key) {
        ObjectNode shape = object();
        shape.putArray("required").add(key);
        return shape;
    }
}
