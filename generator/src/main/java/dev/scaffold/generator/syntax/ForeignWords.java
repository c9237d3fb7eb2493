package dev.scaffold.generator.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people write who come from another schema language, and how it is said here. */
final class ForeignWords {

    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("required", "a field is required unless its type ends with ?: \"string(20)?\""),
            Map.entry("notnull", "a field is required unless its type ends with ?: \"string(20)?\""),
            Map.entry("null", "a ? behind the type makes a field optional: \"string(20)?\""),
            Map.entry("optional", "a ? behind the type makes a field optional: \"string(20)?\""),
            Map.entry("length", "the length stands behind the type: \"string(20)\""),
            Map.entry("size", "the length stands behind the type: \"string(20)\""),
            Map.entry("maxlength", "the length stands behind the type: \"string(20)\""),
            Map.entry("precision", "digits stand behind the type: \"decimal(12,2)\""),
            Map.entry("scale", "digits stand behind the type: \"decimal(12,2)\""),
            Map.entry("enum", "constants stand below \"enums:\"; the enum's name is the field's type"),
            Map.entry("values", "constants stand below \"enums:\"; the enum's name is the field's type"),
            Map.entry("primarykey", "\"id:\" in the entity, or in \"defaults:\", says which key it has"),
            Map.entry("key", "\"id:\" in the entity, or in \"defaults:\", says which key it has"),
            Map.entry("foreignkey", "an entity's name as the type makes a relation: \"author: Author\""),
            Map.entry("relation", "an entity's name as the type makes a relation: \"author: Author\""),
            Map.entry("relations", "an entity's name as the type makes a relation: \"author: Author\""),
            Map.entry("relationships", "an entity's name as the type makes a relation: \"author: Author\""),
            Map.entry("columns", "columns stand below \"fields:\""),
            Map.entry("properties", "columns stand below \"fields:\""),
            Map.entry("attributes", "columns stand below \"fields:\""),
            Map.entry("constraints", "there are \"unique:\" and \"checks:\""),
            Map.entry("description", "it is called \"doc\" here"),
            Map.entry("comment", "it is called \"doc\" here"),
            Map.entry("tablename", "it is called \"table\" here"),
            Map.entry("name", "what it is called stands before the colon"),
            Map.entry("tables", "they are called \"entities\" here"),
            Map.entry("models", "they are called \"entities\" here"),
            Map.entry("datasource", "the service reads its database from the environment: ${DATABASE_URL}"),
            Map.entry(
                    "database",
                    "\"databases:\" stands below \"project:\"; the service reads the URL from ${DATABASE_URL}"),
            Map.entry("language", "the language's version is said with \"scaffold: 1\""));

    private ForeignWords() {}

    static Optional<String> hint(String word) {
        return Optional.ofNullable(HINTS.get(word.replace("_", "").toLowerCase(Locale.ROOT)));
    }
}
