package dev.scaffold.bench.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "author")
public class Author {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(length = 120)
    @Nullable
    String name;

    @Nullable
    String email;

    @Nullable
    LocalDate born;

    @Version
    int version;

    @OneToMany(mappedBy = "author")
    @OrderBy("id")
    List<Book> books = new ArrayList<>();

    /** Also of a proxy, which has no fields. */
    public @Nullable Long getId() {
        return id;
    }
}
