package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column.Role;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.SchemaNode.DefaultsNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the members of an entity: its key, its fields, and what the runtime keeps. */
final class MemberLinker {

    /**
     * The members of one entity.
     *
     * @param unreadable names of fields that could not be linked, which was reported
     */
    record Members(Key key, List<Member> members, Set<String> unreadable) {

        /** The value objects that are kept in some of its columns. */
        Set<EmbeddedValue> embedded() {
            Set<EmbeddedValue> values = new LinkedHashSet<>();
            for (Member member : members) {
                if (member instanceof Field field) field.value().ifPresent(values::add);
            }
            return values;
        }
    }

    private final SchemaNode schema;
    private final DefaultsNode defaults;
    private final NameTable names;
    private final Trees trees;
    private final Keys keys;
    private final JoinTables joinTables;
    private final ValueLinker values;
    private final ValueObjects objects;
    private final Diagnostics diagnostics;

    MemberLinker(SchemaNode schema, NameTable names, Trees trees, Diagnostics diagnostics) {
        this.schema = schema;
        this.trees = trees;
        this.defaults = schema.defaults();
        this.names = names;
        this.values = new ValueLinker(names, new NamedTypes(schema, names, diagnostics));
        this.objects = new ValueObjects(schema, names, values, diagnostics);
        this.keys = new Keys(schema.defaults(), names, trees, values);
        this.joinTables = new JoinTables(schema, names, keys);
        this.diagnostics = diagnostics;
    }

    List<ValueObject> valueObjects() {
        return objects.all();
    }

    /** Of a child in a tree of inheritance only those that it declares: its parent has the key and what the runtime keeps. */
    Members link(EntityNode entity) {
        List<Member> members = new ArrayList<>();
        Set<String> unreadable = new LinkedHashSet<>();
        Optional<Inheritance> tree = trees.of(entity);
        boolean child = tree.flatMap(Inheritance::parent).isPresent();
        if (!child) {
            keys.made(entity).map(MemberLinker::key).ifPresent(members::add);
            if (tree.isPresent()) members.add(trees.discriminator(schema, entity));
        }
        KeptColumns kept = new KeptColumns(
                entity, defaults, diagnostics.at("in entity " + entity.name().value()));
        for (FieldNode field : entity.fields()) {
            String where = "in field " + field.name().value() + " of entity "
                    + entity.name().value();
            List<Member> linked = field.type()
                    .map(type -> members(entity, field, type, kept, diagnostics.at(where)))
                    .orElse(List.of());
            // What has no name that could stand in Java is reported by a rule; another would only repeat it.
            if (!NamePatterns.MEMBER.matches(field.name().value())) linked = List.of();
            if (linked.isEmpty()) unreadable.add(field.name().value());
            members.addAll(linked);
        }
        if (!child) members.addAll(kept.automatic());
        return new Members(keys.of(entity), members, unreadable);
    }

    /** The values of a mixin. Its relations are linked where an entity has them. */
    List<Field> linkMixin(EntityNode mixin) {
        List<Field> fields = new ArrayList<>();
        // What is wrong with its roles is told of the entities that have them.
        KeptColumns kept = new KeptColumns(mixin, defaults, new Diagnostics());
        for (FieldNode field : mixin.fields()) {
            boolean relation = field.type()
                    .flatMap(type -> names.entity(type.name().value()))
                    .isPresent();
            if (relation || field.type().isEmpty()) continue;
            String where = "in field " + field.name().value() + " of mixin "
                    + mixin.name().value();
            fields.addAll(values(mixin, field, field.type().get(), kept, diagnostics.at(where)));
        }
        return fields;
    }

    /** The columns of a value: several for a value object. */
    private List<Field> values(
            EntityNode entity, FieldNode field, TypeNode type, KeptColumns kept, Diagnostics inside) {
        if (objects.has(type.name().value())) {
            return objects.embedded(field, type, inside)
                    .map(EmbeddedValue::fields)
                    .orElse(List.of());
        }
        return value(entity, field, type, kept, inside).stream().toList();
    }

    private List<Member> members(
            EntityNode entity, FieldNode field, TypeNode type, KeptColumns kept, Diagnostics inside) {
        return objects.has(type.name().value())
                ? List.copyOf(values(entity, field, type, kept, inside))
                : member(entity, field, type, kept, inside).stream().toList();
    }

    private Optional<Member> member(
            EntityNode entity, FieldNode field, TypeNode type, KeptColumns kept, Diagnostics inside) {
        Optional<EntityNode> target = names.entity(type.name().value());
        if (target.isEmpty()) return value(entity, field, type, kept, inside).map(Member.class::cast);
        ModifierCheck modifiers = new ModifierCheck(field, inside);
        if (!type.arguments().isEmpty()) {
            inside.report(
                    DiagnosticCode.E302,
                    type.arguments().get(0).at(),
                    "an entity takes no length",
                    "delete the parentheses");
        }
        RelationLinker relations = new RelationLinker(names, keys, joinTables, inside);
        if (type.member().isPresent()) {
            modifiers.refuseAllOn("the other side of a relation");
            return relations.inverse(entity, field, type, target.get());
        }
        if (type.list()) {
            modifiers.refuseAllButJoinTable();
            return relations.manyToMany(entity, field, target.get());
        }
        modifiers.refuseOnToOne();
        return Optional.of(new ToOneLinker(defaults, keys, inside).link(entity, field, target.get()));
    }

    private Optional<Field> value(
            EntityNode entity, FieldNode field, TypeNode type, KeptColumns kept, Diagnostics inside) {
        return values.link(field, type, column(field), inside)
                .map(column -> made(field, column.type(), keys.of(entity), inside)
                        .map(column::withRole)
                        .orElseGet(() -> KeptColumns.inRole(kept.role(field), column, field, inside)))
                .map(column ->
                        new Field(field.name().value(), column, field.name().at()));
    }

    private static String column(FieldNode field) {
        return field.column()
                .map(Located::value)
                .orElseGet(() -> Names.snake(field.name().value()));
    }

    /** Who makes a key that is generated. */
    private static Optional<Role> made(FieldNode field, FieldType type, Key key, Diagnostics inside) {
        boolean made = field.value().auto().isPresent()
                && key.members().contains(field.name().value())
                && Keys.canBeMade(type);
        if (made) new ModifierCheck(field, inside).refuseOnMadeKey();
        return made ? Optional.of(Keys.maker(type)) : Optional.empty();
    }

    private static Field key(FieldType type) {
        Column column =
                new Column(Keys.ID, type, false, Optional.empty(), false, false, Keys.maker(type), Optional.empty());
        return new Field(Keys.ID, column, SourceSpan.NONE);
    }
}
