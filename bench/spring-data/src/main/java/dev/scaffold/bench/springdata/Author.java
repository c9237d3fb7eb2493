package dev.scaffold.bench.springdata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;

class Author {

    @Id
    @Nullable
    Long id;

    @Nullable
    String name;

    @Nullable
    String email;

    @Nullable
    LocalDate born;

    @Version
    @Nullable
    Integer version;

    /** Spring Data R2DBC has no relations. */
    @Transient
    List<Book> books = new ArrayList<>();
}
