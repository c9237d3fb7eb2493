package dev.scaffold.generator.codegen.code;

import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.LimitChecks;
import dev.scaffold.generator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** The constraints that a write may violate and that the code cannot rule out before. */
final class Constraints {

    private Constraints() {}

    static List<ConstraintCode> of(Entity entity) {
        List<ConstraintCode> all = new ArrayList<>();
        String table = entity.table();
        for (Column column : entity.columns()) {
            List<String> columns = List.of(column.name());
            if (column.unique()) all.add(new ConstraintCode(ConstraintNames.unique(table, columns), columns));
        }
        for (Relation.ToOne toOne : entity.toOnes()) {
            List<String> columns = List.of(toOne.column().name());
            all.add(new ConstraintCode(ConstraintNames.foreignKey(table, toOne.name()), columns));
        }
        for (Index index : entity.indexes()) {
            if (index.unique()) all.add(new ConstraintCode(index.name(), index.columns()));
        }
        for (Check check : LimitChecks.of(entity)) {
            String column = check.limit().orElseThrow().column();
            all.add(new ConstraintCode(check.name(), List.of(column)));
        }
        for (Check check : entity.checks()) all.add(new ConstraintCode(check.name(), List.of()));
        return all;
    }
}
