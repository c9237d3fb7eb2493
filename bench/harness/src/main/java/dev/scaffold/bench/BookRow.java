package dev.scaffold.bench;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A book, for candidates that have no entities of their own. */
public final class BookRow {

    public final long id;
    public final String title;
    public final String isbn;
    public final int pages;
    public final BigDecimal price;
    public final LocalDate publishedOn;
    public final long authorId;
    public final int version;

    public BookRow(
            long id,
            String title,
            String isbn,
            int pages,
            BigDecimal price,
            LocalDate publishedOn,
            long authorId,
            int version) {
        this.id = id;
        this.title = title;
        this.isbn = isbn;
        this.pages = pages;
        this.price = price;
        this.publishedOn = publishedOn;
        this.authorId = authorId;
        this.version = version;
    }
}
