package com.example.library.runtime.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database refused a row because of one of its constraints. */
public final class ConstraintViolation extends PersistenceException {

    private static final long serialVersionUID = 1L;

    /** What kind of constraint it was. */
    public enum Kind {
        UNIQUE,
        FOREIGN_KEY,
        NOT_NULL,
        CHECK
    }

    private final Kind kind;
    private final @Nullable String constraint;
    private final transient List<String> columns;
    private final transient List<String> properties;

    /**
     * @param constraint its name, where the database tells
     * @param columns of the table, where the database tells
     */
    public ConstraintViolation(
            Kind kind,
            @Nullable String constraint,
            List<String> columns,
            @Nullable String sqlState,
            @Nullable Throwable cause) {
        this(kind, constraint, columns, List.of(), words(kind, constraint, columns), -1, sqlState, cause);
    }

    private ConstraintViolation(
            Kind kind,
            @Nullable String constraint,
            List<String> columns,
            List<String> properties,
            String message,
            int row,
            @Nullable String sqlState,
            @Nullable Throwable cause) {
        super(message, row, sqlState, cause);
        this.kind = kind;
        this.constraint = constraint;
        this.columns = List.copyOf(columns);
        this.properties = List.copyOf(properties);
    }

    @Override
    public ConstraintViolation atRow(int position) {
        return new ConstraintViolation(
                kind,
                constraint,
                columns,
                properties,
                String.valueOf(getMessage()),
                position,
                sqlState().orElse(null),
                getCause());
    }

    /** The same in the schema's words. An empty {@code constraint} leaves its name unknown. */
    public ConstraintViolation withNames(String entity, List<String> names, String constraint) {
        String where = names.isEmpty() ? entity : entity + "." + String.join(", ", names);
        String what = switch (kind) {
            case UNIQUE -> where + " must be unique";
            case FOREIGN_KEY -> where + " refers to a row that is not there, or is still referred to";
            case NOT_NULL -> where + " is required";
            case CHECK -> where + " does not meet its check";
        };
        String message = constraint.isEmpty() ? what : what + " (" + constraint + ")";
        return new ConstraintViolation(
                kind,
                constraint.isEmpty() ? null : constraint,
                columns,
                names,
                message,
                row().orElse(-1),
                sqlState().orElse(null),
                getCause());
    }

    public Kind kind() {
        return kind;
    }

    /** The constraint's name in the database, where it is known. */
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }

    /** The columns it is about, where they are known. */
    public List<String> columns() {
        return columns;
    }

    /** The fields of the schema it is about, where they are known. */
    public List<String> properties() {
        return properties;
    }

    private static String words(Kind kind, @Nullable String constraint, List<String> columns) {
        String name = constraint != null ? constraint : String.join(", ", columns);
        return kind + " constraint violated" + (name.isEmpty() ? "" : ": " + name);
    }
}
