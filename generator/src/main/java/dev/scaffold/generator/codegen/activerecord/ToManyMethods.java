package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToManyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.java.JavadocText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** The accessors of one to-many relation: its manager, and the loaded list. */
final class ToManyMethods {

    private final RecordNames names;

    ToManyMethods(RecordNames names) {
        this.names = names;
    }

    List<MethodSpec> of(ToManyCode relation) {
        return relation.single()
                ? List.of(future(relation), only(relation))
                : List.of(manager(relation), getter(relation));
    }

    private MethodSpec manager(ToManyCode relation) {
        ClassName kind = names.runtime(relation.join().isPresent() ? "LinkedManager" : "RelatedManager");
        ClassName querySet = names.querySet(relation.targetEntity());
        EntityCode target = names.target(relation);
        TypeName type =
                ParameterizedTypeName.get(kind, relation.target(), target.key().type(), querySet);
        List<CodeBlock> arguments = new ArrayList<>(List.of(
                CodeBlock.of("self()"),
                CodeBlock.of("$L", RecordNames.constant(relation)),
                CodeBlock.of("$T.MAPPING", names.base(relation.targetEntity())),
                CodeBlock.of("$T::new", querySet),
                CodeBlock.of("() -> $N", relation.variable())));
        if (relation.join().isEmpty()) {
            arguments.add(CodeBlock.of(
                    "$T::$L", relation.target(), inverse(relation, target).setter()));
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(relation.verb())
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
        relation.doc().ifPresent(doc -> method.addJavadoc("$L ", JavadocText.sentence(doc)));
        String use =
                relation.join().isPresent() ? "Reads, adds and removes its $L" : "Reads its $L and creates new ones";
        CodeBlock call = Call.of(8, CodeBlock.of("return new $T<>", kind), arguments.toArray(CodeBlock[]::new));
        return method.addJavadoc(
                        use + "; IllegalStateException before the first save.", RecordNames.noun(relation.name()))
                .addCode("$L;\n", call)
                .build();
    }

    private MethodSpec future(ToManyCode relation) {
        TypeName target = RecordNames.nullable(relation.target());
        MethodSpec.Builder method = MethodSpec.methodBuilder(relation.verb())
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), target));
        relation.doc().ifPresent(doc -> method.addJavadoc("$L ", JavadocText.sentence(doc)));
        return method.addJavadoc(
                        "Null when there is none. At once if loaded by {@link $T#$L()}, otherwise one statement.",
                        names.querySet(),
                        RecordNames.with(relation))
                .addStatement("return single($L, () -> $N)", RecordNames.constant(relation), relation.variable())
                .build();
    }

    private MethodSpec only(ToManyCode relation) {
        return MethodSpec.methodBuilder(relation.getter())
                .addJavadoc(
                        "Null when there is none. Loaded by {@link $T#$L()}; {@code NotLoaded} otherwise.",
                        names.querySet(),
                        RecordNames.with(relation))
                .addModifiers(Modifier.PUBLIC)
                .returns(RecordNames.nullable(relation.target()))
                .addStatement("return loadedSingle($L, $N)", RecordNames.constant(relation), relation.variable())
                .build();
    }

    private static ToOneCode inverse(ToManyCode relation, EntityCode target) {
        return target.toOnes().stream()
                .filter(toOne -> toOne.key().position() == relation.foreignKey())
                .findFirst()
                .orElseThrow();
    }

    private MethodSpec getter(ToManyCode relation) {
        return MethodSpec.methodBuilder(relation.getter())
                .addJavadoc(
                        "Loaded by {@link $T#$L()}; {@code NotLoaded} otherwise. Unmodifiable.",
                        names.querySet(),
                        RecordNames.with(relation))
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), relation.target()))
                .addStatement("return loaded($L, $N)", RecordNames.constant(relation), relation.variable())
                .build();
    }
}
