package dev.scaffold.generator.schema;

import dev.scaffold.generator.schema.rule.LinkedEntity;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.DatabaseNode;
import dev.scaffold.generator.syntax.EntityNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code db: { postgresql: { schema: lib } }}: where PostgreSQL keeps an entity's table, and the join tables of its relations. */
public final class DatabaseSchemas {

    private static final String WORD = "schema";

    private DatabaseSchemas() {}

    /** The schema of each table that says one, by the table's name. */
    static Map<String, String> of(List<LinkedEntity> entities) {
        Map<String, String> schemas = new HashMap<>();
        for (LinkedEntity linked : entities) {
            Optional<String> name = said(linked.node()).map(Located::value);
            if (name.isEmpty()) continue;
            schemas.put(linked.entity().table(), name.get());
            for (Relation.ManyToMany link : linked.entity().ownLinks()) schemas.put(link.joinTable(), name.get());
        }
        return schemas;
    }

    /** What an entity says of itself. */
    public static Optional<Located<String>> said(EntityNode entity) {
        return entity.db().stream()
                .filter(settings -> settings.name().value().equals(Database.POSTGRESQL.word()))
                .flatMap(settings -> settings.settings().stream())
                .filter(setting -> setting.key().value().equals(WORD))
                .map(DatabaseNode.Setting::value)
                .findFirst();
    }
}
