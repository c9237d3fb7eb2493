package dev.scaffold.generator.schema;

import dev.scaffold.generator.schema.Inheritance.Storage;
import dev.scaffold.generator.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be stored in which table, where a tree of inheritance does not have one for each entity. */
final class StoredTables {

    private final Schema schema;

    StoredTables(Schema schema) {
        this.schema = schema;
    }

    List<Entity> all() {
        return schema.entities().stream()
                .filter(entity ->
                        entity.inheritance().filter(Inheritance::sharesTable).isEmpty())
                .map(this::stored)
                .toList();
    }

    private Entity stored(Entity entity) {
        boolean shared = entity.inheritance()
                .filter(tree -> tree.storage() == Storage.SINGLE)
                .isPresent();
        if (shared) return withDescendants(entity);
        return entity.isChild() ? besideParent(entity) : entity;
    }

    /** A table of what the child adds; its key is the parent's, and its row goes with the parent's. */
    private Entity besideParent(Entity child) {
        Entity parent = schema.entity(child.inheritance().orElseThrow().parent().orElseThrow());
        List<Column> key = child.keyColumns().stream()
                .map(column -> column.withRole(Column.Role.REFERENCE))
                .toList();
        Relation.ToOne reference = new Relation.ToOne(
                "as_" + Names.snake(parent.name()),
                parent.name(),
                key,
                false,
                ForeignKeyRules.of(Relation.OnDelete.CASCADE),
                Optional.empty(),
                Optional.empty(),
                SourceSpan.NONE);
        List<Member> members = new ArrayList<>(List.of(reference));
        members.addAll(child.ownMembers());
        Key own = new Key(List.of(reference.name()), child.key().primary());
        return child.withInherited(0, List.of()).with(own, members, child.indexes(), child.checks());
    }

    /** What a child declares is optional in the table and has no default there; checks require it of the child's rows. */
    private Entity withDescendants(Entity root) {
        List<Member> members = new ArrayList<>(root.members());
        List<Index> indexes = new ArrayList<>(root.indexes());
        List<Check> checks = new ArrayList<>(root.checks());
        String discriminator =
                root.automatic(Column.Role.KIND).orElseThrow().column().name();
        for (Entity child : schema.family(root)) {
            if (child == root) continue;
            child.ownMembers().forEach(member -> members.add(optional(member)));
            child.indexes().forEach(index -> indexes.add(stored(index, child, isOneOf(child, discriminator))));
            checks.addAll(checks(child, discriminator));
        }
        return root.with(root.key(), members, indexes, checks);
    }

    private static Member optional(Member member) {
        if (member instanceof Field field)
            return new Field(field.name(), field.column().asOptional(), field.value(), field.at());
        if (member instanceof Relation.ToOne toOne) {
            return toOne.withColumns(
                    toOne.columns().stream().map(Column::asOptional).toList());
        }
        return member;
    }

    private List<Check> checks(Entity child, String discriminator) {
        String isOther = SqlText.quoted(discriminator) + " not in (" + kinds(child) + ")";
        List<Check> checks = new ArrayList<>();
        String required = child.ownMembers().stream()
                .flatMap(Entity::column)
                .filter(column -> !column.nullable())
                .map(column -> SqlText.quoted(column.name()) + " is not null")
                .collect(Collectors.joining(" and "));
        if (!required.isEmpty()) {
            checks.add(new Check(requiredName(child), isOther + " or " + required));
        }
        for (Check check : child.checks()) {
            checks.add(new Check(check.name(), isOther + " or (" + check.expression() + ")", check.asIs()));
        }
        return checks;
    }

    private String kinds(Entity child) {
        return schema.kinds(child).stream()
                .map(kind -> kind.inheritance().orElseThrow().kind())
                .map(SqlText::literal)
                .collect(Collectors.joining(", "));
    }

    private SqlText isOneOf(Entity child, String discriminator) {
        return new SqlText(SqlText.quoted(discriminator) + " in (" + kinds(child) + ")", false);
    }

    /** What a child wants to be unique is so among its rows; its own columns are empty in all others anyway. */
    private static Index stored(Index index, Entity child, SqlText isOneOf) {
        List<String> own = child.ownColumns().stream().map(Column::name).toList();
        boolean inherited = index.columns().stream().noneMatch(own::contains);
        return index.unique() && inherited ? index.among(isOneOf) : index;
    }

    /** The check that a child's rows have what it requires: {@code ck_work_book_required}. */
    private static String requiredName(Entity child) {
        return ConstraintNames.check(child.table(), Names.snake(child.name()) + "_required");
    }
}
