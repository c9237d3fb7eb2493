// ${header}
package ${packageName};

import static ${packageName}.runtime.session.LoaderOptions.joined;
import static ${packageName}.runtime.session.LoaderOptions.selectIn;
<#-- Imported, the constant would hide a class of the same name. -->
<#assign queried = e.code.tableConstant>
<#if queried == e.code.name>
<#assign queried = "Tables." + queried>
import ${packageName}.tables.Tables;
<#else>
import static ${packageName}.tables.Tables.${queried};
</#if>
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ${packageName}.runtime.error.ConstraintViolation;
import ${packageName}.runtime.error.NotFound;
import ${packageName}.runtime.error.StaleEntity;
import ${packageName}.runtime.session.SessionQuery;
import ${kit}.DatabaseTest;
import ${kit}.SampleTexts;
import ${kit}.Samples;
import ${kit}.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
<#if junitTest == "Test">
import org.junit.jupiter.api.Test;
</#if>
<#assign type = e.code.name id = e.automatic.keyGetter table = e.code.table keyColumn = e.code.key().column.name>

/** What the schema promises of {@link ${type}}, on each of its databases. */
public abstract class ${type}TestBase extends DatabaseTest {

    @${junitTest}
    void keepsEveryValue() {
        ${type} saved = saved(Samples.${e.sample}());

        ${type} read = read(saved);

<#list e.values as value>
<#if value.decimal()>
        assertThat(read.${value.code.getter()}()).isEqualByComparingTo(saved.${value.code.getter()}());
<#else>
        assertThat(read.${value.code.getter()}()).isEqualTo(saved.${value.code.getter()}());
</#if>
</#list>
<#list e.parents as parent>
        assertThat(read.${parent.key.getter()}()).isEqualTo(saved.${parent.key.getter()}());
</#list>
<#if e.values?size == 0 && e.parents?size == 0>
        assertThat(read.${id}()).isEqualTo(saved.${id}());
</#if>
    }
<#if e.withoutOptionals>

    @${junitTest}
    void mayLackWhatIsOptional() {
        ${type} sparse = Samples.${e.sample}();
<#list e.values as value>
<#if value.code.nullable()>
        sparse.${value.code.setter}(null);
</#if>
</#list>

        ${type} read = read(saved(sparse));

<#list e.values as value>
<#if value.code.nullable()>
        assertThat(read.${value.code.getter()}()).isNull();
</#if>
</#list>
    }
</#if>
<#if e.required?has_content>

    @${junitTest}
    void namesAllThatIsMissing() {
        ${wrap.strings(8, "assertThat(complaints(adding(new ${type}())))", ".containsExactly", e.required)}
    }
</#if>
<#list e.values as value>
<#if value.limit gt 0>

    @${junitTest}
    void refuses${value.pascal}<#if value.exact>OfAnotherLength<#else>ThatIsTooLong</#if>() {
        ${type} invalid = Samples.${e.sample}().${value.code.setter}("x".repeat(${value.limit + 1}));

        assertThat(complaints(adding(invalid))).containsExactly("${value.code.name}");
    }
</#if>
<#list value.beyond as beyond>

    @${junitTest}
    void refuses${value.pascal}${beyond.words}() {
        ${type} invalid = Samples.${e.sample}().${value.code.setter}(${beyond.value});

        assertThat(complaints(adding(invalid))).containsExactly("${value.code.name}");
    }
<#if beyond.everywhere || postgresql>

    @${junitTest}
    void isKeptFrom${value.pascal}${beyond.words}ByTheDatabase() {
<#if !beyond.everywhere && sqlite>
        Assumptions.assumeTrue(database() == TestDatabase.POSTGRESQL, "SQLite knows no patterns");
</#if>
        ${type} saved = saved(Samples.${e.sample}());
        String sql = "${sql.update(e.table(value.code.column.name), value.code.column.name, keyColumn)}";

        String constraint = refusal(sql, ${beyond.value}, saved.${id}());

        assertThat(constraint).isEqualTo("${beyond.constraint}");
    }
