package com.example.library.runtime.mapping;

import com.example.library.runtime.error.ValidationFailed;
import com.example.library.runtime.error.ValidationFailed.Violation;
import com.example.library.runtime.mapping.ColumnInfo.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be said about an entity's values without asking the database. */
public final class Validator {

    private Validator() {}

    /** Everything that is wrong with {@code entity}, in the order of its columns; empty when it may be sent. */
    public static <E> List<Violation> violations(Mapping<E, ?> mapping, E entity) {
        List<Violation> found = List.of();
        List<ColumnInfo> columns = mapping.info().columns();
        for (int i = 0; i < columns.size(); i++) {
            ColumnInfo column = columns.get(i);
            if (column.role() != Role.PLAIN) continue;
            Object value = mapping.value(entity, i);
            if (value != null) {
                for (String problem : problems(column, value)) found = with(found, column, problem);
                continue;
            }
            // A foreign key may have several columns, and is missing but once.
            boolean first = i == 0 || !columns.get(i - 1).property().equals(column.property());
            if (!column.nullable() && column.fallback() == null && first) {
                found = with(found, column, "is required");
            }
        }
        return found;
    }

    /** Most entities are valid: a list is made for the first violation only. */
    private static List<Violation> with(List<Violation> found, ColumnInfo column, String problem) {
        List<Violation> more = found.isEmpty() ? new ArrayList<>() : found;
        more.add(new Violation(column.property(), problem));
        return more;
    }

    /** The error to fail with; empty when {@code entity} may be sent. */
    static <E> Optional<ValidationFailed> check(Mapping<E, ?> mapping, E entity) {
        List<Violation> found = violations(mapping, entity);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new ValidationFailed(mapping.info().entity(), found));
    }

    private static List<String> problems(ColumnInfo column, Object value) {
        List<String> problems =
                with(Storable.problems(value), column.typeLimit().problem(value));
        // A text of the wrong length is not told, too, that its form is wrong.
        if (!problems.isEmpty()) return problems;
        for (Limit limit : column.limits()) problems = with(problems, limit.violation(value));
        return problems;
    }

    private static List<String> with(List<String> problems, Optional<String> problem) {
        if (problem.isEmpty()) return problems;
        List<String> more = new ArrayList<>(problems);
        more.add(problem.get());
        return more;
    }
}
