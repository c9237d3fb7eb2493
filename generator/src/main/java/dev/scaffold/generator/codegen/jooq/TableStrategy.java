package dev.scaffold.generator.codegen.jooq;

import dev.scaffold.generator.codegen.JavaNames;
import java.util.List;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.TableDefinition;

/** Names by our rules instead of jOOQ's: classes by entity, paths by field. jOOQ makes it by its class name. */
public final class TableStrategy extends DefaultGeneratorStrategy {

    private final TableNames names = TableGenerator.names();

    @Override
    public String getJavaClassName(Definition definition, Mode mode) {
        if (definition instanceof TableDefinition table) {
            String name = names.className(table.getName());
            return mode == Mode.PATH ? name.substring(0, name.length() - "Table".length()) + "Path" : name;
        }
        return super.getJavaClassName(definition, mode);
    }

    @Override
    public String getJavaIdentifier(Definition definition) {
        if (definition instanceof TableDefinition || definition instanceof ColumnDefinition) {
            return JavaNames.constant(definition.getName());
        }
        return super.getJavaIdentifier(definition);
    }

    @Override
    public String getJavaMethodName(Definition definition, Mode mode) {
        if (definition instanceof ForeignKeyDefinition key) {
            String path = names.pathOf(key.getName());
            if (path != null) return path;
        }
        return super.getJavaMethodName(definition, mode);
    }

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        // Tables stand beside Tables and Keys: one package, not one for each kind.
        return getTargetPackage();
    }

    @Override
    public List<String> getJavaClassImplements(Definition definition, Mode mode) {
        return List.of();
    }
}
