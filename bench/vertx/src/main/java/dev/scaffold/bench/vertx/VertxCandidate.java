package dev.scaffold.bench.vertx;

import dev.scaffold.bench.AuthorRow;
import dev.scaffold.bench.BookQuery;
import dev.scaffold.bench.BookRow;
import dev.scaffold.bench.BookSum;
import dev.scaffold.bench.Candidate;
import dev.scaffold.bench.NewEntry;
import dev.scaffold.bench.Texts;
import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.data.Numeric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The workloads as one writes them by hand: constant texts, rows read by position. */
abstract class VertxCandidate implements Candidate {

    private static final String AUTHOR = "select id, name, email, born, version from author";
    private static final String BOOK =
            "select id, title, isbn, pages, price, published_on, author_id, version from book";
    private static final String INSERT =
            "insert into entry (book_id, amount, day, note, version) values ($1, $2, $3, $4, $5) returning id";
    private static final String BULK = "insert into entry (book_id, amount, day, note, version)"
            + " select b, a, d, n, 0 from unnest($1::bigint[], $2::numeric[], $3::date[], $4::varchar[]) as e(b, a, d, n)"
            + " returning id";
    private static final int CHUNK = 1_000;

    private final Pools pools;

    VertxCandidate(Pools pools) {
        this.pools = pools;
    }

    private static void tell(Future<?> future, Done done) {
        future.onComplete(answer -> done.ended(answer.result(), answer.cause()));
    }

    @Override
    public void author(long id, Done done) {
        tell(
                pools.pool()
                        .preparedQuery(AUTHOR + " where id = $1")
                        .execute(Tuple.of(id))
                        .map(rows -> author(rows.iterator().next())),
                done);
    }

    @Override
    public void insert(NewEntry entry, Done done) {
        Tuple binds = Tuple.of(entry.book(), entry.amount(), entry.day(), entry.note(), 0);
        tell(
                pools.pool()
                        .withTransaction(connection -> connection
                                .preparedQuery(INSERT)
                                .execute(binds)
                                .map(rows -> rows.iterator().next().getLong(0))),
                done);
    }

    @Override
    public void modify(long book, Done done) {
        tell(
                pools.pool()
                        .withTransaction(connection -> connection
                                .preparedQuery(BOOK + " where id = $1")
                                .execute(Tuple.of(book))
                                .compose(rows ->
                                        addPage(connection, book(rows.iterator().next())))),
                done);
    }

    private static Future<Void> addPage(SqlConnection connection, BookRow book) {
        return connection
                .preparedQuery("update book set pages = $1, version = $2 where id = $3 and version = $4")
                .execute(Tuple.of(book.pages + 1, book.version + 1, book.id, book.version))
                .compose(rows -> rows.rowCount() == 1 ? Future.succeededFuture() : Future.failedFuture("stale"));
    }

    @Override
    public void graph(long firstAuthor, Done done) {
        Pool pool = pools.pool();
        tell(
                pool.preparedQuery(AUTHOR + " where id >= $1 and id < $2 order by id")
                        .execute(Tuple.of(firstAuthor, firstAuthor + 50))
                        .compose(rows -> withBooks(pool, rows)),
                done);
    }

    private static Future<List<AuthorRow>> withBooks(Pool pool, RowSet<Row> rows) {
        List<AuthorRow> authors = new ArrayList<>(rows.size());
        Map<Long, AuthorRow> byKey = new HashMap<>();
        Long[] keys = new Long[rows.size()];
        for (Row row : rows) {
            AuthorRow author = author(row);
            keys[authors.size()] = author.id;
            authors.add(author);
            byKey.put(author.id, author);
        }
        return pool.preparedQuery(BOOK + " where author_id = any($1) order by id")
                .execute(Tuple.of(keys))
                .map(found -> {
                    for (Row row : found) {
                        BookRow book = book(row);
                        byKey.get(book.authorId).books.add(book);
                    }
                    return authors;
                });
    }

    @Override
    public void bulk(List<NewEntry> entries, Done done) {
        tell(pools.pool().withTransaction(connection -> chunk(connection, entries, 0)), done);
    }

    private static Future<Void> chunk(SqlConnection connection, List<NewEntry> entries, int from) {
        if (from == entries.size()) return Future.succeededFuture();
        int count = Math.min(CHUNK, entries.size() - from);
        Long[] books = new Long[count];
        Numeric[] amounts = new Numeric[count];
        LocalDate[] days = new LocalDate[count];
        String[] notes = new String[count];
        for (int i = 0; i < count; i++) {
            NewEntry entry = entries.get(from + i);
            books[i] = entry.book();
            amounts[i] = Numeric.create(entry.amount());
            days[i] = entry.day();
            notes[i] = entry.note();
        }
        return connection
                .preparedQuery(BULK)
                .execute(Tuple.of(books, amounts, days, notes))
                .compose(rows -> chunk(connection, entries, from + count));
    }

    @Override
    public void stream(int fetchSize, Done done) {
        tell(
                pools.pool()
                        .withTransaction(connection -> connection
                                .prepare(BOOK + " order by id")
                                .compose(books -> rest(books.cursor(), fetchSize, new BookSum()))),
                done);
    }

    private static Future<BookSum> rest(Cursor cursor, int fetchSize, BookSum sum) {
        return cursor.read(fetchSize).compose(rows -> {
            for (Row row : rows) sum.add(book(row));
            return cursor.hasMore()
                    ? rest(cursor, fetchSize, sum)
                    : cursor.close().map(sum);
        });
    }

    @Override
    public void list(BookQuery query, Done done) {
        Tuple binds = Tuple.of(query.fromAuthor(), query.toAuthor());
        StringBuilder text = new StringBuilder(BOOK).append(" where author_id >= $1 and author_id < $2");
        and(text, binds, " and price >= $", query.minPrice());
        and(text, binds, " and published_on >= $", query.since());
        and(text, binds, " and title like $", query.titlePattern());
        text.append(query.byTitle() ? " order by title, id" : " order by price desc, id");
        binds.addValue(BookQuery.LIMIT);
        text.append(" limit $").append(binds.size());
        tell(
                pools.pool().preparedQuery(text.toString()).execute(binds).map(rows -> {
                    List<BookRow> books = new ArrayList<>(rows.size());
                    for (Row row : rows) books.add(book(row));
                    return books;
                }),
                done);
    }

    private static void and(StringBuilder text, Tuple binds, String condition, @Nullable Object value) {
        if (value == null) return;
        binds.addValue(value);
        text.append(condition).append(binds.size());
    }

    private static AuthorRow author(Row row) {
        return new AuthorRow(
                row.getLong(0), row.getString(1), row.getString(2), row.getLocalDate(3), row.getInteger(4));
    }

    private static BookRow book(Row row) {
        return new BookRow(
                row.getLong(0),
                row.getString(1),
                row.getString(2),
                row.getInteger(3),
                row.getBigDecimal(4),
                row.getLocalDate(5),
                row.getLong(6),
                row.getInteger(7));
    }

    @Override
    public String text(@Nullable Object answer) {
        return Texts.ofRows(answer);
    }

    @Override
    public void close() {
        pools.close();
    }
}
