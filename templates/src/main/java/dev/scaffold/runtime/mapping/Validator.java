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
        List<Violation> found = new ArrayList<>();
        List<ColumnInfo> columns = mapping.info().columns();
        for (int i = 0; i < columns.size(); i++) {
            ColumnInfo column = columns.get(i);
            if (column.role() != Role.PLAIN) continue;
            Object value = mapping.value(entity, i);
            if (value == null) {
                // A foreign key may have several columns, and is missing but once.
                boolean first = i == 0 || !columns.get(i - 1).property().equals(column.property());
                if (!column.nullable() && first) found.add(new Violation(column.property(), "is required"));
                continue;
            }
            int before = found.size();
            if (value instanceof String text) checkLength(column, text, found);
            // A text of the wrong length is not told, too, that its form is wrong.
            if (found.size() == before) checkLimits(column, value, found);
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

    private static void checkLength(ColumnInfo column, String text, List<Violation> found) {
        if (text.indexOf('\0') >= 0) {
            found.add(new Violation(column.property(), "holds a NUL character, which PostgreSQL cannot store"));
        }
        if (!isWellFormed(text)) {
            found.add(
                    new Violation(column.property(), "holds half a character (a lone surrogate), which would be lost"));
        }
        // Most texts are far shorter than their limit: count code points only when it can matter.
        if (column.minLength() == 0 && text.length() <= column.maxLength()) return;
        int length = text.codePointCount(0, text.length());
        if (column.minLength() == column.maxLength() && length != column.maxLength()) {
            found.add(new Violation(
                    column.property(), "must be exactly " + column.maxLength() + " characters long, not " + length));
        } else if (length > column.maxLength()) {
            found.add(new Violation(
                    column.property(), "may be at most " + column.maxLength() + " characters long, not " + length));
        }
    }

    private static void checkLimits(ColumnInfo column, Object value, List<Violation> found) {
        for (Limit limit : column.limits()) {
            limit.violation(value).ifPresent(message -> found.add(new Violation(column.property(), message)));
        }
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (!pair) return false;
            i++;
        }
        return true;
    }
}
