package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.rule.LinkedEntity;
import dev.scaffold.generator.schema.rule.LinkedSchema;
import dev.scaffold.generator.schema.rule.SchemaRules;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From what a schema says to what it means.
 *
 * <ol>
 *   <li>The project: schema and command line together.
 *   <li>Mixins: written out where they are used.
 *   <li>Names: every type, enum and entity by its name.
 *   <li>Members: types resolved, columns and relations made, defaults filled in.
 *   <li>Indexes and checks over these columns.
 *   <li>The rules: what is well formed and still cannot work.
 * </ol>
 */
public final class SchemaLinker {

    private SchemaLinker() {}

    /** Empty when {@code diagnostics} hold an error, of this or of an earlier stage; all problems are reported in one run. */
    public static Optional<Schema> link(SchemaNode node, SchemaDefaults defaults, Diagnostics diagnostics) {
        ProjectLinker project = new ProjectLinker(node, defaults, diagnostics);
        Optional<Project> linked = project.link();
        NotYet.report(node, project.databases(), diagnostics);
        SchemaNode whole = node.withEntities(MixinExpansion.expand(node, diagnostics));
        NameTable names = new NameTable(whole);
        MemberLinker members = new MemberLinker(whole, names, diagnostics);
        List<Mixin> mixins =
                node.mixins().stream().map(mixin -> mixin(mixin, node, members)).toList();
        List<LinkedEntity> entities = whole.entities().stream()
                .map(entity -> entity(entity, members.link(entity), diagnostics))
                .toList();
        List<LinkedEntity> named = entities.stream()
                .filter(one -> NamePatterns.TYPE.matches(one.entity().name()))
                .toList();
        SchemaRules.check(new LinkedSchema(node, project.databases(), names.enums(), named), diagnostics);
        if (linked.isEmpty() || diagnostics.hasErrors()) return Optional.empty();
        return Optional.of(new Schema(
                linked.get(),
                names.enums(),
                members.valueObjects(),
                mixins,
                entities.stream().map(LinkedEntity::entity).toList()));
    }

    private static Mixin mixin(EntityNode node, SchemaNode schema, MemberLinker members) {
        return new Mixin(
                node.name().value(),
                node.doc(),
                mixins(node),
                members.linkMixin(node),
                schema.entities().stream()
                        .filter(entity -> mixins(entity).contains(node.name().value()))
                        .map(entity -> entity.name().value())
                        .toList());
    }

    private static List<String> mixins(EntityNode node) {
        return node.mixins().stream().map(Located::value).toList();
    }

    private static LinkedEntity entity(EntityNode node, MemberLinker.Members members, Diagnostics diagnostics) {
        String table = NameTable.table(node);
        IndexLinker indexes = new IndexLinker(node, table, members, diagnostics);
        List<LinkedEntity.LinkedIndex> linked = new ArrayList<>(indexes.link());
        linked.addAll(indexes.ofForeignKeys(linked));
        List<Check> checks = node.checks().stream()
                .map(check -> new Check(
                        ConstraintNames.check(table, Names.snake(check.name().value())),
                        check.expression().text().text().strip(),
                        check.expression().asIs()))
                .toList();
        Entity entity = new Entity(
                node.name().value(),
                table,
                node.doc(),
                members.key(),
                indexes.withForeignKeyIndexes(linked),
                linked.stream().map(LinkedEntity.LinkedIndex::index).toList(),
                checks,
                OrderBy.of(node.orderBy()),
                node.name().at());
        return new LinkedEntity(node, entity, linked, members.unreadable());
    }
}
