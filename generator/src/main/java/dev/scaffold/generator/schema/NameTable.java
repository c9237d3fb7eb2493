package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.EnumNode;
import dev.scaffold.generator.syntax.NamedTypeNode;
import dev.scaffold.generator.syntax.SchemaNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What every capitalised name of a schema stands for. Of two that clash the first counts; a rule reports it. */
final class NameTable {

    private final Map<String, EntityNode> entities = new LinkedHashMap<>();
    private final Map<String, EnumNode> enumNodes = new LinkedHashMap<>();
    private final Map<String, EnumType> enums = new LinkedHashMap<>();
    private final List<String> all;

    NameTable(SchemaNode node) {
        for (EnumNode one : node.enums()) {
            enumNodes.putIfAbsent(one.name().value(), one);
            if (one.readable() && !one.constants().isEmpty())
                enums.putIfAbsent(one.name().value(), enumeration(one));
        }
        for (EntityNode one : node.entities()) entities.putIfAbsent(one.name().value(), one);
        all = Stream.of(
                        node.types().stream().map(NamedTypeNode::name),
                        enumNodes.keySet().stream(),
                        node.values().stream().map(one -> one.name().value()),
                        entities.keySet().stream())
                .flatMap(names -> names)
                .toList();
    }

    Optional<EntityNode> entity(String name) {
        return Optional.ofNullable(entities.get(name));
    }

    /** As it was written. */
    Optional<EnumNode> enumNode(String name) {
        return Optional.ofNullable(enumNodes.get(name));
    }

    /** Empty for an enum whose constants could not be read, too. */
    Optional<EnumType> enumType(String name) {
        return Optional.ofNullable(enums.get(name));
    }

    List<EnumType> enums() {
        return new ArrayList<>(enums.values());
    }

    List<String> entityNames() {
        return List.copyOf(entities.keySet());
    }

    /** Of named types, enums, value objects and entities: what may stand where a type is expected. */
    List<String> all() {
        return all;
    }

    /** The name of an entity's table. */
    static String table(EntityNode entity) {
        return entity.table()
                .map(Located::value)
                .orElseGet(() -> Names.snake(entity.name().value()));
    }

    private static EnumType enumeration(EnumNode node) {
        List<EnumType.Constant> constants = node.constants().stream()
                .map(constant -> new EnumType.Constant(
                        constant.name().value(), constant.value().value(), constant.doc()))
                .toList();
        return new EnumType(
                node.name().value(), node.doc(), constants, node.name().at());
    }
}
