package dev.scaffold.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers as text, to see that all candidates give the same. */
public final class Texts {

    private Texts() {}

    public static String author(
            long id, String name, @Nullable String email, @Nullable LocalDate born, int version, List<String> books) {
        return "author " + id + " " + name + " " + email + " " + born + " " + version + books;
    }

    public static String book(
            long id,
            String title,
            String isbn,
            int pages,
            BigDecimal price,
            LocalDate publishedOn,
            long author,
            int version) {
        return "book " + id + " " + title + " " + isbn + " " + pages + " " + price.setScale(2) + " " + publishedOn + " "
                + author + " " + version;
    }

    /** A list, or one object, of {@code author} or of {@code book}; or a sum. */
    public static <A, B> String of(
            @Nullable Object answer,
            Class<A> author,
            Function<A, String> authors,
            Class<B> book,
            Function<B, String> books) {
        if (answer instanceof List<?> list) {
            return list.stream()
                    .map(one -> of(one, author, authors, book, books))
                    .collect(Collectors.joining("; "));
        }
        if (answer instanceof BookSum sum) return sum.toString();
        return author.isInstance(answer) ? authors.apply(author.cast(answer)) : books.apply(book.cast(answer));
    }

    /** Of {@link AuthorRow} and {@link BookRow}. */
    public static String ofRows(@Nullable Object answer) {
        return of(answer, AuthorRow.class, Texts::author, BookRow.class, Texts::book);
    }

    private static String author(AuthorRow row) {
        List<String> books = row.books.stream().map(Texts::book).toList();
        return author(row.id, row.name, row.email, row.born, row.version, books);
    }

    private static String book(BookRow row) {
        return book(row.id, row.title, row.isbn, row.pages, row.price, row.publishedOn, row.authorId, row.version);
    }
}
