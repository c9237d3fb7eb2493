package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToManyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.java.JavadocText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Fields, getters and setter of a to-one relation: the object, and the key that was read while the object is not loaded. Once
 * there is an object, its own key counts.
 */
final class ToOneMembers {

    private final EntityCode entity;
    private final SessionModel model;

    ToOneMembers(EntityCode entity, SessionModel model) {
        this.entity = entity;
        this.model = model;
    }

    /** What the other side calls to take an object out of its list: the setter, or its twin that takes null. */
    static String unsetter(ToOneCode toOne) {
        return toOne.nullable() ? toOne.setter() : "link" + JavaNames.pascal(toOne.name());
    }

    List<FieldSpec> fields(ToOneCode toOne) {
        return List.of(
                field(Nullness.nullable(toOne.target()), toOne.variable()),
                field(Nullness.nullable(toOne.key().type().boxed()), toOne.key().variable()));
    }

    private static FieldSpec field(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PROTECTED).build();
    }

    List<MethodSpec> accessors(ToOneCode toOne) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(getter(toOne));
        methods.add(keyGetter(toOne));
        if (toOne.nullable()) {
            methods.add(setter(toOne).addCode(link(toOne)).build());
        } else if (toOne.inverses().isEmpty()) {
            methods.add(setter(toOne)
                    .addStatement("this.$N = $L", toOne.variable(), required(toOne))
                    .addStatement("this.$N = null", toOne.key().variable())
                    .addStatement("return self()")
                    .build());
        } else {
            methods.add(setter(toOne)
                    .addStatement("return $L($L)", unsetter(toOne), required(toOne))
                    .build());
            methods.add(MethodSpec.methodBuilder(unsetter(toOne))
                    .addJavadoc("For the other side: null leaves this one without.")
                    .returns(entity.type())
                    .addParameter(Nullness.nullable(toOne.target()), toOne.variable())
                    .addCode(link(toOne))
                    .build());
        }
        return methods;
    }

    private MethodSpec getter(ToOneCode toOne) {
        ClassName notLoaded = model.layout().runtime("error", "NotLoaded");
        MethodSpec.Builder getter = MethodSpec.methodBuilder(toOne.getter()).addModifiers(Modifier.PUBLIC);
        toOne.doc().ifPresent(doc -> getter.addJavadoc("$L ", JavadocText.sentence(doc)));
        getter.addJavadoc("Fails with {@link $T} while its session does not have it.", notLoaded)
                .returns(toOne.nullable() ? Nullness.nullable(toOne.target()) : toOne.target())
                .addCode(Guard.of(
                        toOne.variable() + " == null && " + toOne.key().variable() + " != null",
                        CodeBlock.of(
                                "$T.toOne($S, $S)",
                                notLoaded,
                                member(toOne),
                                model.paths(entity).simpleName() + "." + toOne.constant())));
        if (!toOne.nullable()) getter.addCode(Guard.present(toOne.variable(), member(toOne) + " has not been set"));
        return getter.addStatement("return $N", toOne.variable()).build();
    }

    private MethodSpec keyGetter(ToOneCode toOne) {
        CodeBlock targetKey = toOne.references()
                .map(held -> CodeBlock.of("$N.$N", toOne.variable(), held.variable()))
                .orElseGet(() -> new KeyMembers(model.entity(toOne.targetEntity())).of(toOne.variable()));
        return MethodSpec.methodBuilder(toOne.key().getter())
                .addJavadoc("Known without loading; null without $L, and while it has no key.", article(toOne.name()))
                .addModifiers(Modifier.PUBLIC)
                .returns(Nullness.nullable(toOne.key().type().boxed()))
                .addStatement(
                        "return $N == null ? $N : $L",
                        toOne.variable(),
                        toOne.key().variable(),
                        targetKey)
                .build();
    }

    private MethodSpec.Builder setter(ToOneCode toOne) {
        TypeName type = toOne.nullable() ? Nullness.nullable(toOne.target()) : toOne.target();
        List<CodeBlock> contract = new ArrayList<>();
        if (!toOne.nullable()) contract.add(CodeBlock.of("Required."));
        if (toOne.unique()) contract.add(CodeBlock.of("Unique."));
        toOne.inverses().forEach(inverse -> {
            String getter = model.toMany(toOne.targetEntity(), inverse).getter();
            contract.add(CodeBlock.of("{@link $T#$L} changes in step.", toOne.target(), getter));
        });
        MethodSpec.Builder setter = MethodSpec.methodBuilder(toOne.setter())
                .addModifiers(Modifier.PUBLIC)
                .returns(entity.type())
                .addParameter(type, toOne.variable());
        if (!contract.isEmpty()) setter.addJavadoc(CodeBlock.join(contract, " "));
        return setter;
    }

    private CodeBlock link(ToOneCode toOne) {
        CodeBlock.Builder body = CodeBlock.builder();
        toOne.inverses().forEach(inverse -> {
            ToManyCode other = model.toMany(toOne.targetEntity(), inverse);
            // The setter's parameter is called like the relation.
            String side = toOne.variable().equals("side") ? "other" : "side";
            body.addStatement(
                    "$1T.move(self(), this.$2N, $2N, $3L -> $3L.$4N)",
                    model.relatedList(),
                    toOne.variable(),
                    side,
                    other.variable());
        });
        return body.addStatement("this.$1N = $1N", toOne.variable())
                .addStatement("this.$N = null", toOne.key().variable())
                .addStatement("return self()")
                .build();
    }

    private CodeBlock required(ToOneCode toOne) {
        return CodeBlock.of(
                "$T.requireNonNull($N, $S)", Objects.class, toOne.variable(), member(toOne) + " is required");
    }

    private String member(ToOneCode toOne) {
        return entity.name() + "." + toOne.name();
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun.replace('_', ' ');
    }
}
