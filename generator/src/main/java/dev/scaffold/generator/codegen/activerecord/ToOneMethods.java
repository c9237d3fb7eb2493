package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.java.JavadocText;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** The accessors of one to-one relation: the target, as a future and as it is; setting it; the key alone. */
final class ToOneMethods {

    private final RecordNames names;
    private final ToOneCode relation;
    private final PropertyCode key;

    ToOneMethods(RecordNames names, ToOneCode relation) {
        this.names = names;
        this.relation = relation;
        this.key = relation.key();
    }

    List<MethodSpec> all() {
        return List.of(future(), getter(), setter(), keyGetter(), keySetter());
    }

    private MethodSpec future() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(relation.verb())
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), orNull(relation.target())));
        relation.doc().ifPresent(doc -> method.addJavadoc("$L ", JavadocText.sentence(doc)));
        return method.addJavadoc(
                        "At once if loaded by {@link $T#$L()} or set, otherwise one statement.",
                        names.querySet(),
                        RecordNames.with(relation))
                .addStatement(
                        "return related($L, $N, $N)",
                        RecordNames.constant(relation),
                        relation.variable(),
                        key.variable())
                .build();
    }

    private MethodSpec getter() {
        CodeBlock loaded =
                CodeBlock.of("loaded($L, $N, $N)", RecordNames.constant(relation), relation.variable(), key.variable());
        return MethodSpec.methodBuilder(relation.getter())
                .addJavadoc(
                        "Loaded by {@link $T#$L()} or set; {@code NotLoaded} otherwise.",
                        names.querySet(),
                        RecordNames.with(relation))
                .addModifiers(Modifier.PUBLIC)
                .returns(orNull(relation.target()))
                .addStatement("return $L", required(loaded))
                .build();
    }

    private MethodSpec setter() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(relation.setter())
                .addModifiers(Modifier.PUBLIC)
                .returns(names.type())
                .addParameter(orNull(relation.target()), relation.variable());
        return method.addJavadoc("$L a new one must be saved first.", limits())
                .addStatement(
                        "this.$1N = relate($2L, keyOf($3Lthis.$4N, $1N), $4N)",
                        key.variable(),
                        how(),
                        held(),
                        relation.variable())
                .addStatement("this.$1N = $1N", relation.variable())
                .addStatement("return self()")
                .build();
    }

    private String limits() {
        boolean unique = relation.unique();
        if (relation.nullable()) return unique ? "Unique; null for none;" : "Null for none;";
        return unique ? "Required and unique;" : "Required;";
    }

    private MethodSpec keyGetter() {
        String held = relation.references()
                .map(property -> RecordNames.noun(property.name()))
                .orElse("key");
        return MethodSpec.methodBuilder(key.getter())
                .addJavadoc("The $L of the $L, whether that is loaded or not.", held, RecordNames.noun(relation.name()))
                .addModifiers(Modifier.PUBLIC)
                .returns(keyType())
                .addStatement("return $L", required(currentKey("")))
                .build();
    }

    private MethodSpec keySetter() {
        return MethodSpec.methodBuilder(key.setter())
                .addJavadoc("In place of {@link #$L}, where only the key is at hand.", relation.setter())
                .addModifiers(Modifier.PUBLIC)
                .returns(names.type())
                .addParameter(keyType(), key.variable())
                .addStatement(
                        "this.$1N = changed($2L, keyOf($3L$4N, this.$1N), $1N)",
                        key.variable(),
                        key.position(),
                        held(),
                        relation.variable())
                .addStatement("this.$N = null", relation.variable())
                .addStatement("return self()")
                .build();
    }

    /** {@code foreignKey(4, author, authorId)}, on {@code receiver} (with its dot). */
    CodeBlock currentKey(String receiver) {
        return CodeBlock.of("$1LforeignKey($2L, $1L$3N, $1L$4N)", receiver, how(), relation.variable(), key.variable());
    }

    /** The foreign key's position; where it holds another column than the key, the relation, which says which. */
    private CodeBlock how() {
        return relation.references().isPresent()
                ? CodeBlock.of("$L", RecordNames.constant(relation))
                : CodeBlock.of("$L", key.position());
    }

    private String held() {
        return relation.references().isPresent() ? RecordNames.constant(relation) + ", " : "";
    }

    private CodeBlock required(CodeBlock value) {
        return relation.nullable() ? value : CodeBlock.of("required($L, $L)", key.position(), value);
    }

    private TypeName orNull(TypeName type) {
        return relation.nullable() ? RecordNames.nullable(type) : type;
    }

    TypeName targetType() {
        return orNull(relation.target());
    }

    TypeName keyType() {
        return relation.nullable()
                ? RecordNames.nullable(key.type().boxed())
                : key.type().unboxed();
    }
}
