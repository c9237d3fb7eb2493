// ${header}
package ${packageName};

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
<#if !e.code.key().isPlain()>
import ${packageName}.runtime.query.KeyFields;
</#if>
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
<#assign type = e.code.name table = e.code.table keyColumn = e.keyColumns() mapping = type + "Base.MAPPING">
<#function binds value><#return e.code.key().isPlain()?then(value + ", " + e.keyOf("saved"), "binds(" + value + ", " + mapping + ".keyColumns(saved))")></#function>

/** What the schema promises of {@link ${type}}, on each of its databases. */
public abstract class ${type}TestBase extends DatabaseTest {

    @${junitTest}
    void keepsEveryValue() {
        ${type} saved = saved();

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
        assertThat(read).isEqualTo(saved);
</#if>
    }
<#if e.withoutOptionals>

    @${junitTest}
    void mayLackWhatIsOptional() {
        ${type} sparse = samples.${e.sample}();
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

        ${type} read = read(await(sparse.save(engine)));

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
        ${wrap.strings(8, "assertThat(complaints(new ${type}().save(engine)))", ".containsExactly", e.required)}
    }
</#if>
<#list e.values as value>
<#if value.limit gt 0>

    @${junitTest}
    void refuses${value.pascal}<#if value.exact>OfAnotherLength<#else>ThatIsTooLong</#if>() {
        ${type} invalid = samples.${e.sample}().${value.code.setter}(${value.tooLong()});

        assertThat(complaints(invalid.save(engine))).containsExactly("${value.code.name}");
    }
</#if>
<#list value.beyond as beyond>

    @${junitTest}
    void refuses${value.pascal}${beyond.words}() {
        ${type} invalid = samples.${e.sample}().${value.code.setter}(${beyond.value});

        assertThat(complaints(invalid.save(engine))).containsExactly("${value.code.name}");
    }
<#if beyond.constraint?has_content && (beyond.everywhere || postgresql)>

    @${junitTest}
    void isKeptFrom${value.pascal}${beyond.words}ByTheDatabase() {
<#if !beyond.everywhere && sqlite>
        Assumptions.assumeTrue(database() == TestDatabase.POSTGRESQL, "SQLite knows no patterns");
</#if>
        ${type} saved = saved();
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
        ${type} saved = await(samples.${e.sample}().${value.code.setter}(${value.code.variable}).save(engine));
<#else>
        ${type} saved = saved();
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
        ${type} invalid = samples.${e.sample}();
        ${value.type} value = invalid.${value.code.getter()}();
        ${wrap.call(8, "invalid.${value.code.setter()}(new ${value.type}(", part.copy, "));")}

        assertThat(complaints(invalid.save(engine))).containsExactly("${part.column.name}");
    }
<#if part.constraint?has_content && (part.everywhere || postgresql)>

    @${junitTest}
    void isKeptFrom${value.pascal}${part.words}ByTheDatabase() {
<#if !part.everywhere && sqlite>
        Assumptions.assumeTrue(database() == TestDatabase.POSTGRESQL, "SQLite knows no patterns");
</#if>
        ${type} saved = saved();
        ${sql.update(e.table(part.column.column.name), part.column.column.name, keyColumn)}
        String constraint = refusal(sql, ${binds(part.value)});

        assertThat(constraint).isEqualTo("${part.constraint}");
    }
</#if>
</#list>
<#list value.wholes as whole>

    @${junitTest}
    void has${whole.pascal}AsAWholeOrNotAtAll() {
        ${type} saved = saved();
        ${sql.clear(e.table(whole.column), whole.column, keyColumn)}

        assertThat(refusal(sql, ${e.code.key().isPlain()?then(e.keyOf("saved"), mapping + ".keyColumns(saved).toArray()")})).isEqualTo("${whole.constraint}");
    }
</#list>
</#list>
<#list e.computed as value>

    @${junitTest}
    void readsBackIts${value.variable?cap_first}() {
        ${type} saved = saved();

        assertThat(saved.${value.getter()}()).isEqualTo(read(saved).${value.getter()}());
    }
</#list>
<#list e.immutables as value>

    @${junitTest}
    void keepsIts${value.pascal}() {
        ${type} saved = saved();

        assertThatThrownBy(() -> saved.${value.code.setter}(${value.other})).isInstanceOf(IllegalStateException.class);
    }
