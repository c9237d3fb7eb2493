package dev.scaffold.generator.codegen;

import dev.scaffold.generator.schema.Names;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** How names of the schema are spelled in Java. ASCII only, as the schema's names are. */
public final class JavaNames {

    /** What every object has: an accessor or method with such a name and no parameters would override or clash. */
    private static final Set<String> OBJECT_METHODS =
            Set.of("getClass", "hashCode", "toString", "notify", "notifyAll", "wait", "clone", "finalize");

    private JavaNames() {}

    /** {@code published_on} and {@code publishedOn} as {@code publishedOn}. */
    public static String camel(String name) {
        return Names.camel(name);
    }

    /** {@code published_on} as {@code PublishedOn}. */
    public static String pascal(String name) {
        String camel = camel(name);
        return camel.substring(0, 1).toUpperCase(Locale.ROOT) + camel.substring(1);
    }

    /** {@code publishedOn} as {@code PUBLISHED_ON}. */
    public static String constant(String name) {
        return Names.constant(name);
    }

    /** A column's constant in its table's class; one that is called like the table gets a trailing underscore. */
    public static String columnConstant(String table, String column) {
        String constant = constant(column);
        return constant.equals(constant(table)) ? constant + "_" : constant;
    }

    /** {@code publishedOn}, {@code PublishedOn} and {@code HTTPServer} as {@code published_on}, {@code http_server}. */
    public static String snake(String name) {
        return Names.snake(name);
    }

    /** A variable's, field's or parameter's name: a keyword gets a trailing underscore. */
    public static String variable(String name) {
        String camel = camel(name);
        return SourceVersion.isKeyword(camel, SourceVersion.RELEASE_17) ? camel + "_" : camel;
    }

    /** A method's name: a keyword, a method of {@link Object} and {@code taken} ones get a trailing underscore. */
    public static String method(String name, Set<String> taken) {
        boolean clashes = SourceVersion.isKeyword(name, SourceVersion.RELEASE_17)
                || OBJECT_METHODS.contains(name)
                || taken.contains(name);
        return clashes ? name + "_" : name;
    }
}
