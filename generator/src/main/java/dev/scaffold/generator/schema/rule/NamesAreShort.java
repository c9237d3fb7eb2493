package dev.scaffold.generator.schema.rule;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.Column;
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

    private static final String DATABASE_END = "PostgreSQL's names end there";

    /** A part of a value object has no column of its own to name. */
    private static final String PART_HINT =
            "rename that part of the value, or begin its columns with less: \"prefix: x_\" in long form";

    @Override
    public void check(LinkedSchema schema, Diagnostics diagnostics) {
        for (DeclaredName declared : DeclaredName.of(schema.node())) {
            boolean type = declared.isFile();
            boolean index = declared.kind().equals("index");
            if (type)
                limit(
                        declared.kind(),
                        declared.name(),
                        CLASS_LIMIT,
                        "file names end there",
                        hint(declared.kind()),
                        diagnostics);
            if (index)
                database("index", declared.name().value(), declared.name().at(), diagnostics);
        }
        for (LinkedEntity entity : schema.entities()) tableAndColumns(entity, diagnostics);
    }

    private static void tableAndColumns(LinkedEntity linked, Diagnostics diagnostics) {
        if (linked.hasTable()) table(linked, diagnostics.at(linked.where()));
        DatabaseSchemas.said(linked.node())
                .ifPresent(name -> database("schema", name.value(), name.at(), diagnostics.at(linked.where())));
        for (Member member : linked.entity().members()) {
            Diagnostics inside = diagnostics.at(linked.where(member.name()));
            String hint = LinkedEntity.isPart(member) ? PART_HINT : hint("column");
            for (Column one : LinkedEntity.columns(member)) {
                if (one.name().length() <= ConstraintNames.LIMIT) continue;
                Located<String> name = new Located<>(one.name(), linked.columnAt(member, one.name()));
                limit("column", name, ConstraintNames.LIMIT, DATABASE_END, hint, inside);
            }
            if (member instanceof Relation.ManyToMany many && many.owner()) joinTable(linked, many, inside);
        }
    }

    /** One that is called like its entity may be too long for a file already. */
    private static void table(LinkedEntity linked, Diagnostics diagnostics) {
        boolean told = linked.node().table().isEmpty() && linked.entity().name().length() > CLASS_LIMIT;
        if (!told) database("table", linked.entity().table(), linked.tableAt(), diagnostics);
    }

    /** One that is called after a table is shorter when that is. */
    private static void joinTable(LinkedEntity linked, Relation.ManyToMany many, Diagnostics diagnostics) {
        SourceSpan at = linked.joinTableAt(many);
        boolean told = at.equals(many.at()) && linked.entity().table().length() > ConstraintNames.LIMIT;
        if (!told) database("join table", many.joinTable(), at, diagnostics);
    }

    private static void database(String what, String name, SourceSpan at, Diagnostics diagnostics) {
        limit(what, new Located<>(name, at), ConstraintNames.LIMIT, DATABASE_END, hint(what), diagnostics);
    }

    private static String hint(String what) {
        return switch (what) {
            case "table" -> "\"table:\" gives it another name";
            case "join table" -> "\"table x\" behind the type gives it another name";
            case "column" -> "\"column x\" behind the type gives it another name";
            default -> "shorten it";
        };
    }

    private static void limit(
            String what, Located<String> name, int limit, String why, String hint, Diagnostics diagnostics) {
        int length = name.value().length();
        if (length <= limit) return;
        diagnostics.report(
                DiagnosticCode.E206,
                name.at(),
                "the " + what + "'s name has " + length + " characters and may have " + limit + ": " + why,
                hint);
    }
}
