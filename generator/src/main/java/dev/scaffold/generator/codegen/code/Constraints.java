package dev.scaffold.generator.codegen.code;

import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.LimitChecks;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.WholeChecks;
import java.util.ArrayList;
import java.util.List;

/** The constraints that a write may violate and that the code cannot rule out before. */
final class Constraints {

    private Constraints() {}

    static List<ConstraintCode> of(Entity entity) {
        List<ConstraintCode> all = new ArrayList<>();
        String table = entity.table();
        List<String> key = entity.keyColumns().stream().map(Column::name).toList();
        boolean assigned =
                entity.keyColumns().stream().noneMatch(column -> column.role().isMadeAtInsert());
        if (assigned && !entity.isChild()) {
            String name =
                    entity.key().primary() ? ConstraintNames.primaryKey(table) : ConstraintNames.unique(table, key);
            all.add(new ConstraintCode(name, key));
        }
        for (Column column : entity.ownColumns()) {
            List<String> columns = List.of(column.name());
            if (column.unique()) all.add(new ConstraintCode(ConstraintNames.unique(table, columns), columns));
        }
        for (Member member : entity.ownMembers()) {
            if (!(member instanceof Relation.ToOne toOne) || !toOne.rules().constrained()) continue;
            List<String> columns = toOne.columnNames();
            all.add(new ConstraintCode(ConstraintNames.foreignKey(table, toOne.name()), columns));
        }
        for (Index index : entity.indexes()) {
            if (index.unique()) all.add(new ConstraintCode(index.name(), toldBy(index, entity)));
        }
        for (Column column : entity.ownColumns()) {
            for (Check check : LimitChecks.of(table, column, column.rules())) {
                all.add(new ConstraintCode(check.name(), List.of(column.name())));
            }
        }
        WholeChecks.of(entity)
                .forEach(whole -> all.add(new ConstraintCode(whole.check().name(), whole.columns())));
        for (Check check : entity.checks()) all.add(new ConstraintCode(check.name(), List.of()));
        return all;
    }

    /**
     * The columns by which SQLite names an index that was violated. None where two share them, or where it names an index of
     * expressions itself.
     */
    private static List<String> toldBy(Index index, Entity entity) {
        boolean shared = entity.indexes().stream()
                .anyMatch(other ->
                        other != index && other.unique() && other.columns().equals(index.columns()));
        boolean whole = index.columns().size() == index.parts().size();
        return shared || !whole ? List.of() : index.columns();
    }
}
