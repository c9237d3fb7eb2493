package dev.scaffold.generator.codegen.jooq;

import dev.scaffold.generator.schema.EnumType;

/**
 * How jOOQ makes values of what is stored, as Java.
 *
 * @param single of a column's values
 * @param element of the elements of an array, which jOOQ casts to exactly the type that the converter names
 */
record Converters(String single, String element) {

    static Converters of(String stored, String java, String read, String write) {
        String converter = converter(stored, java, read, write);
        return new Converters(converter, converter);
    }

    static Converters of(EnumType type, String java) {
        Converters usual = of(type.numeric() ? "Integer" : "String", java, java + "::of", java + "::value");
        if (!type.isShort()) return usual;
        String read = "number -> " + java + ".of(number.intValue())";
        return new Converters(usual.single(), converter("Short", java, read, "value -> (short) value.value()"));
    }

    private static String converter(String stored, String java, String read, String write) {
        return "org.jooq.Converter.ofNullable(%s.class, %s.class, %s, %s)".formatted(stored, java, read, write);
    }
}
