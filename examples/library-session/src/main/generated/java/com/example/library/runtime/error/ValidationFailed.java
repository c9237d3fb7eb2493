package com.example.library.runtime.error;

import java.util.List;
import java.util.stream.Collectors;

/** An entity cannot be written as it is: found before anything was sent, all violations at once. */
public final class ValidationFailed extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final String entity;
    private final transient List<Violation> violations;

    /**
     * @param property as the schema spells it
     * @param message what is wrong with it, without its value
     */
    public record Violation(String property, String message) {}

    public ValidationFailed(String entity, List<Violation> violations) {
        this(entity, violations, -1);
    }

    private ValidationFailed(String entity, List<Violation> violations, int row) {
        super(
                entity + " cannot be saved: "
                        + violations.stream()
                                .map(violation -> violation.property() + " " + violation.message())
                                .collect(Collectors.joining("; ")),
                row,
                null,
                null);
        this.entity = entity;
        this.violations = List.copyOf(violations);
    }

    @Override
    public ValidationFailed atRow(int position) {
        return new ValidationFailed(entity, violations, position);
    }

    /** In the order of the entity's columns. */
    public List<Violation> violations() {
        return violations;
    }
}
