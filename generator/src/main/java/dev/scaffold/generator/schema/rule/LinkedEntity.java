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
import dev.scaffold.generator.syntax.ColumnNameNode;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.JoinNode;
import java.util.List;
import java.util.Optional;
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

    /** Whether {@code member} is one column of a value object. */
    static boolean isPart(Member member) {
        return member instanceof Field field && field.value().isPresent();
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

    /** Where {@code column} of {@code member} gets its name: from a word that says it, or else from the field's. */
    SourceSpan columnAt(Member member, String column) {
        boolean part = isPart(member);
        String name = part ? ((Field) member).value().orElseThrow().name() : member.name();
        Optional<FieldNode> written = node.field(name);
        Stream<Located<String>> said = part
                ? written.stream().flatMap(field -> field.value().prefix().stream())
                : written.stream()
                        .flatMap(field -> Stream.concat(
                                field.column().stream(),
                                field.relation().columns().stream().map(ColumnNameNode::column)))
                        .filter(word -> word.value().equals(column));
        return said.map(Located::at).findFirst().orElse(member.at());
    }

    /** Where the join table of {@code many} gets its name. */
    SourceSpan joinTableAt(Relation.ManyToMany many) {
        return node.field(many.name())
                .flatMap(field -> field.relation().join())
                .flatMap(JoinNode::table)
                .map(Located::at)
                .orElse(many.at());
    }

    /**
     * An index of the lists {@code indexes:} and {@code unique:}.
     *
     * @param readable whether it is known what it is over; if not, that was reported
     */
    public record LinkedIndex(Index index, boolean readable, SourceSpan at) {

        public LinkedIndex(Index index, SourceSpan at) {
            this(index, true, at);
        }
    }
}
