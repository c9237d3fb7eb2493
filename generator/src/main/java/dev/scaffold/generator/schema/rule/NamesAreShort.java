package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.DatabaseSchemas;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;

/** Tables and columns fit the database, classes fit the file system. Constraint names are cut by us where needed. */
final class NamesAreShort implements SchemaRule {

    /** A file name has 255 bytes, and the longest one of ours is an entity's with a suffix and {@code .java}. */
    private static final int CLASS_LIMIT = 200;

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (DeclaredName declared : DeclaredName.of(schema.node())) {
            boolean type = declared.isFile();
            boolean index = declared.kind().equals("index");
            if (type) limit(declared.kind(), declared.name(), CLASS_LIMIT, "file names end there", diagnostics);
            if (index)
                database("index", declared.name().value(), declared.name().at(), diagnostics);
        }
        for (LinkedEntity entity : schema.entities()) tableAndColumns(entity, diagnostics);
    }

    private static void tableAndColumns(LinkedEntity linked, Diagnostics diagnostics) {
        if (linked.hasTable())
            database("table", linked.entity().table(), linked.tableAt(), diagnostics.at(linked.where()));
        DatabaseSchemas.said(linked.node())
                .ifPresent(name -> database("schema", name.value(), name.at(), diagnostics.at(linked.where())));
        for (Member member : linked.entity().members()) {
            Diagnostics inside = diagnostics.at(linked.where(member.name()));
            LinkedEntity.columns(member).forEach(one -> database("column", one.name(), member.at(), inside));
            if (member instanceof Relation.ManyToMany many && many.owner()) {
                database("join table", many.joinTable(), member.at(), inside);
            }
        }
    }

    private static void database(String what, String name, SourceSpan at, Diagnostics diagnostics) {
        limit(what, new Located<>(name, at), ConstraintNames.LIMIT, "PostgreSQL's names end there", diagnostics);
    }

    private static void limit(String what, Located<String> name, int limit, String why, Diagnostics diagnostics) {
        int length = name.value().length();
        if (length <= limit) return;
        String hint = switch (what) {
            case "table" -> "\"table:\" gives it another name";
            case "join table" -> "\"table x\" behind the type gives it another name";
            case "column" -> "\"column x\" behind the type gives it another name";
            default -> "shorten it";
        };
        diagnostics.report(
                DiagnosticCode.E206,
                name.at(),
                "the " + what + "'s name has " + length + " characters and may have " + limit + ": " + why,
                hint);
    }
}
