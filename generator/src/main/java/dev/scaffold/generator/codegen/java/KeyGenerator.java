package dev.scaffold.generator.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.KeyCode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code CreditKey}: the key of an entity that is identified by several values. */
public final class KeyGenerator {

    private KeyGenerator() {}

    /** @param read the body of the method that takes the key of {@code entity} */
    public static SourceText generate(EntityCode code, String entity, CodeBlock read) {
        KeyCode key = code.key();
        List<ParameterSpec> components = key.parts().stream()
                .map(part -> ParameterSpec.builder(
                                part.property().type().unboxed(),
                                part.property().variable())
                        .build())
                .toList();
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        components.stream()
                .filter(one -> !one.type().isPrimitive())
                .forEach(one -> constructor.addStatement(
                        "$T.requireNonNull($N, $S)",
                        Objects.class,
                        one.name(),
                        code.name() + "." + one.name() + " is required"));
        TypeSpec.Builder type = TypeSpec.recordBuilder(key.type())
                .addJavadoc("What identifies $L {@link $T}: $L.", article(code.name()), code.type(), words(key))
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameters(components)
                        .build());
        if (components.stream().anyMatch(one -> !one.type().isPrimitive())) type.addMethod(constructor.build());
        type.addMethod(MethodSpec.methodBuilder("of")
                .addJavadoc("The key of {@code $L}, which has all its parts.", entity)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(key.type())
                .addParameter(code.type(), entity)
                .addCode(read)
                .build());
        return JavaSource.generated(key.type(), type.build(), "entity " + code.name(), "");
    }

    /** The name of a variable that holds an entity: {@code credit}. */
    public static String variable(EntityCode code) {
        return JavaNames.variable(JavaNames.camel(JavaNames.snake(code.name())));
    }

    private static String article(String name) {
        return "AEIOU".indexOf(name.charAt(0)) >= 0 ? "an" : "a";
    }

    private static String words(KeyCode key) {
        List<String> names = key.parts().stream()
                .map(part -> part.relation().orElse(part.property().name()).replace('_', ' '))
                .toList();
        String most = names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", "));
        return most + " and " + names.get(names.size() - 1);
    }
}
