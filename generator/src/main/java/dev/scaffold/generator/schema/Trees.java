package dev.scaffold.generator.schema;

import dev.scaffold.generator.schema.Inheritance.Storage;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.SchemaNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who extends whom. An entity whose parents lead nowhere, or in a circle, stands alone here: rules report it. */
final class Trees {

    private final NameTable names;
    private final Map<String, List<EntityNode>> lineages = new LinkedHashMap<>();
    private final Set<String> extended = new LinkedHashSet<>();

    Trees(SchemaNode schema, NameTable names) {
        this.names = names;
        for (EntityNode entity : schema.entities()) {
            List<EntityNode> lineage = climb(entity);
            lineages.put(entity.name().value(), lineage);
            if (lineage.size() > 1)
                extended.add(lineage.get(lineage.size() - 2).name().value());
        }
    }

    private List<EntityNode> climb(EntityNode entity) {
        List<EntityNode> lineage = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<EntityNode> next = Optional.of(entity);
        while (next.isPresent()) {
            if (!seen.add(next.get().name().value())) return List.of(entity);
            lineage.add(0, next.get());
            Optional<Located<String>> parent = next.get().extended();
            next = parent.flatMap(name -> names.entity(name.value()));
            if (parent.isPresent() && next.isEmpty()) return List.of(entity);
        }
        return List.copyOf(lineage);
    }

    /** The root first, then down to {@code entity}, which is the last. */
    List<EntityNode> lineage(EntityNode entity) {
        return lineages.getOrDefault(entity.name().value(), List.of(entity));
    }

    Optional<Inheritance> of(EntityNode entity) {
        List<EntityNode> lineage = lineage(entity);
        EntityNode root = lineage.get(0);
        boolean tree = lineage.size() > 1
                || extended.contains(entity.name().value())
                || entity.extended().isEmpty() && entity.inheritance().isPresent();
        if (!tree) return Optional.empty();
        return Optional.of(new Inheritance(
                root.inheritance().map(Located::value).flatMap(Storage::of).orElse(Storage.SINGLE),
                root.name().value(),
                lineage.size() > 1
                        ? Optional.of(lineage.get(lineage.size() - 2).name().value())
                        : Optional.empty(),
                entity.isAbstract().isPresent(),
                kind(entity),
                0));
    }

    /** The name of the table that holds what {@code entity} declares. */
    String table(EntityNode entity) {
        boolean shared = of(entity).filter(Inheritance::sharesTable).isPresent();
        return NameTable.table(shared ? lineage(entity).get(0) : entity);
    }

    /** The column that says of what kind a row is, for a root: text, one of the kinds that there are. */
    Field discriminator(SchemaNode schema, EntityNode root) {
        List<EnumType.Constant> kinds = new ArrayList<>();
        for (EntityNode entity : schema.entities()) {
            if (lineage(entity).get(0) == root && entity.isAbstract().isEmpty()) {
                kinds.add(new EnumType.Constant(entity.name().value(), kind(entity), Optional.empty()));
            }
        }
        // A tree without a kind is reported by a rule; a column needs one to have a type.
        if (kinds.isEmpty()) kinds.add(new EnumType.Constant(root.name().value(), kind(root), Optional.empty()));
        String name = root.discriminator().map(Located::value).orElse(Inheritance.DISCRIMINATOR);
        // The dot keeps it apart from the user's enums.
        EnumType type = new EnumType(root.name().value() + "." + name, Optional.empty(), kinds, SourceSpan.NONE);
        Column column = new Column(
                name,
                new FieldType.Enumeration(type),
                false,
                Optional.empty(),
                false,
                false,
                Column.Role.KIND,
                Optional.empty());
        return new Field(name, column, SourceSpan.NONE);
    }

    private static String kind(EntityNode entity) {
        return entity.discriminatorValue()
                .map(Located::value)
                .orElseGet(() -> entity.name().value());
    }
}
