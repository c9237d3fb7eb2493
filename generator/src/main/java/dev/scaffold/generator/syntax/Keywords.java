package dev.scaffold.generator.syntax;

import java.util.List;

/** The words of the language, by the place where each may stand; in the order in which they are usually written. */
public final class Keywords {

    public static final Vocabulary SCHEMA = new Vocabulary(
            "a schema", List.of("scaffold", "project", "defaults", "types", "enums", "values", "mixins", "entities"));

    public static final Vocabulary PROJECT =
            new Vocabulary("project", List.of("name", "package", "style", "databases", "include"));

    public static final Vocabulary DEFAULTS = new Vocabulary(
            "defaults",
            List.of(
                    "id",
                    "timestamps",
                    "version",
                    "softDelete",
                    "naming",
                    "onDelete",
                    "onUpdate",
                    "index",
                    "deferred"));

    /** Of an enum in long form. */
    public static final Vocabulary ENUM = new Vocabulary("an enum", List.of("doc", "was", "type", "values", "db"));

    /** Of a constant in long form. */
    public static final Vocabulary CONSTANT = new Vocabulary("a constant", List.of("value", "was", "doc"));

    /** Of a named type in long form. */
    public static final Vocabulary TYPE =
            new Vocabulary("a type", List.of("type", "doc", "min", "max", "pattern", "format", "fake", "db"));

    /** Of a value object in long form. */
    public static final Vocabulary VALUE = new Vocabulary("a value object", List.of("doc", "was", "fields"));

    public static final Vocabulary ENTITY = new Vocabulary(
            "an entity",
            List.of(
                    "doc",
                    "table",
                    "was",
                    "mixins",
                    "extends",
                    "abstract",
                    "inheritance",
                    "discriminator",
                    "discriminatorValue",
                    "id",
                    "timestamps",
                    "version",
                    "softDelete",
                    "audit",
                    "fields",
                    "indexes",
                    "unique",
                    "checks",
                    "orderBy",
                    "db"));

    /** Of a field in long form. */
    public static final Vocabulary FIELD = new Vocabulary(
            "a field",
            List.of(
                    "type",
                    "nullable",
                    "default",
                    "auto",
                    "unique",
                    "index",
                    "was",
                    "doc",
                    "min",
                    "max",
                    "pattern",
                    "format",
                    "fake",
                    "secret",
                    "immutable",
                    "generated",
                    "created",
                    "updated",
                    "version",
                    "column",
                    "columns",
                    "references",
                    "prefix",
                    "caseInsensitive",
                    "onDelete",
                    "onUpdate",
                    "deferred",
                    "key",
                    "through",
                    "join",
                    "orderBy",
                    "db"));

    public static final Vocabulary JOIN =
            new Vocabulary("a join table", List.of("table", "columns", "id", "index", "onDelete", "key"));

    /** Of an index or a unique constraint in long form. */
    public static final Vocabulary INDEX =
            new Vocabulary("an index", List.of("fields", "expr", "where", "name", "was", "db"));

    /** Of a check in long form. */
    public static final Vocabulary CHECK = new Vocabulary("a check", List.of("sql", "was"));

    /** Behind {@code on delete} and {@code on update}. */
    public static final List<String> REFERENCE_RULES =
            List.of("cascade", "restrict", "set null", "set default", "no action");

    /** Words behind a field's type that stand alone. */
    public static final List<String> FLAGS = List.of(
            "unique",
            "index",
            "no index",
            "no key",
            "auto",
            "created",
            "updated",
            "version",
            "immutable",
            "secret",
            "deferred");

    /** Words behind a field's type that another word follows. */
    public static final List<String> NAMED = List.of(
            "was", "column", "references", "through", "table", "min", "max", "on delete", "on update", "order by");

    private Keywords() {}
}
