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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the schema calls {@code was}.
 *
 * @param owner the entity or enum that it is part of; that itself for an entity or an enum
 * @param name as it is called now; empty for an index
 * @param old as it was called; {@code Other.field} for a field that another entity had
 * @param at where the old name stands
 * @param where what that place is: {@code in field title of entity Book}
 */
public record OldName(Kind kind, String owner, String name, String old, SourceSpan at, String where) {

    private static final Pattern ELSEWHERE = Pattern.compile("[A-Z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9_]*");

    /** What has the name. */
    public enum Kind {
        ENTITY("entity", NamePatterns.TYPE),
        FIELD("field", NamePatterns.MEMBER),
        ENUM("enum", NamePatterns.TYPE),
        CONSTANT("constant", NamePatterns.CONSTANT),
        /** Made anew under its name: nothing is lost with the old one. */
        CHECK("check", NamePatterns.MEMBER),
        /** As a check. */
        INDEX("index", NamePatterns.DATABASE);

        private final String word;
        private final NamePatterns pattern;

        Kind(String word, NamePatterns pattern) {
            this.word = word;
            this.pattern = pattern;
        }

        public String word() {
            return word;
        }

        /** What its names look like. */
        public NamePatterns pattern() {
            return pattern;
        }
    }

    /** Every one, what entities have of their mixins included. */
    public static List<OldName> of(SchemaNode schema) {
        List<OldName> names = new ArrayList<>();
        schema.enums().forEach(one -> enumeration(one, names));
        // What is wrong with mixins was reported when they were linked.
        MixinExpansion.expand(schema, new Diagnostics()).forEach(entity -> {
            add(Kind.ENTITY, entity.name().value(), entity.name().value(), entity.was(), "", names);
            parts("entity", entity, names);
        });
        return List.copyOf(names);
    }

    /** The same, and before it what stands in mixins: told of there, whoever has it, or nobody. */
    public static List<OldName> written(SchemaNode schema) {
        List<OldName> names = new ArrayList<>();
        schema.mixins().forEach(mixin -> parts("mixin", mixin, names));
        names.addAll(of(schema));
        return List.copyOf(names);
    }

    /** Whether {@code old} has the form {@code Other.field}. */
    public static boolean isElsewhere(String old) {
        return ELSEWHERE.matcher(old).matches();
    }

    /** Whether both are called, or were, among the same things: the entities, the fields of one entity. */
    boolean isAmong(OldName other) {
        return kind == other.kind && scope().equals(other.scope());
    }

    /** Of what it is a part; empty where it is none. */
    public String scope() {
        return kind == Kind.ENTITY || kind == Kind.ENUM ? "" : owner;
    }

    private static void enumeration(EnumNode one, List<OldName> names) {
        String owner = one.name().value();
        String where = " of enum " + owner;
        add(Kind.ENUM, owner, owner, one.was(), "", names);
        for (EnumNode.ConstantNode constant : one.constants()) {
            add(Kind.CONSTANT, owner, constant.name().value(), constant.was(), where, names);
        }
    }

    private static void parts(String kind, EntityNode entity, List<OldName> names) {
        String owner = entity.name().value();
        String where = " of " + kind + " " + owner;
        for (FieldNode field : entity.fields()) {
            add(Kind.FIELD, owner, field.name().value(), field.was(), where, names);
        }
        entity.checks().forEach(check -> add(Kind.CHECK, owner, check.name().value(), check.was(), where, names));
        Stream.concat(entity.indexes().stream(), entity.uniques().stream())
                .forEach(index -> add(Kind.INDEX, owner, "", index.was(), where, names));
    }

    private static void add(
            Kind kind, String owner, String name, Optional<Located<String>> was, String of, List<OldName> names) {
        String where = ("in " + kind.word() + " " + name).stripTrailing() + of;
        was.ifPresent(old -> names.add(new OldName(kind, owner, name, old.value(), old.at(), where)));
    }
}
