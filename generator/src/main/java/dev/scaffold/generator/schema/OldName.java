package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.EnumNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the schema calls {@code was}.
 *
 * @param owner the entity or enum that it is part of; that itself for an entity or an enum
 * @param name as it is called now
 * @param old as it was called; {@code Other.field} for a field that another entity had
 * @param at where the old name stands
 */
public record OldName(Kind kind, String owner, String name, String old, SourceSpan at) {

    /** What has the name. */
    public enum Kind {
        ENTITY,
        FIELD,
        ENUM,
        CONSTANT,
        /** A check or an index, which is made anew under its name: nothing is lost with the old one. */
        CONSTRAINT
    }

    /** Every one, what entities have of their mixins included. */
    public static List<OldName> of(SchemaNode schema) {
        List<OldName> names = new ArrayList<>();
        for (EnumNode one : schema.enums()) {
            String owner = one.name().value();
            add(Kind.ENUM, owner, owner, one.was(), names);
            for (EnumNode.ConstantNode constant : one.constants()) {
                add(Kind.CONSTANT, owner, constant.name().value(), constant.was(), names);
            }
        }
        // What is wrong with mixins was reported when they were linked.
        MixinExpansion.expand(schema, new Diagnostics()).forEach(entity -> entity(entity, names));
        return List.copyOf(names);
    }

    private static void entity(EntityNode entity, List<OldName> names) {
        String owner = entity.name().value();
        add(Kind.ENTITY, owner, owner, entity.was(), names);
        for (FieldNode field : entity.fields()) {
            add(Kind.FIELD, owner, field.name().value(), field.was(), names);
        }
        entity.checks()
                .forEach(check -> add(Kind.CONSTRAINT, owner, check.name().value(), check.was(), names));
        Stream.concat(entity.indexes().stream(), entity.uniques().stream())
                .forEach(index -> add(Kind.CONSTRAINT, owner, "", index.was(), names));
    }

    private static void add(Kind kind, String owner, String name, Optional<Located<String>> was, List<OldName> names) {
        was.ifPresent(old -> names.add(new OldName(kind, owner, name, old.value(), old.at())));
    }
}
