package dev.scaffold.bench.r2dbc;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.LOCALDATE;
import static org.jooq.impl.SQLDataType.NUMERIC;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.scaffold.bench.AuthorRow;
import dev.scaffold.bench.BookRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The tables, for jOOQ. */
final class Tables {

    static final Table<Record> AUTHOR = table(name("author"));
    static final Field<Long> AUTHOR_ID = field(name("author", "id"), BIGINT);
    private static final Field<String> NAME = field(name("author", "name"), VARCHAR);
    private static final Field<String> EMAIL = field(name("author", "email"), VARCHAR);
    private static final Field<LocalDate> BORN = field(name("author", "born"), LOCALDATE);
    private static final Field<Integer> AUTHOR_VERSION = field(name("author", "version"), INTEGER);

    static final Table<Record> BOOK = table(name("book"));
    static final Field<Long> BOOK_ID = field(name("book", "id"), BIGINT);
    static final Field<String> TITLE = field(name("book", "title"), VARCHAR);
    private static final Field<String> ISBN = field(name("book", "isbn"), VARCHAR);
    static final Field<Integer> PAGES = field(name("book", "pages"), INTEGER);
    static final Field<BigDecimal> PRICE = field(name("book", "price"), NUMERIC);
    static final Field<LocalDate> PUBLISHED_ON = field(name("book", "published_on"), LOCALDATE);
    static final Field<Long> BOOK_AUTHOR_ID = field(name("book", "author_id"), BIGINT);
    static final Field<Integer> BOOK_VERSION = field(name("book", "version"), INTEGER);

    static final Table<Record> ENTRY = table(name("entry"));
    static final Field<Long> ENTRY_ID = field(name("id"), BIGINT);
    static final Field<Long> ENTRY_BOOK_ID = field(name("book_id"), BIGINT);
    static final Field<BigDecimal> AMOUNT = field(name("amount"), NUMERIC);
    static final Field<LocalDate> DAY = field(name("day"), LOCALDATE);
    static final Field<String> NOTE = field(name("note"), VARCHAR);
    static final Field<Integer> ENTRY_VERSION = field(name("version"), INTEGER);

    /** Of an author, in the order of {@link #author}. */
    static final List<Field<?>> AUTHORS = List.of(AUTHOR_ID, NAME, EMAIL, BORN, AUTHOR_VERSION);

    /** Of a book, in the order of {@link #book}. */
    static final List<Field<?>> BOOKS =
            List.of(BOOK_ID, TITLE, ISBN, PAGES, PRICE, PUBLISHED_ON, BOOK_AUTHOR_ID, BOOK_VERSION);

    private Tables() {}

    static AuthorRow author(Record row) {
        return new AuthorRow(
                row.get(0, Long.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, LocalDate.class),
                row.get(4, Integer.class));
    }

    static BookRow book(Record row) {
        return new BookRow(
                row.get(0, Long.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Integer.class),
                row.get(4, BigDecimal.class),
                row.get(5, LocalDate.class),
                row.get(6, Long.class),
                row.get(7, Integer.class));
    }
}
