package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.JoinNode;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.SchemaNode.DefaultsNode;
import dev.scaffold.generator.syntax.TypeNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names of join tables and their columns. */
final class JoinTables {

    /**
     * The join table of an n-n relation, seen from the entity that declares it.
     *
     * @param ownerColumns refer to that entity
     */
    record JoinTable(String name, List<String> ownerColumns, List<String> targetColumns, JoinRules rules) {}

    /** How often each pair of entities is linked n-n, whichever of them owns the link. */
    private final Map<Set<String>, Integer> links = new HashMap<>();

    private static final Map<String, FieldType> IDS =
            Map.of("int", new FieldType.Whole(32), "long", new FieldType.Whole(64));

    private final NameTable names;
    private final DefaultsNode defaults;
    private final Keys keys;

    JoinTables(SchemaNode schema, NameTable names, Keys keys) {
        this.names = names;
        this.defaults = schema.defaults();
        this.keys = keys;
        for (EntityNode entity : schema.entities()) {
            for (FieldNode field : entity.fields()) {
                boolean owner = field.type().filter(JoinTables::isOwner).isPresent();
                if (!owner) continue;
                String target = field.type().get().name().value();
                if (names.entity(target).isPresent()) links.merge(pair(entity, target), 1, Integer::sum);
            }
        }
    }

    /** Whether {@code type}, if it names an entity, is written {@code Tag[]}. */
    static boolean isOwner(TypeNode type) {
        return type.list() && type.member().isEmpty();
    }

    JoinTable of(EntityNode owner, FieldNode field, EntityNode target) {
        Optional<JoinTable> through = field.relation()
                .through()
                .flatMap(name -> names.entity(name.value()))
                .flatMap(entity -> through(entity, owner, target));
        return through.orElseGet(() -> made(owner, field, target));
    }

    /** The links as rows of {@code entity}; empty where it does not refer to both ends. */
    Optional<JoinTable> through(EntityNode entity, EntityNode owner, EntityNode target) {
        Optional<FieldNode> source = reference(entity, owner, null);
        Optional<FieldNode> other = source.flatMap(first -> reference(entity, target, first));
        if (other.isEmpty()) return Optional.empty();
        return Optional.of(new JoinTable(
                NameTable.table(entity),
                columns(entity, source.get(), owner),
                columns(entity, other.get(), target),
                JoinRules.through(entity.name().value())));
    }

    private static Optional<FieldNode> reference(EntityNode from, EntityNode to, @Nullable FieldNode but) {
        return from.fields().stream()
                .filter(field -> field != but)
                .filter(field -> field.type()
                        .filter(type -> type.name().value().equals(to.name().value()))
                        .filter(type -> !type.list() && type.member().isEmpty())
                        .isPresent())
                .findFirst();
    }

    private List<String> columns(EntityNode entity, FieldNode toOne, EntityNode target) {
        return new ToOneLinker(defaults, keys, new Diagnostics())
                .link(entity, toOne, target)
                .columnNames();
    }

    private JoinTable made(EntityNode owner, FieldNode field, EntityNode target) {
        String ownerTable = NameTable.table(owner);
        String targetTable = NameTable.table(target);
        String fieldName = Names.snake(field.name().value());
        boolean self = owner.name().value().equals(target.name().value());
        boolean alone = !self && links.getOrDefault(pair(owner, target.name().value()), 1) == 1;
        String name = field.relation()
                .join()
                .flatMap(JoinNode::table)
                .map(Located::value)
                .orElseGet(() -> ownerTable + "_" + (alone ? targetTable : fieldName));
        List<String> own = columns(Names.snake(owner.name().value()), owner);
        List<String> others = columns(
                self ? Names.singular(fieldName) : Names.snake(target.name().value()), target);
        Optional<JoinNode> join = field.relation().join();
        List<String> said = join.stream()
                .flatMap(node -> node.columns().stream())
                .map(Located::value)
                .toList();
        if (said.size() == own.size() + others.size()) {
            others = said.subList(own.size(), said.size());
            own = said.subList(0, own.size());
        }
        return new JoinTable(name, own, others, join.map(JoinTables::rules).orElse(JoinRules.USUAL));
    }

    private static JoinRules rules(JoinNode join) {
        List<String> id = join.id().stream().map(Located::value).toList();
        Optional<FieldType> own = id.size() == 1 ? Optional.ofNullable(IDS.get(id.get(0))) : Optional.empty();
        boolean keyless = id.equals(List.of("none"));
        return new JoinRules(
                Optional.empty(),
                own,
                own.isPresent() || keyless ? List.of() : id,
                keyless,
                join.indexes().stream()
                        .map(index -> index.stream().map(Located::value).toList())
                        .toList(),
                new ForeignKeyRules(
                        ToOneLinker.action(join.onDelete(), "cascade"),
                        Relation.OnDelete.NO_ACTION,
                        false,
                        join.noKey().isEmpty()));
    }

    /** The columns that refer to {@code entity}, named like those of a to-one relation {@code stem}. */
    private List<String> columns(String stem, EntityNode entity) {
        List<Keys.Part> parts = keys.parts(entity);
        if (parts.size() == 1) return List.of(stem + "_id");
        return parts.stream().map(part -> stem + "_" + part.name()).toList();
    }

    private static Set<String> pair(EntityNode owner, String target) {
        return new TreeSet<>(List.of(owner.name().value(), target));
    }
}
