package dev.scaffold.bench.r2dbc;

import static dev.scaffold.bench.r2dbc.Tables.AUTHOR;
import static dev.scaffold.bench.r2dbc.Tables.BOOK;
import static dev.scaffold.bench.r2dbc.Tables.ENTRY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.using;
import static org.jooq.impl.DSL.val;

import dev.scaffold.bench.AuthorRow;
import dev.scaffold.bench.BookQuery;
import dev.scaffold.bench.BookRow;
import dev.scaffold.bench.BookSum;
import dev.scaffold.bench.Candidate;
import dev.scaffold.bench.NewEntry;
import dev.scaffold.bench.Texts;
import io.r2dbc.pool.ConnectionPool;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStep5;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** jOOQ's queries over R2DBC, with its pool. */
public final class JooqCandidate implements Candidate {

    private static final int CHUNK = 1_000;

    private final ConnectionPool pool;
    private final DSLContext jooq;

    public JooqCandidate(Target target) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        pool = R2dbcCandidate.pool(target);
        jooq = using(pool, SQLDialect.POSTGRES, new Settings().withRenderSchema(false));
    }

    private <T> Mono<T> inTransaction(Function<DSLContext, Publisher<T>> work) {
        return Mono.from(jooq.transactionPublisher(configuration -> work.apply(configuration.dsl())));
    }

    @Override
    public void author(long id, Done done) {
        R2dbcCandidate.tell(
                Mono.from(jooq.select(Tables.AUTHORS).from(AUTHOR).where(Tables.AUTHOR_ID.eq(id)))
                        .map(Tables::author),
                done);
    }

    @Override
    public void insert(NewEntry entry, Done done) {
        R2dbcCandidate.tell(inTransaction(tx -> insert(tx, List.of(entry)).returningResult(Tables.ENTRY_ID)), done);
    }

    @Override
    public void modify(long id, Done done) {
        R2dbcCandidate.tell(
                inTransaction(tx -> Mono.from(tx.select(Tables.BOOKS).from(BOOK).where(Tables.BOOK_ID.eq(id)))
                        .map(Tables::book)
                        .flatMap(book -> Mono.from(tx.update(BOOK)
                                .set(Tables.PAGES, book.pages + 1)
                                .set(Tables.BOOK_VERSION, book.version + 1)
                                .where(Tables.BOOK_ID.eq(book.id), Tables.BOOK_VERSION.eq(book.version))))
                        .map(rows -> {
                            if (rows != 1) throw new IllegalStateException("stale");
                            return rows;
                        })),
                done);
    }

    @Override
    public void graph(long firstAuthor, Done done) {
        R2dbcCandidate.tell(
                Flux.from(jooq.select(Tables.AUTHORS)
                                .from(AUTHOR)
                                .where(Tables.AUTHOR_ID.ge(firstAuthor), Tables.AUTHOR_ID.lt(firstAuthor + 50))
                                .orderBy(Tables.AUTHOR_ID))
                        .map(Tables::author)
                        .collectList()
                        .flatMap(this::withBooks),
                done);
    }

    private Mono<List<AuthorRow>> withBooks(List<AuthorRow> authors) {
        Map<Long, AuthorRow> byKey = new HashMap<>();
        for (AuthorRow author : authors) byKey.put(author.id, author);
        Field<Long[]> keys = val(byKey.keySet().toArray(Long[]::new));
        return books(Tables.BOOK_AUTHOR_ID.eq(any(keys)))
                .doOnNext(book -> byKey.get(book.authorId).books.add(book))
                .then(Mono.just(authors));
    }

    private Flux<BookRow> books(Condition condition) {
        return Flux.from(jooq.select(Tables.BOOKS).from(BOOK).where(condition).orderBy(Tables.BOOK_ID))
                .map(Tables::book);
    }

    @Override
    public void bulk(List<NewEntry> entries, Done done) {
        List<List<NewEntry>> chunks = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += CHUNK) {
            chunks.add(entries.subList(from, Math.min(from + CHUNK, entries.size())));
        }
        R2dbcCandidate.tell(
                inTransaction(tx -> Flux.fromIterable(chunks)
                        .concatMap(chunk -> insert(tx, chunk))
                        .reduce(0, Integer::sum)),
                done);
    }

    private static InsertValuesStep5<Record, Long, BigDecimal, LocalDate, String, Integer> insert(
            DSLContext tx, List<NewEntry> entries) {
        var insert = tx.insertInto(
                ENTRY, Tables.ENTRY_BOOK_ID, Tables.AMOUNT, Tables.DAY, Tables.NOTE, Tables.ENTRY_VERSION);
        for (NewEntry entry : entries) {
            insert = insert.values(entry.book(), entry.amount(), entry.day(), entry.note(), 0);
        }
        return insert;
    }

    @Override
    public void stream(int fetchSize, Done done) {
        R2dbcCandidate.tell(
                inTransaction(tx -> Flux.from(tx.select(Tables.BOOKS)
                                .from(BOOK)
                                .orderBy(Tables.BOOK_ID)
                                .fetchSize(fetchSize))
                        .map(Tables::book)
                        .collect(BookSum::new, BookSum::add)),
                done);
    }

    @Override
    public void list(BookQuery query, Done done) {
        Condition condition =
                Tables.BOOK_AUTHOR_ID.ge(query.fromAuthor()).and(Tables.BOOK_AUTHOR_ID.lt(query.toAuthor()));
        if (query.minPrice() != null) condition = condition.and(Tables.PRICE.ge(query.minPrice()));
        if (query.since() != null) condition = condition.and(Tables.PUBLISHED_ON.ge(query.since()));
        if (query.titlePattern() != null) condition = condition.and(Tables.TITLE.like(query.titlePattern()));
        R2dbcCandidate.tell(
                Flux.from(jooq.select(Tables.BOOKS)
                                .from(BOOK)
                                .where(condition)
                                .orderBy(query.byTitle() ? Tables.TITLE : Tables.PRICE.desc(), Tables.BOOK_ID)
                                .limit(BookQuery.LIMIT))
                        .map(Tables::book)
                        .collectList(),
                done);
    }

    @Override
    public String text(@Nullable Object answer) {
        return Texts.ofRows(answer);
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
