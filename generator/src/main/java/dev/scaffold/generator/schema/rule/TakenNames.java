package dev.scaffold.generator.schema.rule;

import java.util.List;
import java.util.Set;

/**
 * Class names that the generated code beside an entity uses by their simple names: the one list of them. Printed Java
 * qualifies what clashes and is not listed for; listed are {@code java.lang}, which a class of the same package hides, and
 * what the text templates import.
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
            "Samples",
            "SessionFactory",
            "SqliteFiles",
            "Tables",
            "TestDatabase");

    /** Of the JDK. */
    static final Set<String> JDK = Set.of(
            "ArrayList",
            "AssertionError",
            "AtomicInteger",
            "AtomicLong",
            "AutoCloseable",
            "BigDecimal",
            "Boolean",
            "CharSequence",
            "Class",
            "Collection",
            "Comparable",
            "CompletableFuture",
            "CompletionException",
            "CompletionStage",
            "Deprecated",
            "Double",
            "Enum",
            "Exception",
            "File",
            "Files",
            "Function",
            "FunctionalInterface",
            "IOException",
            "IllegalArgumentException",
            "IllegalStateException",
            "Instant",
            "Integer",
            "InterruptedException",
            "Iterable",
            "List",
            "LocalDate",
            "Long",
            "Map",
            "Math",
            "NullPointerException",
            "Number",
            "Object",
            "Objects",
            "Optional",
            "Override",
            "Path",
            "Record",
            "Runnable",
            "RuntimeException",
            "SafeVarargs",
            "Set",
            "Short",
            "String",
            "StringBuilder",
            "Supplier",
            "SuppressWarnings",
            "System",
            "Throwable",
            "UUID",
            "UncheckedIOException",
            "Void");

    /** Of the runtime, and of the libraries that generated tests import. */
    static final Set<String> RUNTIME = Set.of(
            "AfterAll",
            "Assumptions",
            "BeforeAll",
            "Client",
            "ConstraintViolation",
            "EmbeddedPostgres",
            "Engine",
            "Kind",
            "Migrations",
            "NotFound",
            "NullMarked",
            "Nullable",
            "Session",
            "SessionQuery",
            "StaleEntity",
            "Statement",
            "Test",
            "TestInstance",
            "ValidationFailed",
            "Violation");

    private TakenNames() {}
}
