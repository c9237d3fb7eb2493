package dev.scaffold.generator.schema;

import dev.scaffold.generator.schema.rule.LinkedEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives children the members of their parents. Needs parents that lead to a root, as rules have made sure. */
final class Heirs {

    private final Map<String, Entity> own = new HashMap<>();
    private final Map<String, Entity> complete = new HashMap<>();

    private Heirs() {}

    /** In the same order. */
    static List<Entity> complete(List<LinkedEntity> entities) {
        Heirs heirs = new Heirs();
        for (LinkedEntity linked : entities) heirs.own.put(linked.entity().name(), linked.entity());
        return entities.stream().map(linked -> heirs.of(linked.entity().name())).toList();
    }

    private Entity of(String name) {
        Entity known = complete.get(name);
        if (known != null) return known;
        Entity entity = own.get(name);
        Optional<String> parent = entity.inheritance().flatMap(Inheritance::parent);
        if (parent.isPresent()) entity = withMembersOf(of(parent.get()), entity);
        complete.put(name, entity);
        return entity;
    }

    private static Entity withMembersOf(Entity parent, Entity child) {
        List<Member> members = new ArrayList<>(parent.members());
        members.addAll(child.members());
        return child.withInherited(parent.members().size(), members);
    }
}
