package dev.scaffold.bench.vertx;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scaffold.bench.AuthorRow;
import dev.scaffold.bench.BookQuery;
import dev.scaffold.bench.BookRow;
import dev.scaffold.bench.BookSum;
import dev.scaffold.bench.Candidate;
import dev.scaffold.bench.NewEntry;
import dev.scaffold.bench.Texts;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JDBC by hand, with HikariCP: blocking, on as many threads as there are connections. */
public final class JdbcCandidate implements Candidate {

    private static final String AUTHOR = "select id, name, email, born, version from author";
    private static final String BOOK =
            "select id, title, isbn, pages, price, published_on, author_id, version from book";
    private static final String INSERT =
            "insert into entry (book_id, amount, day, note, version) values (?, ?, ?, ?, 0)";
    private static final String BULK = "insert into entry (book_id, amount, day, note, version)"
            + " select b, a, d, n, 0 from unnest(?::bigint[], ?::numeric[], ?::date[], ?::varchar[]) as e(b, a, d, n)";
    private static final int CHUNK = 1_000;

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private final HikariDataSource pool;
    private final int threads;

    public JdbcCandidate(Target target) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://" + target.host() + ":" + target.port() + "/" + target.database());
        config.setUsername(target.user());
        config.setMaximumPoolSize(target.connections());
        pool = new HikariDataSource(config);
        threads = target.connections();
    }

    private <T> void tell(Done done, boolean transaction, Work<T> work) {
        T answer;
        try (Connection connection = pool.getConnection()) {
            if (transaction) connection.setAutoCommit(false);
            answer = work.in(connection);
            if (transaction) connection.commit();
        } catch (SQLException failure) {
            done.ended(null, failure);
            return;
        }
        done.ended(answer, null);
    }

    private static <T> T query(Connection connection, String sql, Reading<T> read, Object... binds)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < binds.length; i++) statement.setObject(i + 1, binds[i]);
            try (ResultSet rows = statement.executeQuery()) {
                return read.of(rows);
            }
        }
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    @Override
    public void author(long id, Done done) {
        tell(
                done,
                false,
                connection -> query(connection, AUTHOR + " where id = ?", JdbcCandidate::authors, id)
                        .get(0));
    }

    @Override
    public void insert(NewEntry entry, Done done) {
        tell(done, true, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT + " returning id")) {
                insert.setLong(1, entry.book());
                insert.setBigDecimal(2, entry.amount());
                insert.setObject(3, entry.day());
                insert.setString(4, entry.note());
                try (ResultSet rows = insert.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    @Override
    public void modify(long id, Done done) {
        tell(done, true, connection -> {
            BookRow book = query(connection, BOOK + " where id = ?", JdbcCandidate::books, id)
                    .get(0);
            try (PreparedStatement update = connection.prepareStatement(
                    "update book set pages = ?, version = ? where id = ? and version = ?")) {
                update.setInt(1, book.pages + 1);
                update.setInt(2, book.version + 1);
                update.setLong(3, book.id);
                update.setInt(4, book.version);
                if (update.executeUpdate() != 1) throw new SQLException("stale");
            }
            return book;
        });
    }

    @Override
    public void graph(long firstAuthor, Done done) {
        tell(done, false, connection -> {
            List<AuthorRow> authors = query(
                    connection,
                    AUTHOR + " where id >= ? and id < ? order by id",
                    JdbcCandidate::authors,
                    firstAuthor,
                    firstAuthor + 50);
            Map<Long, AuthorRow> byKey = new HashMap<>();
            for (AuthorRow author : authors) byKey.put(author.id, author);
            Long[] keys = byKey.keySet().toArray(Long[]::new);
            List<BookRow> books = query(
                    connection,
                    BOOK + " where author_id = any(?) order by id",
                    JdbcCandidate::books,
                    connection.createArrayOf("bigint", keys));
            for (BookRow book : books) byKey.get(book.authorId).books.add(book);
            return authors;
        });
    }

    @Override
    public void bulk(List<NewEntry> entries, Done done) {
        tell(done, true, connection -> {
            for (int from = 0; from < entries.size(); from += CHUNK) {
                List<NewEntry> chunk = entries.subList(from, Math.min(from + CHUNK, entries.size()));
                try (PreparedStatement insert = connection.prepareStatement(BULK)) {
                    insert.setArray(
                            1, array(connection, "bigint", chunk.stream().map(NewEntry::book)));
                    insert.setArray(
                            2, array(connection, "numeric", chunk.stream().map(NewEntry::amount)));
                    insert.setArray(
                            3, array(connection, "date", chunk.stream().map(entry -> Date.valueOf(entry.day()))));
                    insert.setArray(
                            4, array(connection, "varchar", chunk.stream().map(NewEntry::note)));
                    insert.executeUpdate();
                }
            }
            return entries.size();
        });
    }

    private static java.sql.Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    @Override
    public void stream(int fetchSize, Done done) {
        tell(done, true, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(BOOK + " order by id")) {
                statement.setFetchSize(fetchSize);
                BookSum sum = new BookSum();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) sum.add(book(rows));
                }
                return sum;
            }
        });
    }

    @Override
    public void list(BookQuery query, Done done) {
        StringBuilder text = new StringBuilder(BOOK).append(" where author_id >= ? and author_id < ?");
        List<Object> binds = new ArrayList<>(List.of(query.fromAuthor(), query.toAuthor()));
        and(text, binds, " and price >= ?", query.minPrice());
        and(text, binds, " and published_on >= ?", query.since());
        and(text, binds, " and title like ?", query.titlePattern());
        text.append(query.byTitle() ? " order by title, id" : " order by price desc, id")
                .append(" limit ?");
        binds.add(BookQuery.LIMIT);
        tell(done, false, connection -> query(connection, text.toString(), JdbcCandidate::books, binds.toArray()));
    }

    private static void and(StringBuilder text, List<Object> binds, String condition, @Nullable Object value) {
        if (value == null) return;
        text.append(condition);
        binds.add(value);
    }

    private static List<AuthorRow> authors(ResultSet rows) throws SQLException {
        List<AuthorRow> authors = new ArrayList<>();
        while (rows.next()) {
            authors.add(new AuthorRow(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getObject(4, LocalDate.class),
                    rows.getInt(5)));
        }
        return authors;
    }

    private static List<BookRow> books(ResultSet rows) throws SQLException {
        List<BookRow> books = new ArrayList<>();
        while (rows.next()) books.add(book(rows));
        return books;
    }

    private static BookRow book(ResultSet rows) throws SQLException {
        return new BookRow(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getInt(4),
                rows.getBigDecimal(5),
                rows.getObject(6, LocalDate.class),
                rows.getLong(7),
                rows.getInt(8));
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public String text(@Nullable Object answer) {
        return Texts.ofRows(answer);
    }

    @Override
    public void close() {
        pool.close();
    }
}
