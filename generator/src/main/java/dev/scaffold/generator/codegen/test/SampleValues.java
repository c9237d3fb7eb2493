package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.test.CheckEvaluator.NotUnderstood;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;
import org.jooq.impl.QOM;

/** Values for an entity's columns that its checks accept, found by trying those of {@link SampleCandidates}. */
final class SampleValues {

    /** With more checks than this the search would take minutes. */
    private static final int MOST_CHECKS = 60;

    private SampleValues() {}

    /**
     * The values that the columns named in checks must have; other columns are free. Empty when the checks cannot be
     * understood, are very many, or no candidate satisfies them: then no sample can be made by itself.
     */
    static Optional<Map<String, Object>> forChecks(Entity entity) {
        return forChecks(entity, Set.of());
    }

    /**
     * The same, where two samples must differ in some columns.
     *
     * @param varying their names: the value of each is a {@link Draw}, if one is found that the checks accept
     */
    static Optional<Map<String, Object>> forChecks(Entity entity, Set<String> varying) {
        return conditions(entity).flatMap(checks -> {
            List<SampleSearch.Wish> wishes = new ArrayList<>();
            checks.forEach(check -> hold(check, wishes));
            return found(entity, wishes, varying);
        });
    }

    /** Values with which {@code broken} certainly does not hold and every other check does; empty when none is found. */
    static Optional<Map<String, Object>> violating(Entity entity, Check broken) {
        return conditions(entity).flatMap(checks -> {
            List<SampleSearch.Wish> wishes = new ArrayList<>();
            for (int i = 0; i < checks.size(); i++) {
                if (entity.checks().get(i).equals(broken)) wishes.add(new SampleSearch.Wish(checks.get(i), false));
                else hold(checks.get(i), wishes);
            }
            return found(entity, wishes, Set.of());
        });
    }

    /** Whether the checks, which are understood, accept {@code values}; a column that is not in them is null. */
    static boolean accepted(Entity entity, Map<String, Object> values) {
        List<SampleSearch.Wish> wishes = new ArrayList<>();
        Optional<List<Condition>> checks = conditions(entity);
        checks.ifPresent(all -> all.forEach(check -> hold(check, wishes)));
        return checks.isPresent() && SampleSearch.isGranted(wishes, values);
    }

    /** Each part of a condition by itself, as far as all must hold: less has to be tried together. */
    private static void hold(Condition check, List<SampleSearch.Wish> wishes) {
        if (check instanceof QOM.And and) {
            hold(and.$arg1(), wishes);
            hold(and.$arg2(), wishes);
        } else {
            wishes.add(new SampleSearch.Wish(check, true));
        }
    }

    private static Optional<Map<String, Object>> found(
            Entity entity, List<SampleSearch.Wish> wishes, Set<String> varying) {
        try {
            Map<String, List<Object>> candidates = SampleCandidates.of(entity, wishes, varying);
            Map<String, Object> values = new LinkedHashMap<>();
            for (SampleSearch part : SampleSearch.parts(wishes, candidates)) {
                Optional<Map<String, Object>> found = part.first();
                if (found.isEmpty()) return found;
                values.putAll(found.get());
            }
            return Optional.of(values);
        } catch (NotUnderstood beyond) {
            return Optional.empty();
        }
    }

    private static Optional<List<Condition>> conditions(Entity entity) {
        if (entity.checks().size() > MOST_CHECKS) return Optional.empty();
        List<Condition> conditions = new ArrayList<>();
        for (Check check : entity.checks()) {
            try {
                conditions.add(DSL.using(SQLDialect.POSTGRES).parser().parseCondition(check.expression()));
            } catch (ParserException notSql) {
                return Optional.empty();
            }
        }
        return Optional.of(conditions);
    }
}
