package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.engine.Client;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.StaleEntity;
import dev.scaffold.runtime.session.sample.SessionFactory;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a write that comes too late is told: what was read, and what there is instead. */
@org.junit.jupiter.api.Tag("B52")
@org.junit.jupiter.api.Tag("XB20")
class StaleEntityTest {

    static Stream<Arguments> stylesAndDatabases() {
        return TestDatabase.all().stream()
                .flatMap(database -> Stream.of(Style.values()).map(style -> Arguments.of(style, database)));
    }

    /** Broken once: with the version that was read told as the one that was found ({@code EntityWriter.requireOneRow}). */
    @ParameterizedTest
    @MethodSource("stylesAndDatabases")
    void itTellsTheVersionThatIsThere(Style style, TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(4)).withTags()) {
            long id = Wait.forValue(style.create(rig.engine, "a"));
            long before = rig.engine.statements();
            Throwable failure = Wait.forFailure(late(style, rig, id, "update tag set version = 7 where id = $1"));
            // Read, somebody else's, the write, and one that asks.
            assertThat(rig.engine.statements() - before).isEqualTo(4);
            assertThat(failure)
                    .isInstanceOfSatisfying(StaleEntity.class, stale -> {
                        assertThat(stale.entity()).isEqualTo("Tag");
                        assertThat(stale.key()).isEqualTo(id);
                        assertThat(stale.expected()).contains(0);
                        assertThat(stale.found()).contains(7);
                        assertThat(stale.isGone()).isFalse();
                    })
                    .hasMessage("Tag " + id + " was changed since it was read: it is in version 7, not 0:"
                            + " nothing was written; read it again");
        }
    }

    @ParameterizedTest
    @MethodSource("stylesAndDatabases")
    void itTellsThatTheRowIsGone(Style style, TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(4)).withTags()) {
            long id = Wait.forValue(style.create(rig.engine, "a"));
            assertThat(Wait.forFailure(late(style, rig, id, "delete from tag where id = $1")))
                    .isInstanceOfSatisfying(StaleEntity.class, stale -> {
                        assertThat(stale.expected()).contains(0);
                        assertThat(stale.found()).isEmpty();
                        assertThat(stale.isGone()).isTrue();
                    })
                    .hasMessage("Tag " + id + " is gone (version 0 was read): nothing was written; read it again");
        }
    }

    /** There the question is a statement of the same transaction: a row of nobody else's answers it. */
    @ParameterizedTest
    @MethodSource("stylesAndDatabases")
    void inATransactionItIsAskedThere(Style style, TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(1)).withTags()) {
            long id = Wait.forValue(style.create(rig.engine, "a"));
            Function<Client, CompletableFuture<?>> other =
                    client -> client.execute(Statement.write("update tag set version = 3 where id = $1", id));
            CompletableFuture<?> late = style == Style.ACTIVE_RECORD
                    ? rig.engine.transaction(tx -> Tag.objects(tx)
                            .get(id)
                            .thenCompose(tag -> other.apply(tx).thenCompose(done -> tag.delete())))
                    : SessionFactory.of(rig.engine)
                            .transaction(session -> session.get(dev.scaffold.runtime.session.sample.Tag.class, id)
                                    .thenCompose(tag ->
                                            other.apply(session.client()).thenAccept(done -> session.delete(tag))));
            assertThat(Wait.forFailure(late))
                    .isInstanceOfSatisfying(
                            StaleEntity.class,
                            stale -> assertThat(stale.found()).contains(3));
            assertThat(Rig.number(rig.engine, "select version from tag")).isZero();
        }
    }

    /** Reads the tag, lets somebody else have a go, and then writes. */
    private static CompletableFuture<?> late(Style style, Rig rig, long id, String other) {
        Statement meanwhile = Statement.write(other, id);
        if (style == Style.ACTIVE_RECORD) {
            return Tag.objects(rig.engine)
                    .get(id)
                    .thenCompose(tag -> rig.engine
                            .execute(meanwhile)
                            .thenCompose(done -> tag.setName("late").save()));
        }
        var session = SessionFactory.of(rig.engine).open();
        return session.get(dev.scaffold.runtime.session.sample.Tag.class, id)
                .thenCompose(tag -> rig.engine.execute(meanwhile).thenCompose(done -> {
                    tag.setName("late");
                    return session.flush();
                }));
    }
}
