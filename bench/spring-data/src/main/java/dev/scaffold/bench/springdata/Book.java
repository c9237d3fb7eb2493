package dev.scaffold.bench.springdata;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

class Book {

    @Id
    @Nullable
    Long id;

    @Nullable
    String title;

    @Nullable
    String isbn;

    int pages;

    @Nullable
    BigDecimal price;

    @Nullable
    LocalDate publishedOn;

    long authorId;

    @Version
    @Nullable
    Integer version;
}
