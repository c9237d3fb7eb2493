package dev.scaffold.generator.document;

import dev.scaffold.generator.document.Node.Mapping;
import dev.scaffold.generator.document.Node.Sequence;
import dev.scaffold.generator.syntax.Keywords;
import dev.scaffold.generator.syntax.Vocabulary;
import java.util.List;

/** What the language expects somewhere in a schema. */
public enum Place {
    SCHEMA(Keywords.SCHEMA),
    PROJECT(Keywords.PROJECT),
    DEFAULTS(Keywords.DEFAULTS),
    TYPES,
    TYPE(Keywords.TYPE),
    ENUMS,
    ENUM(Keywords.ENUM),
    CONSTANTS,
    CONSTANT(Keywords.CONSTANT),
    VALUES,
    VALUE(Keywords.VALUE),
    MIXINS,
    ENTITIES,
    ENTITY(Keywords.ENTITY),
    FIELDS,
    FIELD(Keywords.FIELD),
    INDEXES,
    INDEX(Keywords.INDEX),
    CHECKS,
    CHECK(Keywords.CHECK),
    /** An expression, or a map that takes it as it is. */
    SQL,
    DATABASES,
    SETTINGS,
    JOIN(Keywords.JOIN),
    COLUMNS,
    /** A list of names, or one. */
    WORDS,
    /** Fields with an order: {@code published_on desc, isbn}. */
    ORDER,
    DEFAULT,
    TEXT;

    private final List<String> words;

    Place() {
        this.words = List.of();
    }

    Place(Vocabulary vocabulary) {
        this.words = vocabulary.words();
    }

    /** The keys that may stand here, in their usual order; empty where the keys are names. */
    public List<String> words() {
        return words;
    }

    /** What stands below {@code key}. */
    public Place below(String key, Node value) {
        return switch (this) {
            case SCHEMA -> section(key);
            case TYPES -> TYPE;
            case ENUMS -> isLongEnum(value) ? ENUM : CONSTANTS;
            case CONSTANTS -> CONSTANT;
            case VALUES -> isLong(value) ? VALUE : FIELDS;
            case MIXINS -> isLong(value) ? ENTITY : FIELDS;
            case ENTITIES -> ENTITY;
            case FIELDS -> FIELD;
            case INDEXES -> INDEX;
            case CHECKS -> CHECK;
            case DATABASES -> SETTINGS;
            case WORDS, ORDER, SQL -> this;
            default -> word(key);
        };
    }

    private static Place section(String key) {
        return switch (key) {
            case "project" -> PROJECT;
            case "defaults" -> DEFAULTS;
            case "types" -> TYPES;
            case "enums" -> ENUMS;
            case "values" -> VALUES;
            case "mixins" -> MIXINS;
            case "entities" -> ENTITIES;
            default -> TEXT;
        };
    }

    private Place word(String key) {
        if (words.isEmpty()) return TEXT;
        return switch (key) {
            case "fields" -> this == INDEX ? ORDER : FIELDS;
            case "indexes" -> INDEXES;
            case "unique" -> this == ENTITY ? INDEXES : TEXT;
            case "index" -> this == JOIN ? WORDS : TEXT;
            case "columns" -> this == JOIN ? WORDS : COLUMNS;
            case "values" -> CONSTANTS;
            case "checks" -> CHECKS;
            case "db" -> DATABASES;
            case "join" -> JOIN;
            case "orderBy" -> ORDER;
            case "expr", "where", "generated", "sql" -> SQL;
            case "default" -> DEFAULT;
            case "id", "mixins", "include", "databases" -> WORDS;
            default -> TEXT;
        };
    }

    /** A constant may be called values, too: then what stands below it is its stored value. */
    private static boolean isLongEnum(Node node) {
        return node instanceof Mapping mapping
                && mapping.entry("values")
                        .map(Node.Entry::value)
                        .filter(value -> value instanceof Sequence
                                || value instanceof Mapping below
                                        && below.entry("value").isEmpty())
                        .isPresent();
    }

    private static boolean isLong(Node node) {
        return node instanceof Mapping mapping
                && mapping.entry("fields")
                        .map(Node.Entry::value)
                        .filter(Mapping.class::isInstance)
                        .isPresent();
    }
}
