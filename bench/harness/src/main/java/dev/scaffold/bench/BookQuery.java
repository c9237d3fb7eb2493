package dev.scaffold.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of books is asked for: books of the authors from {@code fromAuthor} to before {@code toAuthor}, with the
 * conditions that are not null, at most {@link #LIMIT} of them. Sixteen shapes.
 *
 * @param byTitle in the order of their titles, then keys; otherwise the dearest first, then by keys
 */
public record BookQuery(
        long fromAuthor,
        long toAuthor,
        @Nullable BigDecimal minPrice,
        @Nullable LocalDate since,
        @Nullable String titlePattern,
        boolean byTitle) {

    public static final int LIMIT = 20;
    static final int SHAPES = 16;

    private static final int AUTHORS = 5;

    static BookQuery of(long number) {
        long first = Keys.firstAuthor(number / SHAPES, AUTHORS);
        return new BookQuery(
                first,
                first + AUTHORS,
                (number & 1) == 0 ? null : BigDecimal.valueOf(number % 3_000, 2),
                (number & 2) == 0 ? null : LocalDate.of(1950, 1, 1).plusDays(number % 5_000),
                (number & 4) == 0 ? null : "% book about%",
                (number & 8) == 0);
    }
}
