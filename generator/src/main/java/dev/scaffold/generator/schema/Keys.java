package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.KeyNode;
import dev.scaffold.generator.syntax.SchemaNode.DefaultsNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the key of each entity is made of. Foreign keys take their columns from here, whichever entity is linked first. */
final class Keys {

    /** The name of a key that is made for an entity. */
    static final String ID = "id";

    private static final FieldType LONG = new FieldType.Whole(64);

    private static final Map<String, FieldType> MADE = Map.of(
            "long", LONG,
            "int", new FieldType.Whole(32),
            "short", new FieldType.Whole(16),
            "uuid", new FieldType.Uuid(),
            "ulid", new FieldType.Ulid());

    /** One column of a key: {@code name} is that of the field, and the end of a foreign key's column. */
    record Part(String name, FieldType type) {}

    private final NameTable names;
    private final DefaultsNode defaults;
    private final Trees trees;
    private final ValueLinker values;

    Keys(DefaultsNode defaults, NameTable names, Trees trees, ValueLinker values) {
        this.trees = trees;
        this.defaults = defaults;
        this.names = names;
        this.values = values;
    }

    /** The type of the key that is made for {@code entity}; empty where it names fields of its own. */
    Optional<FieldType> made(EntityNode entity) {
        Optional<KeyNode> key = key(entity);
        if (key.isEmpty()) return Optional.of(LONG);
        boolean word = !key.get().list() && !key.get().unique();
        return word ? Optional.ofNullable(MADE.get(key.get().names().get(0).value())) : Optional.empty();
    }

    Key of(EntityNode entity) {
        if (made(entity).isPresent()) return Key.of(ID);
        KeyNode key = key(entity).orElseThrow();
        return new Key(key.names().stream().map(Located::value).toList(), !key.unique());
    }

    /** Who makes a key of this type. */
    static Column.Role maker(FieldType type) {
        if (type instanceof FieldType.Whole) return Column.Role.KEY;
        return type instanceof FieldType.Uuid ? Column.Role.UUID : Column.Role.ULID;
    }

    /** Whether a key of this type can be made by the database or the runtime. */
    static boolean canBeMade(FieldType type) {
        return MADE.containsValue(type);
    }

    /** The columns of the key of {@code entity}; an ordinary key where it cannot be understood, which a rule reports. */
    List<Part> parts(EntityNode entity) {
        return parts(entity, new LinkedHashSet<>());
    }

    /** The columns that {@code relation} refers to: the target's key, or the unique field that stands in for it. */
    List<Part> referenced(FieldNode relation, EntityNode target) {
        return referenced(relation, target, new LinkedHashSet<>());
    }

    private List<Part> referenced(FieldNode relation, EntityNode target, Set<String> asking) {
        Optional<FieldNode> instead = relation.relation().references().flatMap(name -> target.field(name.value()));
        List<Part> parts = new ArrayList<>();
        instead.ifPresent(field -> {
            // A field may refer to itself, directly or along others: a rule reports it.
            String asked = target.name().value() + "." + field.name().value();
            if (!asking.add(asked)) return;
            add(field, parts, asking);
            asking.remove(asked);
        });
        return parts.isEmpty() ? parts(target, asking) : parts;
    }

    private List<Part> parts(EntityNode entity, Set<String> asking) {
        List<Part> parts = new ArrayList<>();
        Optional<FieldType> made = made(entity);
        if (made.isPresent()) {
            parts.add(new Part(ID, made.get()));
        } else if (asking.add(entity.name().value())) {
            for (String name : of(entity).members()) {
                root(entity).field(name).ifPresent(field -> add(field, parts, asking));
            }
            asking.remove(entity.name().value());
        }
        if (parts.isEmpty()) parts.add(new Part(ID, LONG));
        return parts;
    }

    private void add(FieldNode field, List<Part> parts, Set<String> asking) {
        Optional<TypeNode> type = field.type();
        if (type.isEmpty()) return;
        String name = Names.snake(field.name().value());
        Optional<EntityNode> target = names.entity(type.get().name().value());
        if (target.isEmpty()) {
            values.link(field, type.get(), name, new Diagnostics())
                    .ifPresent(column -> parts.add(new Part(name, column.type())));
        } else if (!type.get().list() && type.get().member().isEmpty()) {
            List<Part> there = referenced(field, target.get(), asking);
            for (Part part : there) {
                parts.add(new Part(there.size() == 1 ? name : name + "_" + part.name(), part.type()));
            }
        }
    }

    /** What a child in a tree of inheritance has is said by the root. */
    private Optional<KeyNode> key(EntityNode entity) {
        return root(entity).key().or(defaults::key).filter(key -> !key.names().isEmpty());
    }

    private EntityNode root(EntityNode entity) {
        return trees.lineage(entity).get(0);
    }
}
