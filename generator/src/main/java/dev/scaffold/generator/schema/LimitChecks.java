package dev.scaffold.generator.schema;

import dev.scaffold.generator.schema.pattern.TextPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The checks that follow from the limits of columns. */
public final class LimitChecks {

    private LimitChecks() {}

    /** In the order of the columns. */
    public static List<Check> of(Entity entity) {
        List<Check> checks = new ArrayList<>();
        entity.columns().forEach(column -> checks.addAll(of(entity.table(), column, column.rules())));
        return checks;
    }

    /** Of one column in {@code table}, which keeps to {@code rules}. */
    public static List<Check> of(String table, Column column, ColumnRules rules) {
        return checks(column.name(), rules).entrySet().stream()
                .map(check -> new Check(ConstraintNames.check(table, check.getKey()), check.getValue()))
                .toList();
    }

    /** Without prefix and table: {@code rating_limits}. */
    public static Set<String> names(Column column) {
        return checks(column.name(), column.rules()).keySet();
    }

    private static Map<String, ColumnLimit> checks(String column, ColumnRules rules) {
        Map<String, ColumnLimit> checks = new LinkedHashMap<>();
        if (rules.min().isPresent() || rules.max().isPresent()) {
            checks.put(column + "_limits", ColumnLimit.range(column, rules.min(), rules.max()));
        }
        rules.pattern()
                .map(text -> TextPattern.of(text).anchored())
                .ifPresent(regex -> checks.put(column + "_pattern", ColumnLimit.pattern(column, regex)));
        rules.format()
                .flatMap(TextFormat::of)
                .map(format -> format.pattern().anchored())
                .ifPresent(regex -> checks.put(column + "_format", ColumnLimit.pattern(column, regex)));
        return checks;
    }
}
