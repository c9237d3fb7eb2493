package dev.scaffold.bench.sqlite;

import dev.scaffold.bench.AuthorRow;
import dev.scaffold.bench.Candidate;
import dev.scaffold.bench.Texts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** JDBC by hand: one thread with one statement, prepared once. */
public final class JdbcCandidate implements Candidate {

    private final Connection connection;
    private final PreparedStatement author;

    public JdbcCandidate(Target target) throws SQLException {
        connection = DriverManager.getConnection("jdbc:" + target.url());
        author = connection.prepareStatement("select id, name, email, born, version from author where id = ?");
    }

    @Override
    public void author(long id, Done done) {
        AuthorRow found;
        try {
            author.setLong(1, id);
            try (ResultSet rows = author.executeQuery()) {
                rows.next();
                found = author(rows);
            }
        } catch (SQLException failure) {
            done.ended(null, failure);
            return;
        }
        done.ended(found, null);
    }

    private static AuthorRow author(ResultSet rows) throws SQLException {
        String born = rows.getString(4);
        return new AuthorRow(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                born == null ? null : LocalDate.parse(born),
                rows.getInt(5));
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public String text(@Nullable Object answer) {
        return Texts.ofRows(answer);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
