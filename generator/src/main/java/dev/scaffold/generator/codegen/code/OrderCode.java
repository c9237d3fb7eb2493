package dev.scaffold.generator.codegen.code;

import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.OrderBy;
import dev.scaffold.generator.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step of the order in which rows are read.
 *
 * @param position of the column
 */
public record OrderCode(int position, boolean descending, Optional<Boolean> nullsFirst) {

    /** {@code order} as positions in the rows of {@code entity}. */
    static List<OrderCode> of(List<OrderBy> order, Entity entity) {
        List<OrderCode> steps = new ArrayList<>();
        for (OrderBy one : order) {
            for (Column column : columns(entity.member(one.field()).orElseThrow())) {
                steps.add(new OrderCode(entity.columns().indexOf(column), one.descending(), one.nullsFirst()));
            }
        }
        return List.copyOf(steps);
    }

    private static List<Column> columns(Member member) {
        if (member instanceof Field field) return List.of(field.column());
        return member instanceof Relation.ToOne toOne ? toOne.columns() : List.of();
    }
}
