package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of row with an identity.
 *
 * @param members the key first, then the fields in the order of the file, then version and timestamps where they are on;
 *     of a child in a tree of inheritance those of its parent first
 * @param indexes those that it declares itself
 * @param checks those that it declares itself
 */
public record Entity(
        String name,
        String table,
        Optional<String> doc,
        List<Member> members,
        List<Index> indexes,
        List<Check> checks,
        Optional<Inheritance> inheritance,
        SourceSpan at) {

    public Entity {
        members = List.copyOf(members);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /** One that extends no other, and that no other extends. */
    public Entity(
            String name,
            String table,
            Optional<String> doc,
            List<Member> members,
            List<Index> indexes,
            List<Check> checks,
            SourceSpan at) {
        this(name, table, doc, members, indexes, checks, Optional.empty(), at);
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
                .filter(Relation.ManyToMany::owner)
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

    /** The primary key: always one column. */
    public Field key() {
        return (Field) members.get(0);
    }

    /** The column of the primary key. In the table of a child it refers to the parent's. */
    public Column keyColumn() {
        return column(members.get(0)).findFirst().orElseThrow();
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

    private <T extends Member> List<T> only(Class<T> type) {
        return members.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Stream<Column> column(Member member) {
        if (member instanceof Field field) return Stream.of(field.column());
        if (member instanceof Relation.ToOne toOne) return Stream.of(toOne.column());
        return Stream.empty();
    }
}