</#list>
<#list e.uniques as unique>

    @${junitTest}
    void isUniqueIn${unique.words}() {
<#assign missing = "" calls = []>
<#list unique.same as same>
<#if same.missing??>
        ${same.relation.targetEntity} ${same.relation.variable} = await(samples.${same.missing}().save(engine));
<#assign missing += ".${same.setter}(${same.relation.variable})">
</#if>
<#if same.relation??>
<#assign calls += [".${same.setter}(await(first.${same.relation.variable}()))"]>
<#else>
<#assign calls += [".${same.setter}(first.${same.getter()}())"]>
</#if>
</#list>
<#if missing?has_content>
        ${type} first = samples.${e.sample}()${missing};
        await(first.save(engine));
<#else>
        ${type} first = saved();
</#if>
        ${wrap.chain(8, "${type} second = samples.${e.sample}()", calls)}

        ConstraintViolation refused = failure(ConstraintViolation.class, second.save(engine));

        assertThat(refused.kind()).isEqualTo(ConstraintViolation.Kind.UNIQUE);
        assertThat(refused.constraint()).contains("${unique.name}");
<#if unique.living>

        await(first.delete(engine));
        assertThat(await(second.save(engine)).isNew()).isFalse();
</#if>
    }
</#list>
<#list e.checks as check>

    @${junitTest}
    void meetsItsCheck${check.words}() {
        ${type} invalid = samples.${e.sample}()<#list check.breaking as set>.${set.setter}(${set.value})</#list>;

        ConstraintViolation refused = failure(ConstraintViolation.class, invalid.save(engine));

        assertThat(refused.kind()).isEqualTo(ConstraintViolation.Kind.CHECK);
        assertThat(refused.constraint()).contains("${check.name}");
    }
</#list>
<#if e.changed?? && e.untouched??>

    @${junitTest}
    void sendsOnlyWhatChanged() {
        ${type} saved = saved();
        ${type} elsewhere = read(saved);
        ${sql.update(e.table(e.untouched.code.column.name), e.untouched.code.column.name, keyColumn)}
        execute(sql, ${binds(e.untouched.raw)});

        elsewhere.${e.changed.code.setter}(${e.changed.other});
        await(elsewhere.save(engine));

        assertThat(read(saved).${e.changed.code.getter()}()).isEqualTo(elsewhere.${e.changed.code.getter()}());
        assertThat(read(saved).${e.untouched.code.getter()}()).isNotEqualTo(elsewhere.${e.untouched.code.getter()}());
    }
</#if>
<#if e.changed??>

    @${junitTest}
    void sendsNothingWhenNothingChanged() {
        ${type} saved = saved();

        assertThat(statements(() -> saved.save(engine))).isZero();
    }
<#if e.automatic.version??>

    @${junitTest}
    void refusesToOverwriteWhatItHasNotRead() {
        ${type} saved = saved();
        ${type} stale = read(saved);
        saved.${e.changed.code.setter}(${e.changed.other});
        await(saved.save(engine));

        stale.${e.changed.code.setter}(${e.changed.other});
        failure(StaleEntity.class, stale.save(engine));

        assertThat(read(saved).${e.changed.code.getter()}()).isEqualTo(saved.${e.changed.code.getter()}());
        assertThat(read(saved).${e.automatic.version}()).isEqualTo(1);
    }
</#if>
<#if e.automatic.created?? && e.automatic.updated??>

    @${junitTest}
    void keepsTheMomentsOfInsertAndUpdate() {
        ${type} saved = saved();
        Instant longAgo = Instant.parse("2001-02-03T04:05:06Z");
        ${sql.update(e.table(e.automatic.updatedColumn), e.automatic.updatedColumn, keyColumn)}
        execute(sql, ${binds("longAgo")});
        ${type} read = read(saved);
        assertThat(read.${e.automatic.updated}()).isEqualTo(longAgo);

        read.${e.changed.code.setter}(${e.changed.other});
        await(read.save(engine));

        assertThat(read(saved).${e.automatic.created}()).isEqualTo(saved.${e.automatic.created}());
        assertThat(read(saved).${e.automatic.updated}()).isAfter(longAgo);
    }
