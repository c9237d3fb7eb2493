package dev.scaffold.generator.schema.rule;

import java.util.List;
import java.util.Set;

/**
 * Class names that the generated code beside an entity uses by their simple names: the one list of them. Printed Java
 * qualifies what clashes and is not listed for; listed are those of {@code java.lang} that it uses, which a class of the same
 * package hides, and what the text templates of that package import.
 */
final class TakenNames {

    /** Classes that stand beside an entity in its package: {@code BookBase}. */
    static final List<String> SUFFIXES = List.of(
            "Base",
            "Manager",
            "ManagerBase",
            "Mapper",
            "OnPostgresqlTest",
            "OnSqliteTest",
            "Paths",
            "QuerySet",
            "Sample",
            "Test",
            "TestBase");

    /** Made once for a project, or for its tests. */
    static final Set<String> PROJECT = Set.of(
            "Application",
            "DatabaseTest",
            "PostgresqlServer",
            "SampleTexts",
            "Samples",
            "SessionFactory",
            "SqliteFiles",
            "Tables",
            "TestDatabase");

    /** Of the JDK. */
    static final Set<String> JDK = Set.of(
            "ArrayList",
            "Arrays",
            "AssertionError",
            "AtomicLong",
            "AutoCloseable",
            "BigDecimal",
            "Boolean",
            "Byte",
            "ByteBuffer",
            "CharSequence",
            "Class",
            "Comparable",
            "CompletableFuture",
            "Deprecated",
            "Double",
            "Duration",
            "Enum",
            "Exception",
            "Float",
            "FunctionalInterface",
            "HexFormat",
            "IllegalArgumentException",
            "IllegalStateException",
            "IndexOutOfBoundsException",
            "Instant",
            "Integer",
            "InterruptedException",
            "Iterable",
            "List",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "Long",
            "Math",
            "NullPointerException",
            "Object",
            "Objects",
            "Optional",
            "Override",
            "Runnable",
            "RuntimeException",
            "SafeVarargs",
            "Short",
            "String",
            "StringBuilder",
            "SuppressWarnings",
            "System",
            "Throwable",
            "UUID",
            "Void",
            "ZoneOffset");

    /** Of the runtime, and of the libraries that generated tests import. */
    static final Set<String> RUNTIME = Set.of(
            "Assumptions",
            "ConstraintViolation",
            "DSL",
            "KeyFields",
            "Migrations",
            "NotFound",
            "NullMarked",
            "Nullable",
            "SessionQuery",
            "StaleEntity",
            "ToMany",
            "ValidationFailed");

    private TakenNames() {}
}
