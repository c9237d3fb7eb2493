package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.schema.DatabaseSchemas;
import dev.scaffold.generator.schema.EnumStorage;
import dev.scaffold.generator.schema.NamePatterns;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.EnumNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.IndexNode;
import dev.scaffold.generator.syntax.JoinNode;
import dev.scaffold.generator.syntax.NamedTypeNode;
import dev.scaffold.generator.syntax.SchemaNode;
import dev.scaffold.generator.syntax.ValueNode;
import java.util.ArrayList;
import java.util.List;

/** A name that the schema gives to something. */
record DeclaredName(String kind, Located<String> name, NamePatterns pattern, String where) {

    /** Every one, in the order of the file. */
    static List<DeclaredName> of(SchemaNode schema) {
        List<DeclaredName> names = new ArrayList<>();
        for (EnumNode one : schema.enums()) {
            String where = "in enum " + one.name().value();
            names.add(new DeclaredName("enum", one.name(), NamePatterns.TYPE, ""));
            EnumStorage.saidType(one)
                    .ifPresent(type -> names.add(new DeclaredName("type", type, NamePatterns.DATABASE, where)));
            one.constants()
                    .forEach(c -> names.add(new DeclaredName("constant", c.name(), NamePatterns.CONSTANT, where)));
        }
        for (NamedTypeNode one : schema.types()) {
            names.add(new DeclaredName("type", one.spec().name(), NamePatterns.TYPE, ""));
        }
        for (ValueNode one : schema.values()) {
            names.add(new DeclaredName("value object", one.name(), NamePatterns.TYPE, ""));
            fields(one.fields(), "in value " + one.name().value(), names);
        }
        for (EntityNode one : schema.mixins()) entity("mixin", one, names);
        for (EntityNode one : schema.entities()) entity("entity", one, names);
        return names;
    }

    /** Whether a class, and so a file, is called like it: named types are none. */
    boolean isFile() {
        return where.isEmpty() && !kind.equals("type");
    }

    private static void entity(String kind, EntityNode entity, List<DeclaredName> names) {
        names.add(new DeclaredName(kind, entity.name(), NamePatterns.TYPE, ""));
        String where = "in " + kind + " " + entity.name().value();
        entity.table().ifPresent(table -> names.add(new DeclaredName("table", table, NamePatterns.DATABASE, where)));
        DatabaseSchemas.said(entity)
                .ifPresent(name -> names.add(new DeclaredName("schema", name, NamePatterns.DATABASE, where)));
        entity.discriminator()
                .ifPresent(column -> names.add(new DeclaredName("column", column, NamePatterns.DATABASE, where)));
        fields(entity.fields(), where, names);
        for (IndexNode index : entity.indexes()) index(index, where, names);
        for (IndexNode unique : entity.uniques()) index(unique, where, names);
        entity.checks().forEach(c -> names.add(new DeclaredName("check", c.name(), NamePatterns.MEMBER, where)));
    }

    private static void fields(List<FieldNode> fields, String where, List<DeclaredName> names) {
        for (FieldNode field : fields) {
            names.add(new DeclaredName("field", field.name(), NamePatterns.MEMBER, where));
            field.column().ifPresent(c -> names.add(new DeclaredName("column", c, NamePatterns.DATABASE, where)));
            field.relation()
                    .join()
                    .flatMap(JoinNode::table)
                    .ifPresent(t -> names.add(new DeclaredName("table", t, NamePatterns.DATABASE, where)));
        }
    }

    private static void index(IndexNode index, String where, List<DeclaredName> names) {
        index.name().ifPresent(name -> names.add(new DeclaredName("index", name, NamePatterns.DATABASE, where)));
    }
}
