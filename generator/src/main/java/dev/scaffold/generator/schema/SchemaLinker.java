package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.rule.LinkedEntity;
import dev.scaffold.generator.schema.rule.LinkedSchema;
import dev.scaffold.generator.schema.rule.SchemaRules;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.SchemaNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From what a schema says to what it means.
 *
 * <ol>
 *   <li>The project: schema and command line together.
 *   <li>Mixins: written out where they are used.
 *   <li>Names: every type, enum and entity by its name, and who extends whom.
 *   <li>Members: types resolved, columns and relations made, defaults filled in.
 *   <li>Indexes and checks over these columns.
 *   <li>The rules: what is well formed and still cannot work.
 *   <li>Inheritance: a child gets its parent's members.
 * </ol>
 */
public final class SchemaLinker {

    private final Trees trees;
    private final Diagnostics diagnostics;
    private final Map<String, MemberLinker.Members> members = new HashMap<>();

    private SchemaLinker(Trees trees, Diagnostics diagnostics) {
        this.trees = trees;
        this.diagnostics = diagnostics;
    }

    /** Empty when {@code diagnostics} hold an error, of this or of an earlier stage; all problems are reported in one run. */
    public static Optional<Schema> link(SchemaNode node, SchemaDefaults defaults, Diagnostics diagnostics) {
        ProjectLinker project = new ProjectLinker(node, defaults, diagnostics);
        Optional<Project> linked = project.link();
        NotYet.report(node, project.databases(), diagnostics);
        SchemaNode whole = node.withEntities(MixinExpansion.expand(node, diagnostics));
        NameTable names = new NameTable(whole);
        Trees trees = new Trees(whole, names);
        MemberLinker linker = new MemberLinker(whole, names, trees, diagnostics);
        List<Mixin> mixins =
                node.mixins().stream().map(mixin -> mixin(mixin, node, linker)).toList();
        List<LinkedEntity> entities = new SchemaLinker(trees, diagnostics).entities(whole, linker);
        List<LinkedEntity> named = entities.stream()
                .filter(one -> NamePatterns.TYPE.matches(one.entity().name()))
                .toList();
        SchemaRules.check(new LinkedSchema(node, project.databases(), names.enums(), named), diagnostics);
        if (linked.isEmpty() || diagnostics.hasErrors()) return Optional.empty();
        return Optional.of(new Schema(
                linked.get(),
                names.enums(),
                linker.valueObjects(),
                mixins,
                Heirs.complete(entities),
                DatabaseSchemas.of(entities)));
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

    private List<LinkedEntity> entities(SchemaNode schema, MemberLinker linker) {
        for (EntityNode entity : schema.entities()) members.put(entity.name().value(), linker.link(entity));
        return schema.entities().stream().map(this::entity).toList();
    }

    private LinkedEntity entity(EntityNode node) {
        MemberLinker.Members own = members.get(node.name().value());
        String table = trees.table(node);
        Optional<Inheritance> tree = trees.of(node);
        boolean shared = tree.filter(Inheritance::sharesTable).isPresent();
        List<Member> all = ofAncestors(node);
        List<Member> inherited = shared ? all : List.of();
        IndexLinker indexes = new IndexLinker(node, table, own, all, !shared, diagnostics);
        List<LinkedEntity.LinkedIndex> linked = new ArrayList<>(indexes.link());
        linked.addAll(indexes.ofForeignKeys(linked));
        String prefix = !shared ? "" : Names.snake(node.name().value()) + "_";
        List<Check> checks = node.checks().stream()
                .map(check -> new Check(
                        ConstraintNames.check(
                                table, prefix + Names.snake(check.name().value())),
                        check.expression().text().text().strip(),
                        check.expression().asIs()))
                .toList();
        Entity entity = new Entity(
                node.name().value(),
                table,
                node.doc(),
                own.key(),
                indexes.withForeignKeyIndexes(linked),
                linked.stream().map(LinkedEntity.LinkedIndex::index).toList(),
                checks,
                OrderBy.of(node.orderBy()),
                tree,
                node.name().at());
        return new LinkedEntity(node, entity, inherited, linked, own.unreadable());
    }

    private List<Member> ofAncestors(EntityNode node) {
        List<EntityNode> lineage = trees.lineage(node);
        List<Member> all = new ArrayList<>();
        for (EntityNode ancestor : lineage.subList(0, lineage.size() - 1)) {
            all.addAll(members.get(ancestor.name().value()).members());
        }
        return all;
    }
}