</#if>
</#list>
<#if value.initial??>

    @${junitTest}
    void startsWithItsDefault${value.pascal}() {
        assertThat(new ${type}().${value.code.getter()}()).isEqualTo(${value.initial});
    }
</#if>
<#if value.stored?has_content>

    @${junitTest}
    void stores${value.pascal}AsTheSchemaSays() {
<#list value.stored as stored>
        assertThat(stored${value.pascal}(${stored.constant})).isEqualTo(${stored.value});
</#list>
    }

    private String stored${value.pascal}(${value.type} ${value.code.variable}) {
<#if value.other??>
        ${type} saved = saved(Samples.${e.sample}().${value.code.setter}(${value.code.variable}));
<#else>
        ${type} saved = saved(Samples.${e.sample}());
        String sql = "${sql.update(e.table(value.code.column.name), value.code.column.name, keyColumn)}";
        execute(sql, ${value.code.variable}.value(), saved.${id}());
</#if>
        return text("${sql.select(e.table(value.code.column.name), value.code.column.name, keyColumn)}", saved.${id}());
    }
</#if>
</#list>
<#list e.uniques as unique>

    @${junitTest}
    void isUniqueIn${unique.words}() {
        ${type} first = Samples.${e.sample}()<#list unique.same as same><#if same.missing??>.${same.setter}(Samples.${same.missing}())</#if></#list>;
        ${type} second = Samples.${e.sample}()<#list unique.same as same>.${same.setter}(first.${same.getter()}())</#list>;

        ConstraintViolation refused = failure(ConstraintViolation.class, adding(first, second));

        assertThat(refused.kind()).isEqualTo(ConstraintViolation.Kind.UNIQUE);
        assertThat(refused.constraint()).contains("${unique.name}");
    }
</#list>
<#list e.checks as check>

    @${junitTest}
    void meetsItsCheck${check.words}() {
        ${type} invalid = Samples.${e.sample}()<#list check.breaking as set>.${set.setter}(${set.value})</#list>;

        ConstraintViolation refused = failure(ConstraintViolation.class, adding(invalid));

        assertThat(refused.kind()).isEqualTo(ConstraintViolation.Kind.CHECK);
        assertThat(refused.constraint()).contains("${check.name}");
    }
</#list>

    @${junitTest}
    void isOneObjectInOneSession() {
        ${type} saved = saved(Samples.${e.sample}());
        var session = sessions.open();
        ${type} read = await(session.get(${type}.class, saved.${id}()));

        ${wrap.chain(8, "assertThat(statements(() -> session.get(${type}.class, saved.${id}())))", [".isZero()"])}
        assertThat(await(session.select(${type}.class).list())).contains(read);
        assertThat(statements(session::flush)).isZero();
    }
<#if e.changed?? && e.untouched??>

    @${junitTest}
    void sendsOnlyWhatChanged() {
        ${type} saved = saved(Samples.${e.sample}());
        var session = sessions.open();
        ${type} changed = await(session.get(${type}.class, saved.${id}()));
        String sql = "${sql.update(e.table(e.untouched.code.column.name), e.untouched.code.column.name, keyColumn)}";
        execute(sql, ${e.untouched.raw}, saved.${id}());

        changed.${e.changed.code.setter}(${e.changed.other});
        await(session.flush());

        assertThat(read(saved).${e.changed.code.getter()}()).isEqualTo(changed.${e.changed.code.getter()}());
        assertThat(read(saved).${e.untouched.code.getter()}()).isNotEqualTo(changed.${e.untouched.code.getter()}());
    }
</#if>
<#if e.changed??>
<#if e.automatic.version??>

    @${junitTest}
    void refusesToOverwriteWhatItHasNotRead() {
        ${type} saved = saved(Samples.${e.sample}());
        var one = sessions.open();
        var other = sessions.open();
        ${type} fresh = await(one.get(${type}.class, saved.${id}()));
        ${type} stale = await(other.get(${type}.class, saved.${id}()));
        fresh.${e.changed.code.setter}(${e.changed.other});
        await(one.flush());

        stale.${e.changed.code.setter}(${e.changed.other});
        failure(StaleEntity.class, other.flush());

        assertThat(read(saved).${e.changed.code.getter()}()).isEqualTo(fresh.${e.changed.code.getter()}());
        assertThat(read(saved).${e.automatic.version}()).isEqualTo(1);
    }
