package dev.scaffold.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.runtime.activerecord.sample.Tag;
import dev.scaffold.runtime.activerecord.sample.tables.Tables;
import dev.scaffold.runtime.engine.Engine;
import dev.scaffold.runtime.engine.Statement;
import dev.scaffold.runtime.session.sample.SessionFactory;
import dev.scaffold.runtime.support.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Some hundred texts that mean something to SQL, to a pattern or to a quotation, in each place that takes a text: what is found,
 * changed and deleted is what Java finds in the same texts, and nothing else has happened to the database.
 */
@org.junit.jupiter.api.Tag("XE1")
@org.junit.jupiter.api.Tag("XE2")
class HostileTextTest {

    static Stream<Arguments> stylesAndDatabases() {
        return TestDatabase.all().stream()
                .flatMap(database -> Stream.of(Style.values()).map(style -> Arguments.of(style, database)));
    }

    /** Whole attacks, and each piece of one before and behind a word; 40 characters at most. */
    static Set<String> corpus() {
        Set<String> all = new LinkedHashSet<>(List.of(
                "' or '1'='1",
                "' or 1=1--",
                "'; drop table tag;--",
                "\"; drop table tag;--",
                "1; delete from tag",
                "') or ('1'='1",
                "' union select null,null--",
                "' union all select version()--",
                "'||(select 1)||'",
                "' and pg_sleep(5)--",
                "'; select pg_sleep(5);--",
                "x' and 1=(select 1)--",
                "' having 1=1--",
                "' group by name--",
                "' order by 99--",
                "\\'; drop table tag;--",
                "\\' or 1=1--",
                "%' or '1'='1",
                "_' or '1'='1",
                "$$; drop table tag; $$",
                "$1",
                "$2",
                "?",
                "??",
                ":name",
                "#{name}",
                "${name}",
                "{0}",
                "%s",
                "%1$s",
                "/* */",
                "/*! select 1 */",
                "-- x\ndrop table tag",
                "#comment",
                "x'; commit;--",
                "'; vacuum;--",
                "'; attach 'x.db' as x;--",
                "'; pragma writable_schema=1;--",
                "load_extension('x')",
                "'; copy tag to '/tmp/x';--",
                "{\"a\":\"b'\"}",
                "[\"a\"]",
                "$.a[*]",
                "{fn now()}",
                "{d '2020-01-01'}",
                "{ts 'x'}",
                "E'\\x41'",
                "U&'\\0041'",
                "N'x'",
                "x'41'",
                "B'1'",
                "null",
                "NULL",
                "true",
                "0",
                "-1",
                "1e9",
                "",
                " ",
                "  x  ",
                "\t",
                "\n",
                "\r\n",
                "a\tb",
                "\u00a0",
                "\u200b",
                "\u202e",
                "\ufeff",
                "\ufffd",
                "’ or ’1’=’1",
                "＇ or 1=1",
                "ʼ or 1=1",
                "é",
                "é",
                "ﬀ",
                "İi",
                "ß",
                "ẞ",
                "😀",
                "👩‍👩‍👧",
                "Ω≈ç",
                "漢字",
                "عربى",
                "\u0001",
                "\u001b[31m",
                "\u007f"));
        for (String piece :
                "' '' ''' \" \"\" ` ; -- /* */ \\ \\\\ % %% _ __ ! !! !% !_ # ^ ~ * ( ) [ ] { } < > = & | $ $$ ? : :: @ , . / + \0"
                        .split(" ")) {
            if (piece.equals("\0")) continue;
            for (String text : List.of(piece, "a" + piece, piece + "a", "a" + piece + "b", piece + "A" + piece))
                all.add(text);
        }
        return all;
    }

