package dev.scaffold.generator.codegen.jooq;

import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.TableDefinition;

/** jOOQ's generator, with a method for each to-many relation added. jOOQ makes it by its class name. */
public final class TableClassGenerator extends JavaGenerator {

    private final Schema schema = TableGenerator.schema();
    private final TableNames names = TableGenerator.names();

    @Override
    protected void generateTableClassFooter(TableDefinition table, JavaWriter out) {
        Entity entity = names.entity(table.getName());
        if (entity == null) return;
        for (Relation.ToMany relation : entity.toManys()) inverse(entity, relation, out);
        for (Relation.ManyToMany relation : entity.manyToManys()) linked(entity, relation, out);
    }

    private void inverse(Entity entity, Relation.ToMany relation, JavaWriter out) {
        Entity target = schema.entity(relation.target());
        String foreignKey = target.toOnes().stream()
                .filter(toOne -> toOne.name().equals(relation.inverse()))
                .map(toOne ->
                        JavaNames.columnConstant(target.table(), toOne.column().name()))
                .findFirst()
                .orElseThrow();
        String tables = open(relation, target, out);
        out.println(
                "return %s.inverse(this, %s, \"%s\", %s.%s::as, target -> target.%s);",
                pathClass(out),
                key(entity),
                relation.name(),
                tables,
                names.layout().tableConstant(target),
                foreignKey);
        out.println("}");
    }

    private void linked(Entity entity, Relation.ManyToMany relation, JavaWriter out) {
        Entity target = schema.entity(relation.target());
        String tables = open(relation, target, out);
        // One call: jOOQ's writer counts brackets a line at a time.
        out.println(
                "return %s.linked(\n            this, %s, \"%s\",\n            %s.%s::as, target -> target.%s,"
                        + "\n            %s.%s::as, link -> link.%s, link -> link.%s);",
                pathClass(out),
                key(entity),
                relation.name(),
                tables,
                names.layout().tableConstant(target),
                key(target),
                tables,
                JavaNames.constant(relation.joinTable()),
                JavaNames.columnConstant(relation.joinTable(), relation.sourceColumn()),
                JavaNames.columnConstant(relation.joinTable(), relation.targetColumn()));
        out.println("}");
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

    private static String key(Entity entity) {
        return JavaNames.columnConstant(entity.table(), entity.keyColumn().name());
    }
}
