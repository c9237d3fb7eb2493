package dev.scaffold.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A row that W2 and W5 insert. */
public record NewEntry(long book, BigDecimal amount, LocalDate day, String note) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    static NewEntry of(long number) {
        return new NewEntry(
                Keys.book(number),
                BigDecimal.valueOf(number % 100_000, 2),
                FIRST_DAY.plusDays(number % 2_000),
                "entry number " + number);
    }

    static List<NewEntry> several(long first, int count) {
        List<NewEntry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) entries.add(of(first + i));
        return entries;
    }
}
