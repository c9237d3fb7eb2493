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

import ${packageName}.runtime.error.ConstraintViolation;
import ${packageName}.runtime.error.NotFound;
import ${packageName}.runtime.error.StaleEntity;
<#if !e.code.key().isPlain()>
import ${packageName}.runtime.query.KeyFields;
</#if>
import ${packageName}.runtime.session.SessionQuery;
import ${kit}.DatabaseTest;
import ${kit}.SampleTexts;
import ${kit}.Samples;
import ${kit}.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
<#if junitTest == "Test">
import org.junit.jupiter.api.Test;
</#if>
<#assign type = e.code.name table = e.code.table keyColumn = e.keyColumns() mapping = type + "Mapper.INSTANCE">
<#function binds value><#return e.code.key().isPlain()?then(value + ", " + e.keyOf("saved"), "binds(" + value + ", " + mapping + ".keyColumns(saved))")></#function>

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
<#list e.embedded as value>
        assertThat(read.${value.code.getter()}()).isEqualTo(saved.${value.code.getter()}());
</#list>
<#list e.parents as parent>
        assertThat(read.${parent.key.getter()}()).isEqualTo(saved.${parent.key.getter()}());
</#list>
<#if e.values?size == 0 && e.embedded?size == 0 && e.parents?size == 0>
        assertThat(${e.keyOf("read")}).isEqualTo(${e.keyOf("saved")});
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
<#list e.embedded as value>
<#if value.code.nullable()>
        sparse.${value.code.setter()}(null);
</#if>
</#list>

        ${type} read = read(saved(sparse));

<#list e.values as value>
<#if value.code.nullable()>
        assertThat(read.${value.code.getter()}()).isNull();
</#if>
</#list>
<#list e.embedded as value>
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
        ${type} invalid = Samples.${e.sample}().${value.code.setter}(${value.tooLong()});

        assertThat(complaints(adding(invalid))).containsExactly("${value.code.name}");
    }
</#if>
<#list value.beyond as beyond>

    @${junitTest}
    void refuses${value.pascal}${beyond.words}() {
        ${type} invalid = Samples.${e.sample}().${value.code.setter}(${beyond.value});

        assertThat(complaints(adding(invalid))).containsExactly("${value.code.name}");
    }
<#if beyond.constraint?has_content && (beyond.everywhere || postgresql)>

    @${junitTest}
    void isKeptFrom${value.pascal}${beyond.words}ByTheDatabase() {
<#if !beyond.everywhere && sqlite>
        Assumptions.assumeTrue(database() == TestDatabase.POSTGRESQL, "SQLite knows no patterns");
</#if>
        ${type} saved = saved(Samples.${e.sample}());
        ${sql.update(e.table(value.code.column.name), value.code.column.name, keyColumn)}

        String constraint = refusal(sql, ${binds(beyond.value)});

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
        ${sql.update(e.table(value.code.column.name), value.code.column.name, keyColumn)}
        execute(sql, ${binds(value.code.variable + ".value()")});
</#if>
<#if value.code.type().getter() == "getInteger">
        ${sql.selectText(e.table(value.code.column.name), value.code.column.name, keyColumn)}
        return text(query, ${mapping}.keyColumns(saved).toArray());
<#elseif e.code.key().isPlain()>
        ${sql.select(e.table(value.code.column.name), value.code.column.name, keyColumn)}
        return text(query, ${e.keyOf("saved")});
<#else>
        ${sql.select(e.table(value.code.column.name), value.code.column.name, keyColumn)}
        return text(query, ${mapping}.keyColumns(saved).toArray());
</#if>
    }
</#if>
</#list>
<#list e.embedded as value>
<#list value.beyond as part>

    @${junitTest}
    void refuses${value.pascal}${part.words}() {
        ${type} invalid = Samples.${e.sample}();
        ${value.type} value = invalid.${value.code.getter()}();
        ${wrap.call(8, "invalid.${value.code.setter()}(new ${value.type}(", part.copy, "));")}

        assertThat(complaints(adding(invalid))).containsExactly("${part.column.name}");
    }
