package dev.scaffold.bench.hibernate;

import dev.scaffold.bench.NewEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "book_id")
    long bookId;

    @Column(precision = 10, scale = 2)
    @Nullable
    BigDecimal amount;

    @Nullable
    LocalDate day;

    @Nullable
    String note;

    @Version
    int version;

    static Entry of(NewEntry values) {
        Entry entry = new Entry();
        entry.bookId = values.book();
        entry.amount = values.amount();
        entry.day = values.day();
        entry.note = values.note();
        return entry;
    }
}
