package dev.scaffold.runtime.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteValuesTest {

    static Stream<Object> whatSqliteWouldLose() {
        return Stream.of(
                Double.NaN,
                LocalDate.of(10_000, 1, 1),
                LocalDate.of(0, 12, 31),
                Instant.parse("+10000-01-01T00:00:00Z"),
                Instant.parse("0000-12-31T23:59:59Z"));
    }

    @ParameterizedTest
    @MethodSource("whatSqliteWouldLose")
    void isRefused(Object value) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                PreparedStatement statement = connection.prepareStatement("select ?")) {
            assertThatThrownBy(() -> SqliteValues.bind(statement, 1, value))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
