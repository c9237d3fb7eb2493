package dev.scaffold.generator.codegen.jooq;

import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.impl.DSL;
import org.jooq.meta.TableDefinition;

/** jOOQ's generator, with a method for each to-many relation added. jOOQ makes it by its class name. */
public final class TableClassGenerator extends JavaGenerator {

    private final Schema schema = TableGenerator.schema();
    private final TableNames names = TableGenerator.names();

    @Override
    protected void generateTableClassFooter(TableDefinition table, JavaWriter out) {
        Entity entity = names.entity(table.getName());
        schemaOf(table.getName(), out);
        if (entity == null) return;
        for (Relation.ToMany relation : entity.toManys()) inverse(entity, relation, out);
        for (Relation.ManyToMany relation : entity.manyToManys()) linked(entity, relation, out);
    }

    private void schemaOf(String table, JavaWriter out) {
        String name = schema.databaseSchemas().get(table);
        if (name == null) return;
        out.println();
        out.override();
        out.println("public %s getSchema() {", out.ref(org.jooq.Schema.class));
        out.println(
                "return aliased() ? null : %s.schema(%s.name(\"%s\"));", out.ref(DSL.class), out.ref(DSL.class), name);
        out.println("}");
    }

    private void inverse(Entity entity, Relation.ToMany relation, JavaWriter out) {
        Entity target = schema.entity(relation.target());
        Relation.ToOne foreignKey = target.toOnes().stream()
                .filter(toOne -> toOne.name().equals(relation.inverse()))
                .findFirst()
                .orElseThrow();
        List<String> held = foreignKey
                .references()
                .flatMap(entity::member)
                .map(field -> List.of(((Field) field).column().name()))
                .orElseGet(() -> keyNames(entity));
        String tables = open(relation, target, out);
        out.println(
                "return %s.inverse(this, %s, \"%s\", %s.%s::as, target -> %s)%s;",
                pathClass(out),
                columns("", entity.table(), held, false, out),
                relation.name(),
                tables,
                names.layout().tableConstant(target),
                columns("target.", target.table(), foreignKey.columnNames(), false, out),
                living(target, out));
        out.println("}");
    }

    private void linked(Entity entity, Relation.ManyToMany relation, JavaWriter out) {
        Entity target = schema.entity(relation.target());
        String tables = open(relation, target, out);
        boolean several =
                relation.sourceColumns().size() + relation.targetColumns().size() > 2;
        // One call: jOOQ's writer counts brackets a line at a time.
        out.println(
                "return %s.linked(\n            this, %s, \"%s\",\n            %s.%s::as, target -> %s,"
                        + "\n            %s.%s::as, link -> %s, link -> %s)%s;",
                pathClass(out),
                columns("", entity.table(), keyNames(entity), several, out),
                relation.name(),
                tables,
                names.layout().tableConstant(target),
                columns("target.", target.table(), keyNames(target), several, out),
                tables,
                JavaNames.constant(relation.joinTable()),
                columns("link.", relation.joinTable(), relation.sourceColumns(), several, out),
                columns("link.", relation.joinTable(), relation.targetColumns(), several, out),
                living(target, out));
        out.println("}");
    }

    /** Leaves out the rows that are marked as deleted. */
    private String living(Entity target, JavaWriter out) {
        String mark = target.automatic(Column.Role.DELETED)
                .map(field -> field.column().name())
                .orElse("");
        if (mark.isEmpty()) return "";
        Entity root =
                target.living().isPresent() ? target : schema.lineage(target).get(0);
        String living = "%s.isNull()".formatted(JavaNames.columnConstant(root.table(), mark));
        if (root == target) return ".among(target -> target.%s)".formatted(living);
        return ".among(\n            target -> %s, %s.%s::as, root -> %s, root -> root.%s)"
                .formatted(
                        columns("target.", target.table(), keyNames(target), true, out),
                        out.ref(names.layout().tables().canonicalName()),
                        names.layout().tableConstant(root),
                        columns("root.", root.table(), keyNames(root), true, out),
                        living);
    }

    /** Prints the head of the method and answers how to write the class {@code Tables}. */
    private String open(Relation relation, Entity target, JavaWriter out) {
        Layout layout = names.layout();
        out.println();
        out.println("/**");
        out.println("For conditions on the related rows: <code>any</code>, <code>all</code>, <code>none</code>.");
        out.println(" */");
        out.println(
                "public %s<%s> %s() {",
                pathClass(out), out.ref(layout.table(target).canonicalName()), TableNames.path(relation.name()));
        return out.ref(layout.tables().canonicalName());
    }

    private String pathClass(JavaWriter out) {
        return out.ref(names.layout().runtime("query", "ToManyPath").canonicalName());
    }

    /** {@code target.BOOK_ID}, or a list of them where there are several, or are on another side. */
    private static String columns(
            String receiver, String table, List<String> columns, boolean several, JavaWriter out) {
        String all = columns.stream()
                .map(column -> receiver + JavaNames.columnConstant(table, column))
                .collect(Collectors.joining(", "));
        return columns.size() == 1 && !several ? all : out.ref(List.class) + ".of(" + all + ")";
    }

    private static List<String> keyNames(Entity entity) {
        return entity.keyColumns().stream().map(Column::name).toList();
    }
}