<#if part.constraint?has_content && (part.everywhere || postgresql)>

    @${junitTest}
    void isKeptFrom${value.pascal}${part.words}ByTheDatabase() {
<#if !part.everywhere && sqlite>
        Assumptions.assumeTrue(database() == TestDatabase.POSTGRESQL, "SQLite knows no patterns");
</#if>
        ${type} saved = saved(Samples.${e.sample}());
        ${sql.update(e.table(part.column.column.name), part.column.column.name, keyColumn)}
        String constraint = refusal(sql, ${binds(part.value)});

        assertThat(constraint).isEqualTo("${part.constraint}");
    }
</#if>
</#list>
<#list value.wholes as whole>

    @${junitTest}
    void has${whole.pascal}AsAWholeOrNotAtAll() {
        ${type} saved = saved(Samples.${e.sample}());
        ${sql.clear(e.table(whole.column), whole.column, keyColumn)}

        assertThat(refusal(sql, ${e.code.key().isPlain()?then(e.keyOf("saved"), mapping + ".keyColumns(saved).toArray()")})).isEqualTo("${whole.constraint}");
    }
</#list>
</#list>
<#list e.computed as value>

    @${junitTest}
    void readsBackIts${value.variable?cap_first}() {
        ${type} saved = saved(Samples.${e.sample}());

        assertThat(saved.${value.getter()}()).isEqualTo(read(saved).${value.getter()}());
    }
</#list>
<#list e.immutables as value>

    @${junitTest}
    void keepsIts${value.pascal}() {
        ${type} saved = saved(Samples.${e.sample}());
        var session = sessions.open();
        ${type} read = await(session.get(${type}.class, ${e.keyOf("saved")}));

        read.${value.code.setter}(${value.other});

        assertThat(complaints(session.flush())).containsExactly("${value.code.name}");
    }
</#list>
<#list e.uniques as unique>

    @${junitTest}
    void isUniqueIn${unique.words}() {
        ${type} first = Samples.${e.sample}()<#list unique.same as same><#if same.missing??>.${same.setter}(Samples.${same.missing}())</#if></#list>;
<#assign calls = []>
<#list unique.same as same><#assign calls += [".${same.setter}(first.${same.getter()}())"]></#list>
        ${wrap.chain(8, "${type} second = Samples.${e.sample}()", calls)}

        ConstraintViolation refused = failure(ConstraintViolation.class, adding(first, second));

        assertThat(refused.kind()).isEqualTo(ConstraintViolation.Kind.UNIQUE);
        assertThat(refused.constraint()).contains("${unique.name}");
    }
<#if unique.living>

    @${junitTest}
    void givesIts${unique.words}BackWhenDeleted() {
        ${type} first = Samples.${e.sample}()<#list unique.same as same><#if same.missing??>.${same.setter}(Samples.${same.missing}())</#if></#list>;
        var session = sessions.open();
        session.add(first);
        await(session.flush());
        session.delete(first);
        await(session.flush());

        ${type} second = Samples.${e.sample}()<#list unique.same as same>.${same.setter}(first.${same.getter()}())</#list>;
        session.add(second);
        await(session.flush());

        assertThat(exists(first)).isFalse();
        assertThat(exists(second)).isTrue();
    }
</#if>
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
        ${type} read = await(session.get(${type}.class, ${e.keyOf("saved")}));

<#assign again = "assertThat(statements(() -> session.get(" + type + ".class, " + e.keyOf("saved") + ")))">
        ${wrap.chain(8, again, [".isZero()"])}
        assertThat(await(session.select(${type}.class).list())).contains(read);
        assertThat(statements(session::flush)).isZero();
    }
<#if e.changed?? && e.untouched??>

    @${junitTest}
    void sendsOnlyWhatChanged() {
        ${type} saved = saved(Samples.${e.sample}());
        var session = sessions.open();
        ${type} changed = await(session.get(${type}.class, ${e.keyOf("saved")}));
        ${sql.update(e.table(e.untouched.code.column.name), e.untouched.code.column.name, keyColumn)}
        execute(sql, ${binds(e.untouched.raw)});

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
        ${type} fresh = await(one.get(${type}.class, ${e.keyOf("saved")}));
        ${type} stale = await(other.get(${type}.class, ${e.keyOf("saved")}));
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
        ${sql.update(e.table(e.automatic.updatedColumn), e.automatic.updatedColumn, keyColumn)}
        execute(sql, ${binds("longAgo")});
        var session = sessions.open();
        ${type} read = await(session.get(${type}.class, ${e.keyOf("saved")}));
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

        await(deleting(${type}.class, ${e.keyOf("saved")}));

        assertThat(exists(saved)).isFalse();
        failure(NotFound.class, sessions.open().get(${type}.class, ${e.keyOf("saved")}));
    }
