package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.KeyCode;

/** How tests speak of an entity's key, as Java. */
final class KeyText {

    private KeyText() {}

    /** {@code saved.getId()}, {@code CreditKey.of(saved)}. */
    static String of(EntityCode code, String entity) {
        KeyCode key = code.key();
        return key.isRecord()
                ? key.type().simpleName() + ".of(" + entity + ")"
                : entity + "." + key.property().getter() + "()";
    }

    /** {@code Book::getId}, {@code CreditKey::of}. */
    static String function(EntityCode code) {
        KeyCode key = code.key();
        return key.isRecord()
                ? key.type().simpleName() + "::of"
                : code.name() + "::" + key.property().getter();
    }
}
