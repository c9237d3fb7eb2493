package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of row with an identity.
 *
 * @param members a key made for it first, then the fields in the order of the file, then version and timestamps where they are
 *     on; of a child in a tree of inheritance those of its parent first
 * @param indexes those that it declares itself
 * @param checks those that it declares itself
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
        Optional<Inheritance> inheritance,
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

    /** One that extends no other, and that no other extends. */
    public Entity(
            String name,
            String table,
            Optional<String> doc,
            Key key,
            List<Member> members,
            List<Index> indexes,
            List<Check> checks,
            List<OrderBy> orderBy,
            SourceSpan at) {
        this(name, table, doc, key, members, indexes, checks, orderBy, Optional.empty(), at);
    }

    /** The same with other members, indexes and checks. */
    Entity with(Key key, List<Member> members, List<Index> indexes, List<Check> checks) {
        return new Entity(name, table, doc, key, members, indexes, checks, orderBy, inheritance, at);
    }

    /** The same as a child that has the first {@code inherited} of {@code members} from its parent. */
    Entity withInherited(int inherited, List<Member> members) {
        return new Entity(
                name,
                table,
                doc,
                key,
                members,
                indexes,
                checks,
                orderBy,
                inheritance.map(tree -> tree.withInherited(inherited)),
                at);
    }

    /** Without what a parent declares. */
    public List<Member> ownMembers() {
        return members.subList(inheritance.map(Inheritance::inherited).orElse(0), members.size());
    }

    /** Those of {@link #ownMembers}. */
    public List<Column> ownColumns() {
        return ownMembers().stream().flatMap(Entity::column).toList();
    }

    /** The n-n relations whose join tables it declares itself. */
    public List<Relation.ManyToMany> ownLinks() {
        return ownMembers().stream()
                .filter(Relation.ManyToMany.class::isInstance)
                .map(Relation.ManyToMany.class::cast)
                .filter(Relation.ManyToMany::makesTable)
                .toList();
    }

    /** Whether it extends another entity. */
    public boolean isChild() {
        return inheritance.flatMap(Inheritance::parent).isPresent();
    }

    /** Whether no row is of this very entity. */
    public boolean isAbstract() {
        return inheritance.filter(Inheritance::isAbstract).isPresent();
    }

    /** The columns, in order: those of fields and of to-one relations. */
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

    /** The condition that a row of its table lives, where that marks deleted rows. */
    public Optional<SqlText> living() {
        boolean shared = inheritance.filter(Inheritance::sharesTable).isPresent();
        return living(shared ? members : ownMembers());
    }

    static Optional<SqlText> living(List<Member> members) {
        return members.stream()
                .filter(Field.class::isInstance)
                .map(member -> ((Field) member).column())
                .filter(column -> column.role() == Column.Role.DELETED)
                .findFirst()
                .map(column -> SqlText.parsed(SqlText.quoted(column.name()) + " is null"));
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

    static Stream<Column> column(Member member) {
        if (member instanceof Field field) return Stream.of(field.column());
        if (member instanceof Relation.ToOne toOne) return toOne.columns().stream();
        return Stream.empty();
    }
}
