package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.MethodSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * {@code Book.objects()}. An entity that others extend has them on its manager instead, {@code WorkManager.objects()}: static
 * methods of the class would be inherited by theirs, and cannot be hidden by some that answer with another manager.
 */
final class Doors {

    private Doors() {}

    /** @param holder the class that they are methods of: {@code Book} */
    static List<MethodSpec> of(RecordNames names, String holder) {
        return List.of(byDefault(names, holder), through(names));
    }

    private static MethodSpec byDefault(RecordNames names, String holder) {
        return MethodSpec.methodBuilder("objects")
                .addJavadoc(
                        "Every $L, through the default engine; refused while a transaction's callback runs.",
                        names.noun())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(names.manager())
                .addStatement("return objects(defaultClient($S))", holder + ".objects")
                .build();
    }

    private static MethodSpec through(RecordNames names) {
        return MethodSpec.methodBuilder("objects")
                .addJavadoc(
                        "Every $L as {@code client} sees it: an engine, or the transaction to take part in.",
                        names.noun())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(names.manager())
                .addParameter(names.client(), "client")
                .addStatement("return new $T(client)", names.manager())
                .build();
    }
}
