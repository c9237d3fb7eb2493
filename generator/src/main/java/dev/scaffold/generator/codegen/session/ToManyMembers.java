package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToManyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.java.JavadocText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Field and getter of a to-many relation; the list keeps the other side in step. */
final class ToManyMembers {

    private final EntityCode entity;
    private final SessionModel model;

    ToManyMembers(EntityCode entity, SessionModel model) {
        this.entity = entity;
        this.model = model;
    }

    FieldSpec field(ToManyCode toMany) {
        return FieldSpec.builder(
                        model.relatedList(toMany.target()), toMany.variable(), Modifier.PROTECTED, Modifier.FINAL)
                .initializer(list(toMany))
                .build();
    }

    List<MethodSpec> accessors(ToManyCode toMany) {
        return toMany.single() ? List.of(only(toMany), setter(toMany)) : List.of(getter(toMany));
    }

    private MethodSpec only(ToManyCode toMany) {
        ClassName notLoaded = model.layout().runtime("error", "NotLoaded");
        MethodSpec.Builder getter = MethodSpec.methodBuilder(toMany.getter()).addModifiers(Modifier.PUBLIC);
        toMany.doc().ifPresent(doc -> getter.addJavadoc("$L ", JavadocText.sentence(doc)));
        return getter.addJavadoc(
                        "Null when there is none. Reading it before it is loaded fails with {@link $T}.", notLoaded)
                .returns(Nullness.nullable(toMany.target()))
                .addStatement("return $N.only()", toMany.variable())
                .build();
    }

    private MethodSpec setter(ToManyCode toMany) {
        ToOneCode other = model.foreignKeyOf(toMany);
        return MethodSpec.methodBuilder(toMany.setter())
                .addJavadoc(
                        "Null for none. {@link $T#$L} changes in step; one that is loaded and replaced is left without.",
                        toMany.target(),
                        other.getter())
                .addModifiers(Modifier.PUBLIC)
                .returns(entity.type())
                .addParameter(Nullness.nullable(toMany.target()), toMany.variable())
                .addStatement("this.$1N.become($1N)", toMany.variable())
                .addStatement("return self()")
                .build();
    }

    private MethodSpec getter(ToManyCode toMany) {
        ClassName notLoaded = model.layout().runtime("error", "NotLoaded");
        MethodSpec.Builder getter = MethodSpec.methodBuilder(toMany.getter()).addModifiers(Modifier.PUBLIC);
        toMany.doc().ifPresent(doc -> getter.addJavadoc("$L ", JavadocText.sentence(doc)));
        return getter.addJavadoc(
                        "Adding and removing need no load; reading before one fails with {@link $T}.", notLoaded)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), toMany.target()))
                .addStatement("return $N", toMany.variable())
                .build();
    }

    private CodeBlock list(ToManyCode toMany) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", entity.name() + "." + toMany.name()));
        arguments.add(CodeBlock.of("$S", model.paths(entity).simpleName() + "." + toMany.constant()));
        if (toMany.join().isEmpty()) {
            arguments.addAll(foreignKey(toMany));
            return call(toMany, "inverse", arguments);
        }
        toMany.inverse().ifPresent(inverse -> {
            ToManyCode other = model.toMany(toMany.targetEntity(), inverse);
            arguments.add(CodeBlock.of("self()"));
            arguments.add(CodeBlock.of("$1L -> $1L.$2N", target(toMany), other.variable()));
        });
        return call(toMany, "linked", arguments);
    }

    /** How a target is asked for its owner, given one, and left without. */
    private List<CodeBlock> foreignKey(ToManyCode toMany) {
        ToOneCode toOne = model.foreignKeyOf(toMany);
        String target = target(toMany);
        String key = toOne.key().getter();
        return List.of(
                CodeBlock.of(
                        "$1L -> $2T.equals($1L.$3L(), $4L)",
                        target,
                        Objects.class,
                        key,
                        toOne.references()
                                .map(held -> CodeBlock.of("this.$N", held.variable()))
                                .orElseGet(() -> new KeyMembers(entity).of("this"))),
                CodeBlock.of("$1L -> $1L.$2L(self())", target, toOne.setter()),
                CodeBlock.of("$1L -> $1L.$2L(null)", target, ToOneMembers.unsetter(toOne)));
    }

    private CodeBlock call(ToManyCode toMany, String factory, List<CodeBlock> arguments) {
        String declaration =
                "    protected final RelatedList<" + toMany.target().simpleName() + "> " + toMany.variable() + " = ";
        return Call.initializer(declaration, CodeBlock.of("$T.$L", model.relatedList(), factory), arguments);
    }

    private static String target(ToManyCode toMany) {
        return SessionModel.variable(toMany.targetEntity());
    }
}