</#if>
<#if e.automatic.created?? && e.automatic.updated??>

    @${junitTest}
    void keepsTheMomentsOfInsertAndUpdate() {
        ${type} saved = saved(Samples.${e.sample}());
        Instant longAgo = Instant.parse("2001-02-03T04:05:06Z");
        String sql = "${sql.update(e.table(e.automatic.updatedColumn), e.automatic.updatedColumn, keyColumn)}";
        execute(sql, longAgo, saved.${id}());
        var session = sessions.open();
        ${type} read = await(session.get(${type}.class, saved.${id}()));
        assertThat(read.${e.automatic.updated}()).isEqualTo(longAgo);

        read.${e.changed.code.setter}(${e.changed.other});
        await(session.flush());

        assertThat(read(saved).${e.automatic.created}()).isEqualTo(saved.${e.automatic.created}());
        assertThat(read(saved).${e.automatic.updated}()).isAfter(longAgo);
    }
</#if>
</#if>

    @${junitTest}
    void isNotFoundOnceDeleted() {
        ${type} saved = saved(Samples.${e.sample}());

        await(deleting(${type}.class, saved.${id}()));

        assertThat(exists(saved)).isFalse();
        failure(NotFound.class, sessions.open().get(${type}.class, saved.${id}()));
    }

    @${junitTest}
    void isNewAgainWhenItsTransactionRollsBack() {
        ${type} unsaved = Samples.${e.sample}();
        IllegalStateException reason = new IllegalStateException("on purpose");

        CompletableFuture<Void> rolledBack = sessions.transaction(session -> {
            session.add(unsaved);
            return session.flush().thenCompose(done -> CompletableFuture.failedFuture(reason));
        });

        assertThat(failure(IllegalStateException.class, rolledBack)).isSameAs(reason);
        assertThatThrownBy(unsaved::${id}).isInstanceOf(IllegalStateException.class);
    }
<#list e.references as reference>
<#switch reference.onDelete>
<#case "CASCADE">

    @${junitTest}
    void goesWithIts${reference.pascal}() {
        ${reference.code.targetEntity} target = Samples.${reference.targetSample}();
        ${type} saved = saved(Samples.${e.sample}().${reference.code.setter}(target));

        await(deleting(${reference.code.targetEntity}.class, target.${reference.targetKey}()));

        assertThat(exists(saved)).isFalse();
    }
<#break>
<#case "SET_NULL">

    @${junitTest}
    void outlivesIts${reference.pascal}() {
        ${reference.code.targetEntity} target = Samples.${reference.targetSample}();
        ${type} saved = saved(Samples.${e.sample}().${reference.code.setter}(target));

        await(deleting(${reference.code.targetEntity}.class, target.${reference.targetKey}()));

        assertThat(read(saved).${reference.code.key.getter()}()).isNull();
    }
<#break>
<#default>

    @${junitTest}
    void keepsIts${reference.pascal}FromBeingDeleted() {
        ${reference.code.targetEntity} target = Samples.${reference.targetSample}();
        saved(Samples.${e.sample}().${reference.code.setter}(target));
        CompletableFuture<Void> deleted = deleting(${reference.code.targetEntity}.class, target.${reference.targetKey}());

        ConstraintViolation refused = failure(ConstraintViolation.class, deleted);

        assertThat(refused.kind()).isEqualTo(ConstraintViolation.Kind.FOREIGN_KEY);
    }