    /** What SQL and Java say of two texts. */
    private static Map<Function<String, Function<Field<String>, Condition>>, BiPredicate<String, String>> questions() {
        Map<Function<String, Function<Field<String>, Condition>>, BiPredicate<String, String>> all =
                new LinkedHashMap<>();
        all.put(text -> name -> name.eq(text), String::equals);
        all.put(text -> name -> name.startsWith(text), String::startsWith);
        all.put(text -> name -> name.endsWith(text), String::endsWith);
        all.put(text -> name -> name.contains(text), String::contains);
        all.put(text -> name -> name.in(text, "no such name"), String::equals);
        all.put(text -> name -> name.ne(text), (name, text) -> !name.equals(text));
        all.put(
                text -> name ->
                        name.like(text.replace("#", "##").replace("%", "#%").replace("_", "#_"), '#'),
                String::equals);
        all.put(
                text -> name ->
                        name.like(text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%", '!'),
                String::startsWith);
        return all;
    }

    /** Broken once: with {@code like(text + "%")} in place of {@code startsWith(text)}. */
    @ParameterizedTest
    @MethodSource("stylesAndDatabases")
    void meansItself(Style style, TestDatabase database) {
        List<String> corpus = List.copyOf(corpus());
        assertThat(corpus).hasSizeGreaterThan(250).allMatch(text -> text.length() <= 40);
        try (Rig rig = Rig.of(database, options -> options.poolSize(4)).withTags()) {
            long tables = tables(rig.engine, database);
            List<Long> ids = Wait.forValue(style.createAll(rig.engine, corpus));
            assertThat(names(rig.engine)).isEqualTo(corpus);

            Map<String, CompletableFuture<Long>> found = new LinkedHashMap<>();
            Map<String, Long> expected = new LinkedHashMap<>();
            int number = 0;
            for (var question : questions().entrySet()) {
                for (String text : corpus) {
                    String asked = number + " " + text;
                    found.put(asked, count(style, rig.engine, question.getKey().apply(text)));
                    expected.put(
                            asked,
                            corpus.stream()
                                    .filter(name -> question.getValue().test(name, text))
                                    .count());
                }
                number++;
            }
            Map<String, Long> counted = new LinkedHashMap<>();
            found.forEach((asked, count) -> counted.put(asked, Wait.forValue(count)));
            assertThat(counted).isEqualTo(expected);

            for (int i = 0; i < corpus.size(); i++) {
                String other = corpus.get((i + 7) % corpus.size());
                Wait.forValue(style.rename(rig.engine, ids.get(i), name -> other));
                if (i % 50 == 0) assertThat(names(rig.engine).get(i)).isEqualTo(other);
            }
            assertThat(names(rig.engine)).containsExactlyInAnyOrderElementsOf(corpus);
            for (String text : corpus) {
                assertThat(Wait.forValue(rig.engine.execute(Statement.write("delete from tag where name = $1", text)))
                                .affected())
                        .as(text)
                        .isOne();
            }
            assertThat(names(rig.engine)).isEmpty();
            assertThat(tables(rig.engine, database)).isEqualTo(tables);
        }
    }

    private static CompletableFuture<Long> count(
            Style style, Engine engine, Function<Field<String>, Condition> condition) {
        return style == Style.ACTIVE_RECORD
                ? Tag.objects(engine).filter(condition.apply(Tables.TAG.NAME)).count()
                : SessionFactory.of(engine)
                        .open()
                        .select(dev.scaffold.runtime.session.sample.Tag.class)
                        .where(condition.apply(dev.scaffold.runtime.session.sample.tables.Tables.TAG.NAME))
                        .count();
    }

    private static List<String> names(Engine engine) {
        return new ArrayList<>(Wait.forValue(engine.execute(Statement.read("select name from tag order by id")))
                .values(String.class));
    }

    private static long tables(Engine engine, TestDatabase database) {
        String catalog = database.dialect().name().toLowerCase(Locale.ROOT).equals("sqlite")
                ? "sqlite_master"
                : "pg_tables where schemaname = 'public'";
        return Rig.number(engine, "select count(*) from " + catalog);
    }
}
