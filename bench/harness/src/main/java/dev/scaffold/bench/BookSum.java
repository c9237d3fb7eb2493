package dev.scaffold.bench;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a stream of books adds up to, in their order. It looks at each value of a row and costs little beside reading it. */
public final class BookSum {

    private int books;
    private long sum;

    public void add(
            long id,
            String title,
            String isbn,
            int pages,
            BigDecimal price,
            LocalDate publishedOn,
            long author,
            int version) {
        books++;
        long texts = title.length() + 7 * title.charAt(title.length() - 1) + isbn.charAt(isbn.length() - 1);
        sum = 31 * sum + id + author + pages + version + texts + price.hashCode() + publishedOn.hashCode();
    }

    public void add(BookRow row) {
        add(row.id, row.title, row.isbn, row.pages, row.price, row.publishedOn, row.authorId, row.version);
    }

    @Override
    public String toString() {
        return books + " books, " + sum;
    }
}