<#if e.marksDeleted() && e.code.key().isPlain()>

    @${junitTest}
    void isOnlyMarkedWhenDeleted() {
        ${type} saved = saved(Samples.${e.sample}());

        await(deleting(${type}.class, ${e.keyOf("saved")}));

        SessionQuery<${type}> same = among(List.of(saved));
        assertThat(await(same.list())).isEmpty();
        assertThat(await(same.first())).isEmpty();
        assertThat(await(same.find())).isEmpty();
        assertThat(await(same.count())).isZero();
        assertThat(await(same.exists())).isFalse();
        assertThat(await(same.withDeleted().count())).isEqualTo(1);
        assertThat(await(same.onlyDeleted().list())).hasSize(1);

        var session = sessions.open();
        ${type} marked = await(session.select(${type}.class)
                .onlyDeleted()
                .where(${queried}.${e.code.key().property().constant}.eq(${e.keyOf("saved")}))
                .one());
        session.restore(marked);
        await(session.flush());
        assertThat(exists(saved)).isTrue();

        session.hardDelete(marked);
        await(session.flush());
        assertThat(await(among(List.of(saved)).withDeleted().exists())).isFalse();
    }
</#if>

    @${junitTest}
    void isNewAgainWhenItsTransactionRollsBack() {
        ${type} unsaved = Samples.${e.sample}();
        IllegalStateException reason = new IllegalStateException("on purpose");

        CompletableFuture<Void> rolledBack = sessions.transaction(session -> {
            session.add(unsaved);
            return session.flush().thenCompose(done -> CompletableFuture.failedFuture(reason));
        });

        assertThat(failure(IllegalStateException.class, rolledBack)).isSameAs(reason);
        assertThat(unsaved).hasToString("new ${type}");
    }
<#list e.references as reference>
<#assign deleting = reference.targetMarks?then("removing", "deleting")>
<#switch reference.onDelete>
<#case "NONE">
<#break>
<#case "CASCADE">

    @${junitTest}
    void goesWithIts${reference.pascal}() {
        ${reference.code.targetEntity} target = Samples.${reference.targetSample}();
        ${type} saved = saved(Samples.${e.sample}().${reference.code.setter}(target));

        await(${deleting}(${reference.code.targetEntity}.class, ${reference.keyOf("target")}));

        assertThat(exists(saved)).isFalse();
    }
<#break>
<#case "SET_NULL">

    @${junitTest}
    void outlivesIts${reference.pascal}() {
        ${reference.code.targetEntity} target = Samples.${reference.targetSample}();
        ${type} saved = saved(Samples.${e.sample}().${reference.code.setter}(target));

        await(${deleting}(${reference.code.targetEntity}.class, ${reference.keyOf("target")}));

        assertThat(read(saved).${reference.code.key.getter()}()).isNull();
    }
<#break>
<#default>

    @${junitTest}
    void keepsIts${reference.pascal}FromBeingDeleted() {
        ${reference.code.targetEntity} target = Samples.${reference.targetSample}();
        saved(Samples.${e.sample}().${reference.code.setter}(target));
        CompletableFuture<Void> deleted = ${deleting}(${reference.code.targetEntity}.class, ${reference.keyOf("target")});

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
<#if collection.code.single()>
                row.${collection.code.setter()}(Samples.${collection.targetSample}());
<#else>
                row.${collection.code.getter()}().add(Samples.${collection.targetSample}());
</#if>
</#list>
                rows.add(saved(row));
            }
            SessionQuery<${type}> query = among(rows).options(selectIn(${collection.by}Paths.${collection.code.constant}));

            assertThat(statements(query::list)).isEqualTo(2);
            assertThat(await(query.list()))
                    .hasSize(count)
                    .allSatisfy(row -> assertThat(row.${collection.code.getter()}()).${collection.code.single()?then("isNotNull()", "hasSize(${collection.many})")});
        }
    }
