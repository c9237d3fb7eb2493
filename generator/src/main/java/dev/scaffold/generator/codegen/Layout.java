package dev.scaffold.generator.codegen;

import com.palantir.javapoet.ClassName;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.EnumType;
import dev.scaffold.generator.schema.Inheritance;
import dev.scaffold.generator.schema.Schema;

/**
 * Where every class of a project lives. The entities' package is the user's; beside it stand {@code tables} (jOOQ's) and
 * {@code runtime} (copied).
 */
public record Layout(String packageName) {

    /** The package of the runtime's sources before they are copied. */
    public static final String RUNTIME_ORIGIN = "dev.scaffold.runtime";

    public String tablesPackage() {
        return packageName + ".tables";
    }

    public String runtimePackage() {
        return packageName + ".runtime";
    }

    /** A class of the runtime, for example {@code runtime("engine", "Client")}. */
    public ClassName runtime(String subpackage, String simpleName) {
        return ClassName.get(runtimePackage() + "." + subpackage, simpleName);
    }

    /** The user's class. */
    public ClassName entity(String entity) {
        return ClassName.get(packageName, entity);
    }

    /** A class beside the user's, made of its name and {@code suffix}: {@code BookBase}, {@code BookMapper}. */
    public ClassName beside(String entity, String suffix) {
        return ClassName.get(packageName, entity + suffix);
    }

    /** The interface of what several entities have in common. */
    public ClassName mixin(String mixin) {
        return ClassName.get(packageName, mixin);
    }

    /** The record of a value object. */
    public ClassName value(String value) {
        return ClassName.get(packageName, value);
    }

    public ClassName enumeration(EnumType type) {
        return ClassName.get(packageName, type.name());
    }

    /** The jOOQ table class, {@code BookTable}. */
    public ClassName table(Entity entity) {
        String holder = entity.inheritance()
                .filter(Inheritance::sharesTable)
                .map(Inheritance::root)
                .orElse(entity.name());
        return ClassName.get(tablesPackage(), holder + "Table");
    }

    /** The class with a constant for each table: {@code Tables.BOOK}. */
    public ClassName tables() {
        return ClassName.get(tablesPackage(), "Tables");
    }

    /** The constant's name in {@link #tables()}: the table's name in capitals. */
    public String tableConstant(Entity entity) {
        return JavaNames.constant(entity.table());
    }

    /**
     * How a text names the class {@code simpleName} of another package: simply, and then it imports it, unless a class
     * of the schema has that name.
     */
    public String besides(Schema schema, String simpleName, String packageName) {
        boolean taken = schema.entities().stream()
                        .anyMatch(entity -> entity.name().equals(simpleName))
                || schema.enums().stream().anyMatch(type -> type.name().equals(simpleName))
                || schema.values().stream().anyMatch(value -> value.name().equals(simpleName))
                || schema.mixins().stream().anyMatch(mixin -> mixin.name().equals(simpleName));
        return taken ? packageName + "." + simpleName : simpleName;
    }

    /** A class's file below its source root. */
    public static String path(ClassName type) {
        return type.packageName().replace('.', '/') + "/" + type.simpleName() + ".java";
    }
}
