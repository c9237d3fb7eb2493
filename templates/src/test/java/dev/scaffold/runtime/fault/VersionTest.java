package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.error.StaleEntity;
import dev.scaffold.runtime.session.Session;
import dev.scaffold.runtime.session.sample.SessionFactory;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each change counts the version up, none does not, and whoever changes or deletes what another program has changed is told.
 * Trees of inheritance: {@code G050}, {@code G051}; a version that is null: {@code G041}. Broken once: without the version in
 * the condition ({@code EntityStatements.identified}).
 */
@org.junit.jupiter.api.Tag("XB21")
class VersionTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static void elsewhere(Engine engine, String change) {
        Wait.forValue(engine.execute(Statement.write(change)));
    }

    private static String state(Engine engine) {
        return Wait.forValue(engine.execute(
                        Statement.read("select name || ' ' || cast(version as varchar(9)) from tag order by id")))
                .rows()
                .stream()
                .map(row -> row.getString(0))
                .toList()
                .toString();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofARecord(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            Tag tag = Wait.forValue(new Tag().setName("a").save(rig.engine));
            long sent = rig.engine.statements();
            Wait.forValue(tag.setName("a").save());
            assertThat(rig.engine.statements()).as("nothing has changed").isEqualTo(sent);
            Wait.forValue(tag.setName("b").save());
            assertThat(state(rig.engine)).isEqualTo("[b 1]");

            Tag stale = Wait.forValue(Tag.objects(rig.engine).get(tag.getId()));
            elsewhere(rig.engine, "update tag set name = 'c', version = version + 1");
            for (int i = 0; i < 2; i++) {
                assertThat(Wait.forFailure(stale.setName("late " + i).save())).isInstanceOf(StaleEntity.class);
                assertThat(Wait.forFailure(stale.delete())).isInstanceOf(StaleEntity.class);
            }
            assertThat(state(rig.engine)).isEqualTo("[c 2]");
            Tag detached =
                    Wait.forValue(rig.engine.transaction(tx -> Tag.objects(tx).get(tag.getId())));
            assertThat(Wait.forFailure(rig.engine.transaction(
                            tx -> detached.setName("d").save(tx).thenCompose(saved -> stale.save(tx)))))
                    .isInstanceOf(StaleEntity.class);
            assertThat(state(rig.engine)).as("undone with what failed").isEqualTo("[c 2]");
            assertThat(detached.getVersion()).isEqualTo(2);
            Wait.forValue(detached.save());
            assertThat(state(rig.engine)).isEqualTo("[d 3]");
            elsewhere(rig.engine, "delete from tag");
            assertThat(Wait.forFailure(detached.setName("e").save())).isInstanceOf(StaleEntity.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofASession(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            List<Long> ids = Wait.forValue(Style.SESSION.createAll(rig.engine, List.of("a", "b", "c")));
            Session session = SessionFactory.of(rig.engine).open();
            var all = ids.stream().map(id -> get(session, id)).toList();
            long sent = rig.engine.statements();
            all.get(0).setName("other");
            all.get(0).setName("a");
            Wait.forValue(session.flush());
            assertThat(rig.engine.statements()).as("nothing has changed").isEqualTo(sent);
            all.get(0).setName("a1");
            Wait.forValue(session.flush());
            assertThat(state(rig.engine)).isEqualTo("[a1 1, b 0, c 0]");

            for (boolean delete : new boolean[] {false, true}) {
                Session late = SessionFactory.of(rig.engine).open();
                var mine = ids.stream().map(id -> get(late, id)).toList();
                elsewhere(rig.engine, "update tag set version = version + 1 where id = " + ids.get(1));
                String before = state(rig.engine);
                mine.forEach(tag -> tag.setName("late"));
                if (delete) mine.forEach(late::delete);
                assertThat(Wait.forFailure(late.flush())).isInstanceOf(StaleEntity.class);
                assertThat(state(rig.engine))
                        .as("one of three is stale: none is written")
                        .isEqualTo(before);
            }
        }
    }

    private static dev.scaffold.runtime.session.sample.Tag get(Session session, long id) {
        return Wait.forValue(session.get(dev.scaffold.runtime.session.sample.Tag.class, id));
    }

    /** Both have read it before either writes. */
    @ParameterizedTest
    @MethodSource("databases")
    @org.junit.jupiter.api.Tag("XB20")
    void ofTwoSessions(TestDatabase database) {
        try (Rig rig = Rig.of(database, options -> options.poolSize(2)).withTags()) {
            long id = Wait.forValue(Style.SESSION.create(rig.engine, "0"));
            Session one = SessionFactory.of(rig.engine).open();
            Session other = SessionFactory.of(rig.engine).open();
            var first = get(one, id);
            var second = get(other, id);
            first.setName("1");
            second.setName("2");
            Wait.forValue(one.flush());
            assertThat(Wait.forFailure(other.flush()))
                    .isInstanceOf(StaleEntity.class)
                    .hasMessageContaining("Tag " + id);
            assertThat(state(rig.engine)).isEqualTo("[1 1]");
        }
    }
}