<#if collection.targetMarks && !collection.code.single()>

    @${junitTest}
    void leavesDeleted${collection.pascal}Out() {
        ${collection.code.targetEntity} target = Samples.${collection.targetSample}();
        ${type} row = Samples.${e.sample}();
        row.${collection.code.getter()}().add(target);
        saved(row);

        await(deleting(${collection.code.targetEntity}.class, ${collection.keyOf("target")}));

        var selectIn = selectIn(${collection.by}Paths.${collection.code.constant});
        SessionQuery<${type}> living = among(List.of(row)).options(selectIn);
        SessionQuery<${type}> all = among(List.of(row)).options(selectIn.withDeleted());
        assertThat(await(living.one()).${collection.code.getter()}()).isEmpty();
        assertThat(await(all.one()).${collection.code.getter()}()).hasSize(1);
<#if collection.by == type>
        SessionQuery<${type}> related = among(List.of(row)).where(${queried}.${collection.path}().any());
        assertThat(await(related.exists())).isFalse();
</#if>
    }
</#if>
<#if !collection.inverseSetter??>

    @${junitTest}
    void addsAndRemoves${collection.pascal}() {
        ${collection.code.targetEntity} one = Samples.${collection.targetSample}();
        ${collection.code.targetEntity} other = Samples.${collection.targetSample}();
        ${type} row = Samples.${e.sample}();
        row.${collection.code.getter()}().addAll(List.of(one, other));
        saved(row);

        var session = sessions.open();
        ${type} read = await(session.get(${type}.class, ${e.keyOf("row")}));
        await(session.load(read, ${collection.by}Paths.${collection.code.constant}));
        assertThat(read.${collection.code.getter()}()).hasSize(2);
        read.${collection.code.getter()}().removeIf(target -> ${collection.sameKey("target", "one")});
        await(session.flush());

        SessionQuery<${type}> query = among(List.of(row)).options(selectIn(${collection.by}Paths.${collection.code.constant}));
<#assign extracting = ".extracting(" + collection.keyFunction() + ")" containing = ".containsExactly(" + collection.keyOf("other") + ")">
        ${wrap.chain(8, "assertThat(await(query.one()).${collection.code.getter()}())", [extracting, containing])}
    }
</#if>
</#list>
<#if e.kind??>

    @${junitTest}
    void isReadAsWhatItIs() {
        ${type} saved = saved(Samples.${e.sample}());
        var session = sessions.open();

        ${wrap.chain(8, "assertThat(statements(() -> session.get(${e.kind.root}.class, ${e.keyOf('saved')})))", [".isEqualTo(1)"])}
        ${e.kind.root} read = await(session.get(${e.kind.root}.class, ${e.keyOf("saved")}));
        assertThat(read).isExactlyInstanceOf(${type}.class);
        ${wrap.chain(8, "assertThat(await(session.get(${type}.class, ${e.keyOf('saved')})))", [".isSameAs(read)"])}
    }
<#if e.kind.other??>

    @${junitTest}
    void isNo${e.kind.other}() {
        ${type} saved = saved(Samples.${e.sample}());

        assertThat(await(sessions.open().find(${e.kind.other}.class, ${e.keyOf("saved")}))).isEmpty();
        List<${e.kind.other}> others = await(sessions.open().select(${e.kind.other}.class).list());
        ${wrap.chain(8, "assertThat(others)", [".extracting(${e.kind.otherKey})", ".doesNotContain(${e.keyOf('saved')})"])}
    }
</#if>
</#if>

    private ${type} read(${type} saved) {
        return await(sessions.open().get(${type}.class, ${e.keyOf("saved")}));
    }

    private boolean exists(${type} saved) {
        return await(among(List.of(saved)).exists());
    }

    /** The same rows, to be read by another session. */
    private SessionQuery<${type}> among(List<${type}> rows) {
        List<${e.code.key().type().simpleName()}> keys = rows.stream().map(${e.keyFunction()}).toList();
<#if e.code.key().isPlain()>
        return sessions.open().select(${type}.class).where(${queried}.${e.code.key().property().constant}.in(keys));
<#else>
        return sessions.open().select(${type}.class).where(KeyFields.among(${mapping}, keys));
</#if>
    }
}