</#if>
</#if>

    @${junitTest}
    void isNotFoundOnceDeleted() {
        ${type} saved = saved();

        await(saved.delete(engine));

        assertThat(await(${e.door}.objects(engine).find(${e.keyOf("saved")}))).isEmpty();
        failure(NotFound.class, ${e.door}.objects(engine).get(${e.keyOf("saved")}));
    }
<#if e.marksDeleted() && e.code.key().isPlain()>

    @${junitTest}
    void isOnlyMarkedWhenDeleted() {
        ${type} saved = saved();
        ${type}QuerySet same = ${e.door}.objects(engine).filter(${queried}.${e.code.key().property().constant}.eq(${e.keyOf("saved")}));

        await(saved.delete(engine));

        assertThat(await(same.list())).isEmpty();
        assertThat(await(same.first())).isEmpty();
        assertThat(await(same.find(${e.keyOf("saved")}))).isEmpty();
        assertThat(await(same.count())).isZero();
        assertThat(await(same.exists())).isFalse();
        assertThat(await(same.withDeleted().list())).containsExactly(saved);
        assertThat(await(same.onlyDeleted().count())).isEqualTo(1);

        await(await(same.onlyDeleted().get()).restore(engine));
        assertThat(await(same.list())).containsExactly(saved);
        assertThat(await(same.onlyDeleted().exists())).isFalse();

        await(await(same.get()).hardDelete(engine));
        assertThat(await(same.withDeleted().exists())).isFalse();
    }
</#if>

    @${junitTest}
    void isNotThereWhenItsTransactionRollsBack() {
        ${type} unsaved = samples.${e.sample}();
        IllegalStateException reason = new IllegalStateException("on purpose");

        CompletableFuture<${type}> rolledBack =
                engine.transaction(tx -> unsaved.save(tx).thenCompose(saved -> CompletableFuture.failedFuture(reason)));

        assertThat(failure(IllegalStateException.class, rolledBack)).isSameAs(reason);
        assertThat(unsaved.isNew()).isTrue();
    }
<#list e.references as reference>
<#assign deleting = reference.targetMarks?then("hardDelete", "delete")>
<#switch reference.onDelete>
<#case "NONE">
<#break>
<#case "CASCADE">

    @${junitTest}
    void goesWithIts${reference.pascal}() {
        ${reference.code.targetEntity} target = await(samples.${reference.targetSample}().save(engine));
        ${type} saved = await(samples.${e.sample}().${reference.code.setter}(target).save(engine));

        await(target.${deleting}(engine));

        assertThat(await(${e.door}.objects(engine).find(${e.keyOf("saved")}))).isEmpty();
    }
<#break>
<#case "SET_NULL">

    @${junitTest}
    void outlivesIts${reference.pascal}() {
        ${reference.code.targetEntity} target = await(samples.${reference.targetSample}().save(engine));
        ${type} saved = await(samples.${e.sample}().${reference.code.setter}(target).save(engine));

        await(target.${deleting}(engine));

        assertThat(read(saved).${reference.code.key.getter()}()).isNull();
    }
<#break>
<#default>

    @${junitTest}
    void keepsIts${reference.pascal}FromBeingDeleted() {
        ${reference.code.targetEntity} target = await(samples.${reference.targetSample}().save(engine));
        await(samples.${e.sample}().${reference.code.setter}(target).save(engine));

        ConstraintViolation refused = failure(ConstraintViolation.class, target.${deleting}(engine));

        assertThat(refused.kind()).isEqualTo(ConstraintViolation.Kind.FOREIGN_KEY);
    }
</#switch>

    @${junitTest}
    void loads${reference.pascal}InTheSameStatement() {
        for (int count : new int[] {1, 5}) {
<#if reference.immutable()>
            List<${type}> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ${type} row = samples.${e.sample}();
                row.${reference.code.setter}(await(samples.${reference.targetSample}().save(engine)));
                rows.add(await(row.save(engine)));
            }
<#else>
            List<${type}> rows = several(count);
<#if !reference.key>
            for (${type} row : rows) {
                row.${reference.code.setter}(await(samples.${reference.targetSample}().save(engine)));
                await(row.save(engine));
            }
</#if>
</#if>
            ${type}QuerySet query = among(rows).with${reference.pascal}();

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
            List<${type}> rows = several(count);
            for (${type} row : rows) {
<#list 1..collection.many as i>
<#if collection.inverseSetter??>
                await(samples.${collection.targetSample}().${collection.inverseSetter}(row).save(engine));
<#else>
                await(row.${collection.method}().add(await(samples.${collection.targetSample}().save(engine))));
</#if>
</#list>
            }
            ${type}QuerySet query = among(rows).with${collection.pascal}();

            assertThat(statements(query::list)).isEqualTo(2);
            assertThat(await(query.list()))
                    .hasSize(count)
                    .allSatisfy(row -> assertThat(row.${collection.code.getter()}()).${collection.code.single()?then("isNotNull()", "hasSize(${collection.many})")});
        }
    }
