package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.Index;
import dev.scaffold.generator.schema.Inheritance;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.EntityNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entity, and where the schema says what about it.
 *
 * @param entity without the members that could not be linked, and without those that it inherits
 * @param inherited the members of ancestors that stand in the same table
 * @param indexes those of {@code entity}, with their places
 * @param unreadable names of fields that could not be linked, which was reported
 */
public record LinkedEntity(
        EntityNode node, Entity entity, List<Member> inherited, List<LinkedIndex> indexes, Set<String> unreadable) {

    public LinkedEntity {
        inherited = List.copyOf(inherited);
        indexes = List.copyOf(indexes);
        unreadable = Set.copyOf(unreadable);
    }

    /** {@code in entity Book}. */
    String where() {
        return "in entity " + entity.name();
    }

    /** {@code in field title of entity Book}. */
    String where(String field) {
        return "in field " + field + " of entity " + entity.name();
    }

    /** The columns that {@code member} has in this table. */
    public static List<Column> columns(Member member) {
        if (member instanceof Field field) return List.of(field.column());
        return member instanceof Relation.ToOne toOne ? toOne.columns() : List.of();
    }

    /** The columns of its table that it has itself or inherits. */
    List<Column> tableColumns() {
        return Stream.concat(entity.members().stream(), inherited.stream())
                .flatMap(member -> columns(member).stream())
                .toList();
    }

    /** Whether it has a table of its own. */
    boolean hasTable() {
        return entity.inheritance().filter(Inheritance::sharesTable).isEmpty();
    }

    /** Where the table gets its name. */
    SourceSpan tableAt() {
        return node.table().map(Located::at).orElse(entity.at());
    }

    /** An index of the lists {@code indexes:} and {@code unique:}. */
    public record LinkedIndex(Index index, SourceSpan at) {}
}
