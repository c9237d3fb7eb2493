package dev.scaffold.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.runtime.error.NotFound;
import dev.scaffold.runtime.error.NotUnique;
import dev.scaffold.runtime.support.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("B14")
@Tag("B16")
class ResultTest {

    static Stream<TestDatabase> databases() {
        return TestDatabase.all().stream();
    }

    private static Result rows(Engine engine, String condition) {
        return engine.execute(
                        Statement.read("select n, label from (select 1 as n, 'one' as label union all select 2, null"
                                + " union all select 3, 'three') as numbers where " + condition + " order by n"))
                .join();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void eachVerbAnswersForNoneOneAndSeveral(TestDatabase database) {
        try (Engine engine = database.engine()) {
            Result none = rows(engine, "n > 3");
            Result one = rows(engine, "n = 2");
            Result all = rows(engine, "n > 0");

            assertThat(none.first()).isEmpty();
            assertThat(none.find()).isEmpty();
            assertThatThrownBy(none::one).isInstanceOf(NotFound.class).hasMessage("there is no such row");
            assertThatThrownBy(() -> none.value(Long.class)).isInstanceOf(NotFound.class);
            assertThat(none.values(Long.class)).isEmpty();

            assertThat(one.find()).isPresent();
            assertThat(one.one().getLong(0)).isEqualTo(2);
            assertThat(one.value(Integer.class)).isEqualTo(2);
            assertThat(one.one().get("label", String.class)).isNull();

            assertThat(all.first().orElseThrow().get("label", String.class)).isEqualTo("one");
            assertThatThrownBy(all::find).isInstanceOf(NotUnique.class);
            assertThatThrownBy(all::one).isInstanceOf(NotUnique.class);
            assertThat(all.values(Long.class)).containsExactly(1L, 2L, 3L);
            assertThat(all.list(row -> row.getInteger(0) + "=" + row.getString(1)))
                    .containsExactly("1=one", "2=null", "3=three");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void columnsHaveNames(TestDatabase database) {
        try (Engine engine = database.engine()) {
            Row row = rows(engine, "n = 1").one();
            assertThat(row.columns()).containsExactly("n", "label");
            assertThat(row.position("label")).isEqualTo(1);
            assertThatThrownBy(() -> row.get("title", String.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there is no column title: there are [n, label]");
            assertThatThrownBy(() -> row.get(0, Map.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("java.util.Map");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void eachTypeIsReadAsItself(TestDatabase database) {
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(Short.class, (short) 1),
                Map.entry(Integer.class, 2),
                Map.entry(Long.class, 3L),
                Map.entry(Double.class, 4.5),
                Map.entry(String.class, "text"),
                Map.entry(BigDecimal.class, new BigDecimal("6.25")),
                Map.entry(Boolean.class, true),
                Map.entry(LocalDate.class, LocalDate.of(2024, 2, 29)),
                Map.entry(LocalTime.class, LocalTime.of(12, 30)),
                Map.entry(LocalDateTime.class, LocalDateTime.of(2024, 2, 29, 12, 30)),
                Map.entry(Instant.class, Instant.parse("2024-02-29T12:30:00Z")),
                Map.entry(Duration.class, Duration.ofMillis(1_500)),
                Map.entry(UUID.class, new UUID(7, 8)),
                Map.entry(byte[].class, new byte[] {1, 2}));
        Map<Class<?>, String> types = Map.ofEntries(
                Map.entry(Short.class, "smallint"),
                Map.entry(Integer.class, "integer"),
                Map.entry(Long.class, "bigint"),
                Map.entry(Double.class, "double precision"),
                Map.entry(String.class, "text"),
                Map.entry(BigDecimal.class, "numeric"),
                Map.entry(Boolean.class, "boolean"),
                Map.entry(LocalDate.class, "date"),
                Map.entry(LocalTime.class, "time"),
                Map.entry(LocalDateTime.class, "timestamp"),
                Map.entry(Instant.class, "timestamptz"),
                Map.entry(Duration.class, "bigint"),
                Map.entry(UUID.class, "uuid"),
                Map.entry(byte[].class, "bytea"));
        Set<Class<?>> notOnSqlite = Set.of(BigDecimal.class);
        try (Engine engine = database.engine()) {
            values.forEach((type, value) -> {
                if (database.dialect() == Dialect.SQLITE && notOnSqlite.contains(type)) return;
                String cast = database.dialect() == Dialect.SQLITE ? "$1" : "$1::" + types.get(type);
                Result echoed = engine.execute(Statement.read("select " + cast + " as it", value))
                        .join();
                assertThat((Object) echoed.value(type)).as(type.getName()).isEqualTo(value);
                assertThat(List.copyOf(echoed.values(type))).hasSize(1);
            });
        }
    }
}