<#if collection.targetMarks && !collection.code.single()>

    @${junitTest}
    void leavesDeleted${collection.pascal}Out() {
        ${type} row = saved();
        ${collection.code.targetEntity} target = samples.${collection.targetSample}();
<#if collection.inverseSetter??>
        await(target.${collection.inverseSetter}(row).save(engine));
<#else>
        await(row.${collection.method}().add(await(target.save(engine))));
</#if>

        await(target.delete(engine));

        assertThat(await(row.${collection.method}().list())).isEmpty();
        assertThat(await(row.${collection.method}().count())).isZero();
        assertThat(await(row.${collection.method}().all().withDeleted().list())).containsExactly(target);
        assertThat(await(among(List.of(row)).with${collection.pascal}().get()).${collection.code.getter()}()).isEmpty();
<#if collection.by == type>
        ${type}QuerySet related = among(List.of(row)).filter(${queried}.${collection.path}().any());
        assertThat(await(related.exists())).isFalse();
</#if>
    }
</#if>
<#if !collection.inverseSetter??>

    @${junitTest}
    void addsAndRemoves${collection.pascal}() {
        ${type} saved = saved();
        ${collection.code.targetEntity} one = await(samples.${collection.targetSample}().save(engine));
        ${collection.code.targetEntity} other = await(samples.${collection.targetSample}().save(engine));

        await(saved.${collection.method}().add(one, other));
        assertThat(await(saved.${collection.method}().list())).containsExactlyInAnyOrder(one, other);

        await(saved.${collection.method}().remove(one));
        assertThat(await(saved.${collection.method}().list())).containsExactly(other);
    }
</#if>
</#list>
<#if e.kind??>

    @${junitTest}
    void isReadAsWhatItIs() {
        ${type} saved = saved();

        ${wrap.chain(8, "assertThat(statements(() -> ${e.kind.rootDoor}.objects(engine).get(${e.keyOf('saved')})))", [".isEqualTo(1)"])}
        assertThat(await(${e.kind.rootDoor}.objects(engine).get(${e.keyOf("saved")})))
                .isExactlyInstanceOf(${type}.class)
                .isEqualTo(saved);
    }
<#if e.kind.other??>

    @${junitTest}
    void isNo${e.kind.other}() {
        ${type} saved = saved();

        assertThat(await(${e.kind.otherDoor}.objects(engine).find(${e.keyOf("saved")}))).isEmpty();
        List<${e.kind.other}> others = await(${e.kind.otherDoor}.objects(engine).list());
        ${wrap.chain(8, "assertThat(others)", [".extracting(${e.kind.otherKey})", ".doesNotContain(${e.keyOf('saved')})"])}
    }
</#if>
</#if>

    private ${type} saved() {
        return await(samples.${e.sample}().save(engine));
    }

    private ${type} read(${type} saved) {
        return await(${e.door}.objects(engine).get(${e.keyOf("saved")}));
    }
<#if e.references?has_content || e.collections?has_content>

    private List<${type}> several(int count) {
        List<${type}> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) rows.add(saved());
        return rows;
    }

    /** The same rows, to be read again. */
    private ${type}QuerySet among(List<${type}> rows) {
        List<${e.code.key().type().simpleName()}> keys = rows.stream().map(${e.keyFunction()}).toList();
<#if e.code.key().isPlain()>
        return ${e.door}.objects(engine).filter(${queried}.${e.code.key().property().constant}.in(keys));
<#else>
        return ${e.door}.objects(engine).filter(KeyFields.among(${mapping}, keys));
</#if>
    }
</#if>
}
