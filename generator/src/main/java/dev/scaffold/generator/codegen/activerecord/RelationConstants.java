package dev.scaffold.generator.codegen.activerecord;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.code.RelationCode;
import dev.scaffold.generator.codegen.code.RelationCode.JoinCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToManyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.codegen.jooq.TableGenerator;
import dev.scaffold.generator.codegen.mapping.JoinTableCode;
import dev.scaffold.generator.codegen.mapping.OrderText;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The constants that describe an entity's relations to the runtime: {@code AUTHOR}, {@code TAGS}. */
final class RelationConstants {

    private final RecordNames names;

    RelationConstants(RecordNames names) {
        this.names = names;
    }

    /**
     * <pre>{@code
     * static final ToOne<Book, Author> AUTHOR = new ToOne<>(
     *         "author",
     *         4,
     *         () -> AuthorBase.MAPPING,
     *         table -> ((BookTable) table).author(),
     *         (owner, target) -> ((BookBase) owner).author = target);
     * }</pre>
     */
    FieldSpec toOne(ToOneCode relation) {
        List<CodeBlock> arguments = new ArrayList<>(List.of(
                CodeBlock.of("$S", relation.name()),
                CodeBlock.of("$L", relation.key().position())));
        relation.references().ifPresent(held -> arguments.add(CodeBlock.of("$L", held.position())));
        arguments.addAll(List.of(
                mapping(relation),
                CodeBlock.of(
                        "table -> (($T) table).$L()",
                        names.entity().tableClass(),
                        TableGenerator.path(relation.name())),
                CodeBlock.of("(owner, target) -> (($T) owner).$N = target", names.base(), relation.variable())));
        return constant(
                relation,
                names.mapping("ToOne"),
                CodeBlock.of("new $T<>", names.mapping("ToOne")),
                arguments.toArray(CodeBlock[]::new));
    }

    /**
     * <pre>{@code
     * static final ToMany<Book, Review> REVIEWS = ToMany.inverse(
     *         "reviews",
     *         () -> ReviewBase.MAPPING,
     *         1,
     *         (owner, targets) -> ((BookBase) owner).reviews = attached(targets, ReviewBase.BOOK, owner));
     * }</pre>
     */
    FieldSpec toMany(ToManyCode relation) {
        CodeBlock owner = CodeBlock.of("(owner, targets) -> (($T) owner).$N", names.base(), relation.variable());
        if (relation.join().isEmpty()) {
            CodeBlock inverse = CodeBlock.of(
                    "$T.$L",
                    names.base(relation.targetEntity()),
                    RecordNames.constant(relation.inverse().orElseThrow()));
            return many(
                    relation,
                    "inverse",
                    CodeBlock.of("$L", relation.foreignKey()),
                    CodeBlock.of("$L = attached(targets, $L, owner)", owner, inverse));
        }
        JoinCode join = relation.join().get();
        return many(relation, "linked", JoinTableCode.of(join, names.layout()), CodeBlock.of("$L = targets", owner));
    }

    private FieldSpec many(ToManyCode relation, String factory, CodeBlock how, CodeBlock attach) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", relation.name()));
        arguments.add(mapping(relation));
        arguments.add(how);
        relation.references().ifPresent(held -> arguments.add(CodeBlock.of("$L", held.position())));
        if (!relation.order().isEmpty()) arguments.add(OrderText.of(relation.order(), names.layout()));
        arguments.add(attach);
        return constant(
                relation,
                names.mapping("ToMany"),
                CodeBlock.of("$T.$L", names.mapping("ToMany"), factory),
                arguments.toArray(CodeBlock[]::new));
    }

    private FieldSpec constant(RelationCode relation, ClassName kind, CodeBlock head, CodeBlock... arguments) {
        TypeName type = ParameterizedTypeName.get(kind, names.type(), relation.target());
        int before = "    static final <, >  = ".length()
                + kind.simpleName().length()
                + names.type().simpleName().length()
                + relation.target().simpleName().length()
                + RecordNames.constant(relation).length();
        return FieldSpec.builder(type, RecordNames.constant(relation), Modifier.STATIC, Modifier.FINAL)
                .initializer(Call.of(before, head, arguments))
                .build();
    }

    private CodeBlock mapping(RelationCode relation) {
        return CodeBlock.of("() -> $L", names.mappingOf(relation.targetEntity()));
    }
}
