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
import dev.scaffold.generator.syntax.Timestamps;
import dev.scaffold.generator.syntax.TypeNode;
import dev.scaffold.generator.syntax.VersionNode;
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
    record Members(Key key, List<Member> members, Set<String> unreadable) {}

    private final SchemaNode schema;
    private final DefaultsNode defaults;
    private final NameTable names;
    private final Trees trees;
    private final Keys keys;
    private final JoinTables joinTables;
    private final ValueLinker values;
    private final Diagnostics diagnostics;

    MemberLinker(SchemaNode schema, NameTable names, Trees trees, Diagnostics diagnostics) {
        this.schema = schema;
        this.trees = trees;
        this.defaults = schema.defaults();
        this.names = names;
        this.values = new ValueLinker(names, new NamedTypes(schema, names, diagnostics));
        this.keys = new Keys(schema.defaults(), names, trees, values);
        this.joinTables = new JoinTables(schema, names, keys);
        this.diagnostics = diagnostics;
    }

    /** Of a child in a tree of inheritance only those that it declares: its parent has the key and what the runtime keeps. */
    Members link(EntityNode entity) {
        List<Member> members = new ArrayList<>();
        Set<String> unreadable = new LinkedHashSet<>();
        Optional<Inheritance> tree = trees.of(entity);
        boolean child = tree.flatMap(Inheritance::parent).isPresent();
        if (!child) {
            keys.made(entity)
                    .ifPresent(type ->
                            members.add(automatic(Keys.ID, type, Keys.maker(type), Optional.empty())));
            if (tree.isPresent()) members.add(trees.discriminator(schema, entity));
        }
        for (FieldNode field : entity.fields()) {
            String where = "in field " + field.name().value() + " of entity "
                    + entity.name().value();
            Optional<Member> member = field.type().flatMap(type -> member(entity, field, type, diagnostics.at(where)));
            member.ifPresentOrElse(
                    members::add, () -> unreadable.add(field.name().value()));
        }
        if (!child) members.addAll(automatic(entity));
        return new Members(keys.of(entity), members, unreadable);
    }

    /** The values of a mixin. Its relations are linked where an entity has them. */
    List<Field> linkMixin(EntityNode mixin) {
        List<Field> fields = new ArrayList<>();
        for (FieldNode field : mixin.fields()) {
            boolean relation = field.type()
                    .flatMap(type -> names.entity(type.name().value()))
                    .isPresent();
            if (relation || field.type().isEmpty()) continue;
            String where = "in field " + field.name().value() + " of mixin "
                    + mixin.name().value();
            values.link(field, field.type().get(), column(field), diagnostics.at(where))
                    .ifPresent(column -> fields.add(
                            new Field(field.name().value(), column, field.name().at())));
        }
        return fields;
    }

    private Optional<Member> member(EntityNode entity, FieldNode field, TypeNode type, Diagnostics inside) {
        Optional<EntityNode> target = names.entity(type.name().value());
        if (target.isEmpty()) return value(entity, field, type, inside);
        ModifierCheck modifiers = new ModifierCheck(field, inside);
        if (!type.arguments().isEmpty()) {
            inside.report(DiagnosticCode.E302, type.arguments().get(0).at(), "an entity takes no length");
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

    private Optional<Member> value(EntityNode entity, FieldNode field, TypeNode type, Diagnostics inside) {
        return values.link(field, type, column(field), inside)
                .map(column -> new Field(
                        field.name().value(),
                        column.withRole(role(field, column.type(), keys.of(entity))),
                        field.name().at()));
    }

    private static String column(FieldNode field) {
        return field.column()
                .map(Located::value)
                .orElseGet(() -> Names.snake(field.name().value()));
    }

    /** A key that is generated is made by whoever can; any other value is the user's. */
    private static Role role(FieldNode field, FieldType type, Key key) {
        boolean made = field.value().auto().isPresent()
                && key.members().contains(field.name().value())
                && Keys.canBeMade(type);
        return made ? Keys.maker(type) : Role.PLAIN;
    }

    private List<Field> automatic(EntityNode entity) {
        List<Field> fields = new ArrayList<>();
        if (version(entity, defaults)) {
            DefaultValue zero = new DefaultValue.Literal("0");
            fields.add(automatic("version", new FieldType.Whole(32), Role.VERSION, Optional.of(zero)));
        }
        Timestamps timestamps = timestamps(entity, defaults);
        Optional<DefaultValue> now = Optional.of(new DefaultValue.Now());
        if (timestamps != Timestamps.NONE) {
            fields.add(automatic("created_at", new FieldType.Instant(), Role.CREATED, now));
        }
        if (timestamps == Timestamps.BOTH) {
            fields.add(automatic("updated_at", new FieldType.Instant(), Role.UPDATED, now));
        }
        return fields;
    }

    static boolean version(EntityNode entity, DefaultsNode defaults) {
        return entity.version().or(defaults::version).map(VersionNode::on).orElse(true);
    }

    static Timestamps timestamps(EntityNode entity, DefaultsNode defaults) {
        return entity.timestamps().or(defaults::timestamps).orElse(Timestamps.BOTH);
    }

    private static Field automatic(String name, FieldType type, Role role, Optional<DefaultValue> value) {
        Column column = new Column(name, type, false, value, false, false, role, Optional.empty());
        return new Field(name, column, SourceSpan.NONE);
    }
}
