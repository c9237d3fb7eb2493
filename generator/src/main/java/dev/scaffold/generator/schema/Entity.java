package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of row with an identity.
 *
 * @param members a key made for it first, then the fields in the order of the file, then version and timestamps where they are
 *     on
 * @param orderBy the order in which rows are read unless another is asked for
 */
public record Entity(
        String name,
        String table,
        Optional<String> doc,
        Key key,
        List<Member> members,
        List<Index> indexes,
        List<Check> checks,
        List<OrderBy> orderBy,
        SourceSpan at) {

    public Entity {
        members = List.copyOf(members);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        orderBy = List.copyOf(orderBy);
    }

    /** One whose first member is its key. */
    public Entity(
            String name,
            String table,
            Optional<String> doc,
            List<Member> members,
            List<Index> indexes,
            List<Check> checks,
            SourceSpan at) {
        this(name, table, doc, Key.of(members.get(0).name()), members, indexes, checks, List.of(), at);
    }

    /** The table's columns, in order: those of fields and of to-one relations. */
    public List<Column> columns() {
        return members.stream().flatMap(Entity::column).toList();
    }

    /** The members that the key is made of, in its order: fields and to-one relations. */
    public List<Member> keyMembers() {
        return key.members().stream().flatMap(name -> member(name).stream()).toList();
    }

    /** The key's columns, in its order. */
    public List<Column> keyColumns() {
        return keyMembers().stream().flatMap(Entity::column).toList();
    }

    public Optional<Member> member(String name) {
        return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }

    /** The members that hold a value, key and automatic columns included. */
    public List<Field> fields() {
        return only(Field.class);
    }

    public List<Relation.ToOne> toOnes() {
        return only(Relation.ToOne.class);
    }

    public List<Relation.ToMany> toManys() {
        return only(Relation.ToMany.class);
    }

    public List<Relation.ManyToMany> manyToManys() {
        return only(Relation.ManyToMany.class);
    }

    /** The column the runtime keeps for {@code role}, where this entity has one. */
    public Optional<Field> automatic(Column.Role role) {
        return fields().stream().filter(field -> field.column().role() == role).findFirst();
    }

    /** The condition that a row lives, where deleted rows are only marked. */
    public Optional<SqlText> living() {
        return living(members);
    }

    static Optional<SqlText> living(List<Member> members) {
        return members.stream()
                .filter(Field.class::isInstance)
                .map(member -> ((Field) member).column())
                .filter(column -> column.role() == Column.Role.DELETED)
                .findFirst()
                .map(column -> SqlText.parsed("\"" + column.name() + "\" is null"));
    }

    /** The unique set that {@code column} is, if it is one: among the living, where deleted rows are only marked. */
    public Optional<Index> unique(Column column) {
        if (!column.unique()) return Optional.empty();
        List<String> itself = List.of(column.name());
        Index unique = new Index(ConstraintNames.unique(table, itself), itself, true);
        return Optional.of(living().map(unique::among).orElse(unique));
    }

    private <T extends Member> List<T> only(Class<T> type) {
        return members.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<Column> column(Member member) {
        if (member instanceof Field field) return Stream.of(field.column());
        if (member instanceof Relation.ToOne toOne) return toOne.columns().stream();
        return Stream.empty();
    }
}
