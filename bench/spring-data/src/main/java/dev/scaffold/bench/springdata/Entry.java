package dev.scaffold.bench.springdata;

import dev.scaffold.bench.NewEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

class Entry {

    @Id
    @Nullable
    Long id;

    long bookId;

    @Nullable
    BigDecimal amount;

    @Nullable
    LocalDate day;

    @Nullable
    String note;

    @Version
    @Nullable
    Integer version;

    static Entry of(NewEntry values) {
        Entry entry = new Entry();
        entry.bookId = values.book();
        entry.amount = values.amount();
        entry.day = values.day();
        entry.note = values.note();
        return entry;
    }
}
