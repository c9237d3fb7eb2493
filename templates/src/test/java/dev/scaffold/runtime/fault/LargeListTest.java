package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.engine.Dialect;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.session.sample.SessionFactory;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Many entities are made where nobody else has to wait for it; {@link AfterCheck} sees that no loop was blocked. */
@org.junit.jupiter.api.Tag("XB48")
class LargeListTest {

    static Stream<Arguments> stylesAndDatabases() {
        return TestDatabase.all().stream()
                .flatMap(database -> Stream.of(Style.values()).map(style -> Arguments.of(style, database)));
    }

    /** Broken once: with {@code SelectionRunner.READ_AT_ONCE} a million. */
    @ParameterizedTest
    @MethodSource("stylesAndDatabases")
    void isNotMadeOnAThreadOfTheDriver(Style style, TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2).rowLimit(100_000))
                .withTags()) {
            String moment = database.dialect() == Dialect.POSTGRESQL ? "now()" : "'2024-01-01 00:00:00.000000'";
            Wait.forValue(rig.engine.execute(Statement.write("insert into tag (name, version, created_at, updated_at)"
                    + " with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)"
                    + " select 'tag ' || i, 0, " + moment + ", " + moment + " from n")));
            CompletableFuture<Void> go = new CompletableFuture<>();
            // Said before anything runs: what follows the list runs where it was completed.
            CompletableFuture<String> thread = style == Style.ACTIVE_RECORD
                    ? rig.engine.transaction(tx ->
                            completedBy(go, tx, client -> Tag.objects(client).list()))
                    : SessionFactory.of(rig.engine)
                            .transaction(session -> completedBy(
                                    go,
                                    session.client(),
                                    client -> session.select(dev.scaffold.runtime.session.sample.Tag.class)
                                            .list()));
            go.complete(null);
            assertThat(Wait.forValue(thread)).doesNotContain("eventloop").doesNotContainIgnoringCase("sqlite");
        }
    }

    private static CompletableFuture<String> completedBy(
            CompletableFuture<Void> go, Client client, Function<Client, CompletableFuture<? extends List<?>>> list) {
        return go.thenCompose(ready -> list.apply(client).thenApply(all -> {
            assertThat(all).hasSize(20_000);
            return Thread.currentThread().getName();
        }));
    }
}
