package com.example.library.runtime.mapping;

import com.example.library.runtime.error.ConstraintViolation;
import com.example.library.runtime.error.ConstraintViolation.Kind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** Gives a database's complaint the schema's names: entity, fields and constraint. */
public final class Violations {

    private Violations() {}

    /** {@code sent}, which wrote link rows, but a {@link ConstraintViolation} names entity and relation. */
    public static <T> CompletableFuture<T> linking(CompletableFuture<T> sent, String entity, String relation) {
        return named(
                sent,
                violation -> violation.withNames(
                        entity, List.of(relation), violation.constraint().orElse("")));
    }

    /** {@code sent}, but a {@link ConstraintViolation} names entity and fields of {@code table}. */
    static <T> CompletableFuture<T> named(CompletableFuture<T> sent, TableInfo table) {
        return named(sent, violation -> named(violation, table));
    }

    private static <T> CompletableFuture<T> named(
            CompletableFuture<T> sent, UnaryOperator<ConstraintViolation> withNames) {
        return sent.exceptionally(failure -> {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            throw cause instanceof ConstraintViolation violation
                    ? withNames.apply(violation)
                    : new CompletionException(cause);
        });
    }

    private static ConstraintViolation named(ConstraintViolation violation, TableInfo table) {
        if (violation.kind() == Kind.NOT_NULL) {
            // It has no name, and that of a unique constraint over the same column would be wrong.
            return violation.withNames(table.entity(), properties(violation.columns(), table), "");
        }
        return table.constraints().stream()
                .filter(constraint -> violation
                        .constraint()
                        .map(constraint.name()::equals)
                        .orElseGet(() -> !violation.columns().isEmpty()
                                && constraint.columns().equals(violation.columns())))
                .findFirst()
                .map(constraint ->
                        violation.withNames(table.entity(), properties(constraint.columns(), table), constraint.name()))
                .orElseGet(() -> violation.withNames(
                        table.entity(),
                        properties(violation.columns(), table),
                        violation.constraint().orElse("")));
    }

    private static List<String> properties(List<String> columns, TableInfo table) {
        return columns.stream()
                .flatMap(name -> table.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .map(ColumnInfo::property))
                .toList();
    }
}