</#switch>

    @${junitTest}
    void loads${reference.pascal}InTheSameStatement() {
        for (int count : new int[] {1, 5}) {
            List<${type}> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rows.add(saved(Samples.${e.sample}().${reference.code.setter}(Samples.${reference.targetSample}())));
            }
            SessionQuery<${type}> query = among(rows).options(joined(${reference.by}Paths.${reference.code.constant}));

            assertThat(statements(query::list)).isEqualTo(1);
            assertThat(await(query.list()))
                    .extracting(${type}::${reference.code.getter()})
                    .hasSize(count)
                    .doesNotContainNull();
        }
    }
</#list>
<#list e.collections as collection>

    @${junitTest}
    void loads${collection.pascal}InOneFurtherStatement() {
        for (int count : new int[] {1, 5}) {
            List<${type}> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ${type} row = Samples.${e.sample}();
<#list 1..collection.many as i>
                row.${collection.code.getter()}().add(Samples.${collection.targetSample}());
</#list>
                rows.add(saved(row));
            }
            SessionQuery<${type}> query = among(rows).options(selectIn(${collection.by}Paths.${collection.code.constant}));

            assertThat(statements(query::list)).isEqualTo(2);
            assertThat(await(query.list()))
                    .hasSize(count)
                    .allSatisfy(row -> assertThat(row.${collection.code.getter()}()).hasSize(${collection.many}));
        }
    }
<#if !collection.inverseSetter??>

    @${junitTest}
    void addsAndRemoves${collection.pascal}() {
        ${collection.code.targetEntity} one = Samples.${collection.targetSample}();
        ${collection.code.targetEntity} other = Samples.${collection.targetSample}();
        ${type} row = Samples.${e.sample}();
        row.${collection.code.getter()}().addAll(List.of(one, other));
        saved(row);

        var session = sessions.open();
        ${type} read = await(session.get(${type}.class, row.${id}()));
        await(session.load(read, ${collection.by}Paths.${collection.code.constant}));
        assertThat(read.${collection.code.getter()}()).hasSize(2);
        read.${collection.code.getter()}().removeIf(target -> target.${collection.targetKey}() == one.${collection.targetKey}());
        await(session.flush());

        SessionQuery<${type}> query = among(List.of(row)).options(selectIn(${collection.by}Paths.${collection.code.constant}));
<#assign key = collection.targetKey extracting = ".extracting(${collection.code.targetEntity}::${key})">
        ${wrap.chain(8, "assertThat(await(query.one()).${collection.code.getter()}())", [extracting, ".containsExactly(other.${key}())"])}
    }
</#if>
</#list>
<#if e.kind??>

    @${junitTest}
    void isReadAsWhatItIs() {
        ${type} saved = saved(Samples.${e.sample}());
        var session = sessions.open();

        ${wrap.chain(8, "assertThat(statements(() -> session.get(${e.kind.root}.class, saved.${id}())))", [".isEqualTo(1)"])}
        ${e.kind.root} read = await(session.get(${e.kind.root}.class, saved.${id}()));
        assertThat(read).isExactlyInstanceOf(${type}.class);
        ${wrap.chain(8, "assertThat(await(session.get(${type}.class, saved.${id}())))", [".isSameAs(read)"])}
    }
<#if e.kind.other??>

    @${junitTest}
    void isNo${e.kind.other}() {
        ${type} saved = saved(Samples.${e.sample}());

        assertThat(await(sessions.open().find(${e.kind.other}.class, saved.${id}()))).isEmpty();
        assertThat(await(sessions.open().select(${e.kind.other}.class).list()))
                .extracting(${e.kind.other}::${id})
                .doesNotContain(saved.${id}());
    }
</#if>
</#if>

    private ${type} read(${type} saved) {
        return await(sessions.open().get(${type}.class, saved.${id}()));
    }

    private boolean exists(${type} saved) {
        return await(among(List.of(saved)).exists());
    }

    /** The same rows, to be read by another session. */
    private SessionQuery<${type}> among(List<${type}> rows) {
        List<${e.keyType()}> keys = rows.stream().map(${type}::${id}).toList();
        return sessions.open().select(${type}.class).where(${queried}.${e.code.key().constant}.in(keys));
    }
}
