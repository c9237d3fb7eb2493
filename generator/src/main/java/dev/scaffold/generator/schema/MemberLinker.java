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

    /** The type of every key. */
    static final FieldType KEY = new FieldType.Whole(64);

    /**
     * The members of one entity.
     *
     * @param unreadable names of fields that could not be linked, which was reported
     */
    record Members(List<Member> members, Set<String> unreadable) {

        /** The value objects that are kept in some of its columns. */
        Set<EmbeddedValue> embedded() {
            Set<EmbeddedValue> values = new LinkedHashSet<>();
            for (Member member : members) {
                if (member instanceof Field field) field.value().ifPresent(values::add);
            }
            return values;
        }
    }

    private final DefaultsNode defaults;
    private final NameTable names;
    private final JoinTables joinTables;
    private final ValueLinker values;
    private final ValueObjects objects;
    private final Diagnostics diagnostics;

    MemberLinker(SchemaNode schema, NameTable names, Diagnostics diagnostics) {
        this.defaults = schema.defaults();
        this.names = names;
        this.joinTables = new JoinTables(schema, names);
        this.values = new ValueLinker(names, new NamedTypes(schema, names, diagnostics));
        this.objects = new ValueObjects(schema, names, values, diagnostics);
        this.diagnostics = diagnostics;
    }

    List<ValueObject> valueObjects() {
        return objects.all();
    }

    Members link(EntityNode entity) {
        List<Member> members = new ArrayList<>();
        Set<String> unreadable = new LinkedHashSet<>();
        members.add(key());
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
        members.addAll(kept.automatic());
        return new Members(members, unreadable);
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
            fields.addAll(values(field, field.type().get(), kept, diagnostics.at(where)));
        }
        return fields;
    }

    /** The columns of a value: several for a value object. */
    private List<Field> values(FieldNode field, TypeNode type, KeptColumns kept, Diagnostics inside) {
        if (objects.has(type.name().value())) {
            return objects.embedded(field, type, inside)
                    .map(EmbeddedValue::fields)
                    .orElse(List.of());
        }
        return value(field, type, kept.role(field), inside).stream().toList();
    }

    private List<Member> members(
            EntityNode entity, FieldNode field, TypeNode type, KeptColumns kept, Diagnostics inside) {
        return objects.has(type.name().value())
                ? List.copyOf(values(field, type, kept, inside))
                : member(entity, field, type, kept, inside).stream().toList();
    }

    private Optional<Member> member(
            EntityNode entity, FieldNode field, TypeNode type, KeptColumns kept, Diagnostics inside) {
        Optional<EntityNode> target = names.entity(type.name().value());
        if (target.isEmpty())
            return value(field, type, kept.role(field), inside).map(Member.class::cast);
        ModifierCheck modifiers = new ModifierCheck(field, inside);
        if (!type.arguments().isEmpty()) {
            inside.report(
                    DiagnosticCode.E302,
                    type.arguments().get(0).at(),
                    "an entity takes no length",
                    "delete the parentheses");
        }
        RelationLinker relations = new RelationLinker(names, joinTables, inside);
        if (type.member().isPresent()) {
            modifiers.refuseAllOn("the other side of a relation");
            return relations.inverse(entity, field, type, target.get());
        }
        if (type.list()) {
            modifiers.refuseAllButJoinTable();
            return relations.manyToMany(entity, field, target.get());
        }
        modifiers.refuseOnToOne();
        return Optional.of(toOne(field, target.get()));
    }

    private Optional<Field> value(FieldNode field, TypeNode type, Role role, Diagnostics inside) {
        return values.link(field, type, column(field, ""), inside)
                .map(column -> KeptColumns.inRole(role, column, field, inside))
                .map(column ->
                        new Field(field.name().value(), column, field.name().at()));
    }

    /** Whether its column is indexed is decided when all indexes are known: {@link IndexLinker}. */
    private Member toOne(FieldNode field, EntityNode target) {
        Column column = new Column(
                column(field, "_id"),
                KEY,
                field.nullable().isPresent(),
                Optional.empty(),
                field.unique().isPresent(),
                field.index()
                        .map(Located::value)
                        .orElseGet(() -> defaults.index().map(Located::value).orElse(true)),
                Role.REFERENCE,
                field.doc(),
                ColumnRules.ofRelation(field));
        String rule = field.relation()
                .onDelete()
                .or(defaults::onDelete)
                .map(Located::value)
                .orElse("restrict");
        return new Relation.ToOne(
                field.name().value(),
                target.name().value(),
                column,
                onDelete(rule),
                field.doc(),
                field.name().at());
    }

    private static Relation.OnDelete onDelete(String words) {
        return switch (words) {
            case "cascade" -> Relation.OnDelete.CASCADE;
            case "set null" -> Relation.OnDelete.SET_NULL;
            case "no action" -> Relation.OnDelete.NO_ACTION;
            default -> Relation.OnDelete.RESTRICT;
        };
    }

    private static String column(FieldNode field, String suffix) {
        return field.column()
                .map(Located::value)
                .orElseGet(() -> Names.snake(field.name().value()) + suffix);
    }

    private static Field key() {
        Column column = new Column("id", KEY, false, Optional.empty(), false, false, Role.KEY, Optional.empty());
        return new Field("id", column, SourceSpan.NONE);
    }
}
