package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.scaffold.generator.codegen.SourceText;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.KeyCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.java.KeyGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What an entity knows of its key: how it is read, and, where the caller gives it, whether there is a row already. */
final class KeyMembers {

    private static final String IDENTITY = "identity";

    private final EntityCode entity;
    private final KeyCode key;

    KeyMembers(EntityCode entity) {
        this.entity = entity;
        this.key = entity.key();
    }

    /** The key of what is in {@code receiver}; null while a part is missing. */
    CodeBlock of(String receiver) {
        if (key.isRecord()) return CodeBlock.of("$L.$L()", receiver, IDENTITY);
        boolean relation = key.parts().get(0).relation().isPresent();
        return relation
                ? CodeBlock.of("$L.$L()", receiver, key.property().getter())
                : CodeBlock.of("$L.$N", receiver, key.property().variable());
    }

    /** {@code stored}, which says what a key that the caller gives cannot: that there is a row. */
    String stored() {
        boolean taken = entity.slots().stream().anyMatch(slot -> slot.variable().equals("stored"))
                || entity.toOnes().stream().anyMatch(one -> one.variable().equals("stored"))
                || entity.toManys().stream().anyMatch(one -> one.variable().equals("stored"));
        return taken ? "stored_" : "stored";
    }

    void addTo(TypeSpec.Builder base) {
        if (!key.isAssigned() || entity.isChild()) return;
        base.addField(FieldSpec.builder(boolean.class, stored(), Modifier.PROTECTED)
                .addJavadoc("Whether it has a row.")
                .build());
    }

    /** As active-record says it. */
    MethodSpec description() {
        CodeBlock value = key.isRecord() ? CodeBlock.of("$L()", IDENTITY) : value();
        CodeBlock isNew = key.isAssigned() ? CodeBlock.of("!$L", stored()) : CodeBlock.of("$L == null", value);
        return MethodSpec.methodBuilder("toString")
                .addJavadoc("Entity and key; no other value, since it may be secret.")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L ? $S : $S + $L", isNew, "new " + entity.name(), entity.name() + " ", value)
                .build();
    }

    private CodeBlock value() {
        boolean relation = key.parts().get(0).relation().isPresent();
        return relation
                ? CodeBlock.of("$L()", key.property().getter())
                : CodeBlock.of("$N", key.property().variable());
    }

    /** For the other classes of the package: a record has no getter. */
    List<MethodSpec> methods() {
        if (!key.isRecord() || entity.isChild()) return List.of();
        MethodSpec.Builder method = MethodSpec.methodBuilder(IDENTITY)
                .addJavadoc("Its key; null while a part is missing.")
                .addModifiers(Modifier.FINAL)
                .returns(Nullness.nullable(key.type()));
        List<CodeBlock> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (KeyCode.Part part : key.parts()) {
            String variable = part.property().variable();
            if (part.relation().isPresent()) {
                method.addStatement(
                        "$T $N = $L()",
                        Nullness.nullable(part.property().type().boxed()),
                        variable,
                        part.property().getter());
            }
            parts.add(CodeBlock.of("$N", variable));
            missing.add(variable + " == null");
        }
        return List.of(method.addStatement(
                        "if ($L) return null", missing.stream().collect(Collectors.joining(" || ")))
                .addCode(
                        "$L;\n", Call.of(8, CodeBlock.of("return new $T", key.type()), parts.toArray(CodeBlock[]::new)))
                .build());
    }

    SourceText record() {
        String variable = KeyGenerator.variable(entity);
        CodeBlock read = CodeBlock.of(
                "return $T.requireNonNull($N.$L(), $S);\n",
                Objects.class,
                variable,
                IDENTITY,
                entity.name() + " lacks a part of its key");
        return KeyGenerator.generate(entity, variable, read);
    }
}
