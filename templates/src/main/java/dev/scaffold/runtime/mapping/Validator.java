package dev.scaffold.runtime.mapping;

import dev.scaffold.runtime.error.ValidationFailed;
import dev.scaffold.runtime.error.ValidationFailed.Violation;
import dev.scaffold.runtime.mapping.ColumnInfo.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be said about an entity's values without asking the database. */
public final class Validator {

    private Validator() {}

    /** Everything that is wrong with {@code entity}, in the order of its columns; empty when it may be sent. */
    public static <E> List<Violation> violations(Mapping<E, ?> mapping, E entity) {
        List<Violation> found = new ArrayList<>(0);
        List<String> problems = new ArrayList<>(0);
        List<ColumnInfo> columns = mapping.info().columns();
        for (int i = 0; i < columns.size(); i++) {
            ColumnInfo column = columns.get(i);
            if (column.role() != Role.PLAIN) continue;
            Object value = mapping.value(entity, i);
            if (value != null) {
                addProblems(column, value, problems);
                if (problems.isEmpty()) continue;
                for (String problem : problems) found.add(new Violation(column.property(), problem));
                problems.clear();
                continue;
            }
            // A foreign key may have several columns, and is missing but once.
            boolean first = i == 0 || !columns.get(i - 1).property().equals(column.property());
            if (!column.nullable() && column.fallback() == null && first) {
                found.add(new Violation(column.property(), "is required"));
            }
        }
        return found;
    }

    /** The error to fail with; empty when {@code entity} may be sent. */
    static <E> Optional<ValidationFailed> check(Mapping<E, ?> mapping, E entity) {
        List<Violation> found = violations(mapping, entity);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new ValidationFailed(mapping.info().entity(), found));
    }

    private static void addProblems(ColumnInfo column, Object value, List<String> problems) {
        Storable.addProblems(value, problems);
        column.typeLimit().problem(value).ifPresent(problems::add);
        // A text of the wrong length is not told, too, that its form is wrong.
        if (!problems.isEmpty()) return;
        for (Limit limit : column.limits()) limit.violation(value).ifPresent(problems::add);
    }
}
