package dev.scaffold.generator.schema;

import dev.scaffold.generator.syntax.OrderNode;
import java.util.List;
import java.util.Optional;

/**
 * One step of an order in which rows are read.
 *
 * @param field a field or to-one relation, or a column that is kept by the runtime
 * @param nullsFirst empty when it is left to the database
 */
public record OrderBy(String field, boolean descending, Optional<Boolean> nullsFirst) {

    static List<OrderBy> of(List<OrderNode> nodes) {
        return nodes.stream()
                .map(node -> new OrderBy(node.field().value(), node.descending(), node.nullsFirst()))
                .toList();
    }
}
