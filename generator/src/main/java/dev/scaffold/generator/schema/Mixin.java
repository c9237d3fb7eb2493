package dev.scaffold.generator.schema;

import java.util.List;
import java.util.Optional;

/**
 * What several entities have in common. Their tables have its columns; in Java it is an interface.
 *
 * @param mixins that it is made of itself
 * @param fields its own values
 * @param users the entities that list it
 */
public record Mixin(String name, Optional<String> doc, List<String> mixins, List<Field> fields, List<String> users) {

    public Mixin {
        mixins = List.copyOf(mixins);
        fields = List.copyOf(fields);
        users = List.copyOf(users);
    }
}
