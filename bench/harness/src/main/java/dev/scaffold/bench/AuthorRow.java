package dev.scaffold.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An author, for candidates that have no entities of their own. */
public final class AuthorRow {

    public final long id;
    public final String name;
    public final @Nullable String email;
    public final @Nullable LocalDate born;
    public final int version;
    public final List<BookRow> books = new ArrayList<>();

    public AuthorRow(long id, String name, @Nullable String email, @Nullable LocalDate born, int version) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.born = born;
        this.version = version;
    }
}
