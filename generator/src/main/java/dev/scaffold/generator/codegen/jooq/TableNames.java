package dev.scaffold.generator.codegen.jooq;

import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.impl.TableImpl;

/** What the table classes and their members are called. */
final class TableNames {

    /** Methods without parameters that every jOOQ table has: a path of such a name gets a trailing underscore. */
    private static final Set<String> TAKEN = taken();

    private final Layout layout;
    private final Map<String, Entity> entitiesByTable = new HashMap<>();
    private final Map<String, String> pathsByForeignKey = new HashMap<>();

    TableNames(Schema schema, Layout layout) {
        this.layout = layout;
        for (Entity entity : schema.tables()) {
            entitiesByTable.put(entity.table(), entity);
            for (Relation.ToOne toOne : entity.toOnes()) {
                pathsByForeignKey.put(ConstraintNames.foreignKey(entity.table(), toOne.name()), path(toOne.name()));
            }
        }
    }

    Entity entity(String table) {
        return entitiesByTable.get(table);
    }

    String className(String table) {
        Entity entity = entitiesByTable.get(table);
        return entity == null
                ? JavaNames.pascal(table) + "Table"
                : layout.table(entity).simpleName();
    }

    String pathOf(String foreignKey) {
        return pathsByForeignKey.get(foreignKey);
    }

    /** The method that leads along a relation. */
    static String path(String relation) {
        return JavaNames.method(JavaNames.camel(relation), TAKEN);
    }

    Layout layout() {
        return layout;
    }

    private static Set<String> taken() {
        Set<String> names = new HashSet<>();
        for (Class<?> type = TableImpl.class; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getParameterCount() == 0) names.add(method.getName());
            }
        }
        for (Method method : TableImpl.class.getMethods()) {
            if (method.getParameterCount() == 0) names.add(method.getName());
        }
        return Set.copyOf(names);
    }
}
