package dev.scaffold.bench.r2dbc;

import dev.scaffold.bench.AuthorRow;
import dev.scaffold.bench.BookQuery;
import dev.scaffold.bench.BookRow;
import dev.scaffold.bench.BookSum;
import dev.scaffold.bench.Candidate;
import dev.scaffold.bench.NewEntry;
import dev.scaffold.bench.Texts;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** R2DBC by hand, with its pool. */
public final class R2dbcCandidate implements Candidate {

    private static final String AUTHOR = "select id, name, email, born, version from author";
    private static final String BOOK =
            "select id, title, isbn, pages, price, published_on, author_id, version from book";
    private static final String INSERT =
            "insert into entry (book_id, amount, day, note, version) values ($1, $2, $3, $4, 0) returning id";
    private static final String BULK = "insert into entry (book_id, amount, day, note, version)"
            + " select b, a, d, n, 0 from unnest($1::bigint[], $2::numeric[], $3::date[], $4::varchar[]) as e(b, a, d, n)";
    private static final int CHUNK = 1_000;

    private final ConnectionPool pool;

    public R2dbcCandidate(Target target) {
        pool = pool(target);
    }

    static ConnectionPool pool(Target target) {
        PostgresqlConnectionConfiguration connect = PostgresqlConnectionConfiguration.builder()
                .host(target.host())
                .port(target.port())
                .database(target.database())
                .username(target.user())
                .build();
        return new ConnectionPool(ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(connect))
                .initialSize(target.connections())
                .maxSize(target.connections())
                .build());
    }

    static void tell(Mono<?> mono, Done done) {
        mono.subscribe(answer -> done.ended(answer, null), failure -> done.ended(null, failure));
    }

    private <T> Mono<T> with(Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(pool.create(), work, Connection::close);
    }

    private <T> Mono<T> inTransaction(Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(
                pool.create()
                        .flatMap(connection ->
                                Mono.from(connection.beginTransaction()).thenReturn(connection)),
                work,
                connection -> Mono.from(connection.commitTransaction()).then(Mono.from(connection.close())),
                (connection, failure) ->
                        Mono.from(connection.rollbackTransaction()).then(Mono.from(connection.close())),
                connection -> Mono.from(connection.rollbackTransaction()).then(Mono.from(connection.close())));
    }

    private static <T> Mono<List<T>> query(Connection connection, String sql, Function<Row, T> read, Object... binds) {
        return Flux.from(bound(connection, sql, binds).execute())
                .flatMap(result -> result.map((row, metadata) -> read.apply(row)))
                .collectList();
    }

    private static Mono<Long> write(Connection connection, String sql, Object... binds) {
        return Flux.from(bound(connection, sql, binds).execute())
                .flatMap(result -> result.getRowsUpdated())
                .reduce(0L, Long::sum);
    }

    private static Statement bound(Connection connection, String sql, Object... binds) {
        Statement statement = connection.createStatement(sql);
        for (int i = 0; i < binds.length; i++) statement.bind(i, binds[i]);
        return statement;
    }

    @Override
    public void author(long id, Done done) {
        tell(
                with(connection -> query(connection, AUTHOR + " where id = $1", R2dbcCandidate::author, id)
                        .map(found -> found.get(0))),
                done);
    }

    @Override
    public void insert(NewEntry entry, Done done) {
        tell(
                inTransaction(connection -> query(
                        connection,
                        INSERT,
                        row -> row.get(0, Long.class),
                        entry.book(),
                        entry.amount(),
                        entry.day(),
                        entry.note())),
                done);
    }

    @Override
    public void modify(long id, Done done) {
        tell(
                inTransaction(connection -> query(connection, BOOK + " where id = $1", R2dbcCandidate::book, id)
                        .map(found -> found.get(0))
                        .flatMap(book -> write(
                                connection,
                                "update book set pages = $1, version = $2 where id = $3 and version = $4",
                                book.pages + 1,
                                book.version + 1,
                                book.id,
                                book.version))
                        .map(rows -> {
                            if (rows != 1) throw new IllegalStateException("stale");
                            return rows;
                        })),
                done);
    }

    @Override
    public void graph(long firstAuthor, Done done) {
        tell(
                with(connection -> query(
                                connection,
                                AUTHOR + " where id >= $1 and id < $2 order by id",
                                R2dbcCandidate::author,
                                firstAuthor,
                                firstAuthor + 50)
                        .flatMap(authors -> withBooks(connection, authors))),
                done);
    }

    private static Mono<List<AuthorRow>> withBooks(Connection connection, List<AuthorRow> authors) {
        Map<Long, AuthorRow> byKey = new HashMap<>();
        for (AuthorRow author : authors) byKey.put(author.id, author);
        Object keys = byKey.keySet().toArray(Long[]::new);
        return query(connection, BOOK + " where author_id = any($1) order by id", R2dbcCandidate::book, keys)
                .map(books -> {
                    for (BookRow book : books) byKey.get(book.authorId).books.add(book);
                    return authors;
                });
    }

    @Override
    public void bulk(List<NewEntry> entries, Done done) {
        List<List<NewEntry>> chunks = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += CHUNK) {
            chunks.add(entries.subList(from, Math.min(from + CHUNK, entries.size())));
        }
        tell(
                inTransaction(connection -> Flux.fromIterable(chunks)
                        .concatMap(chunk -> write(
                                connection,
                                BULK,
                                chunk.stream().map(NewEntry::book).toArray(Long[]::new),
                                chunk.stream().map(NewEntry::amount).toArray(BigDecimal[]::new),
                                chunk.stream().map(NewEntry::day).toArray(LocalDate[]::new),
                                chunk.stream().map(NewEntry::note).toArray(String[]::new)))
                        .reduce(0L, Long::sum)),
                done);
    }

    @Override
    public void stream(int fetchSize, Done done) {
        tell(
                inTransaction(connection -> Flux.from(bound(connection, BOOK + " order by id")
                                .fetchSize(fetchSize)
                                .execute())
                        .flatMap(result -> result.map((row, metadata) -> book(row)))
                        .collect(BookSum::new, BookSum::add)),
                done);
    }

    @Override
    public void list(BookQuery query, Done done) {
        StringBuilder text = new StringBuilder(BOOK).append(" where author_id >= $1 and author_id < $2");
        List<Object> binds = new ArrayList<>(List.of(query.fromAuthor(), query.toAuthor()));
        and(text, binds, " and price >= $", query.minPrice());
        and(text, binds, " and published_on >= $", query.since());
        and(text, binds, " and title like $", query.titlePattern());
        text.append(query.byTitle() ? " order by title, id" : " order by price desc, id");
        binds.add(BookQuery.LIMIT);
        text.append(" limit $").append(binds.size());
        tell(with(connection -> query(connection, text.toString(), R2dbcCandidate::book, binds.toArray())), done);
    }

    private static void and(StringBuilder text, List<Object> binds, String condition, @Nullable Object value) {
        if (value == null) return;
        binds.add(value);
        text.append(condition).append(binds.size());
    }

    private static AuthorRow author(Row row) {
        return new AuthorRow(
                row.get(0, Long.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, LocalDate.class),
                row.get(4, Integer.class));
    }

    private static BookRow book(Row row) {
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

    @Override
    public String text(@Nullable Object answer) {
        return Texts.ofRows(answer);
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
