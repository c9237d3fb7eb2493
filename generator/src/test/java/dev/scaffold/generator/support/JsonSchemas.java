package dev.scaffold.generator.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Holds documents against a JSON Schema, as an editor does. */
public final class JsonSchemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonSchemas() {}

    /** From its text, draft 7. */
    public static JsonSchema parse(String text) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text);
    }

    /** What is wrong with a YAML text; empty when it is valid. */
    public static List<String> problems(JsonSchema schema, String yaml) {
        return problems(schema, yaml(yaml));
    }

    public static List<String> problems(JsonSchema schema, JsonNode document) {
        return schema.validate(document).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    private static JsonNode yaml(String text) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return MAPPER.valueToTree(withTextKeys(new Load(settings).loadFromString(text)));
    }

    private static Object withTextKeys(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(JsonSchemas::withTextKeys).toList();
        }
        if (!(value instanceof Map<?, ?> map)) return value == null ? MAPPER.nullNode() : value;
        Map<String, Object> named = new TreeMap<>();
        map.forEach((key, below) -> named.put(String.valueOf(key), withTextKeys(below)));
        return named;
    }
}
