package dev.scaffold.generator.schema;

import dev.scaffold.generator.diagnostic.DiagnosticCode;
import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.schema.rule.LinkedEntity;
import dev.scaffold.generator.schema.rule.LinkedEntity.LinkedIndex;
import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.syntax.EntityNode;
import dev.scaffold.generator.syntax.FieldNode;
import dev.scaffold.generator.syntax.IndexNode;
import dev.scaffold.generator.syntax.OrderNode;
import dev.scaffold.generator.syntax.SqlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the indexes of an entity, and decides which foreign keys need one of their own. */
final class IndexLinker {

    private final EntityNode entity;
    private final String table;
    private final MemberLinker.Members members;
    private final List<Member> inherited;
    private final boolean ownTable;
    private final Diagnostics diagnostics;

    /**
     * @param inherited what the entity has from above
     * @param ownTable whether that stands in another table
     */
    IndexLinker(
            EntityNode entity,
            String table,
            MemberLinker.Members members,
            List<Member> inherited,
            boolean ownTable,
            Diagnostics diagnostics) {
        this.entity = entity;
        this.table = table;
        this.members = members;
        this.inherited = inherited;
        this.ownTable = ownTable;
        this.diagnostics = diagnostics.at("in entity " + entity.name().value());
    }

    /** Those of {@code indexes:}, then those of {@code unique:}, without those that name what is not there. */
    List<LinkedIndex> link() {
        List<LinkedIndex> linked = new ArrayList<>();
        entity.indexes().forEach(node -> index(node, false).ifPresent(linked::add));
        entity.uniques().forEach(node -> index(node, true).ifPresent(linked::add));
        members.embedded().forEach(value -> whole(value, linked));
        return linked;
    }

    /** The condition that a row of the table lives, where that marks deleted rows. */
    private Optional<SqlText> living() {
        List<Member> all = new ArrayList<>(ownTable ? List.of() : inherited);
        all.addAll(members.members());
        return Entity.living(all);
    }

    /** What a field says of a value object is said of all its columns together. */
    private void whole(EmbeddedValue value, List<LinkedIndex> linked) {
        FieldNode field = entity.field(value.name()).orElseThrow();
        List<String> columns = columns(value);
        field.unique()
                .ifPresent(at -> linked.add(
                        new LinkedIndex(new Index(ConstraintNames.unique(table, columns), columns, true), at)));
        field.index()
                .filter(Located::value)
                .ifPresent(said -> linked.add(
                        new LinkedIndex(new Index(ConstraintNames.index(table, columns), columns, false), said.at())));
    }

    private List<String> columns(EmbeddedValue value) {
        return members.members().stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .filter(field -> field.value().filter(value::equals).isPresent())
                .map(field -> field.column().name())
                .toList();
    }

    /**
     * The members; a foreign key that begins the primary key or another index, or is unique, has no index of its own unless it
     * asks for it. One of several columns never has: its index is one of the entity's.
     */
    List<Member> withForeignKeyIndexes(List<LinkedIndex> indexes) {
        return members.members().stream()
                .map(member -> member instanceof Relation.ToOne toOne ? withIndex(toOne, indexes) : member)
                .toList();
    }

    private Relation.ToOne withIndex(Relation.ToOne toOne, List<LinkedIndex> indexes) {
        return toOne.columns().size() == 1 && needsIndex(toOne, indexes) ? toOne : toOne.withIndex(false);
    }

    /** Unique constraints and indexes of foreign keys that have several columns. */
    List<LinkedIndex> ofForeignKeys(List<LinkedIndex> indexes) {
        List<LinkedIndex> own = new ArrayList<>();
        for (Member member : members.members()) {
            if (!(member instanceof Relation.ToOne toOne) || toOne.columns().size() == 1) continue;
            List<String> columns = toOne.columnNames();
            boolean unique =
                    entity.field(toOne.name()).flatMap(FieldNode::unique).isPresent();
            if (unique) {
                Index whole = new Index(ConstraintNames.unique(table, columns), columns, true);
                Index index = living().map(whole::among).orElse(whole);
                own.add(new LinkedIndex(index, toOne.at()));
            }
            if (!needsIndex(toOne, indexes)) continue;
            own.add(new LinkedIndex(new Index(ConstraintNames.index(table, columns), columns, false), toOne.at()));
        }
        return own;
    }

    private boolean needsIndex(Relation.ToOne toOne, List<LinkedIndex> indexes) {
        if (!toOne.column().index()) return false;
        boolean asked = entity.field(toOne.name())
                .flatMap(FieldNode::index)
                .filter(Located::value)
                .isPresent();
        List<String> columns = toOne.columnNames();
        boolean softDelete = living().isPresent();
        return asked
                || (softDelete || !toOne.unique())
                        && !begins(columns, keyColumns())
                        && indexes.stream().noneMatch(one -> one.index().serves(columns));
    }

    private List<String> keyColumns() {
        return members.key().members().stream()
                .flatMap(name -> members.members().stream()
                        .filter(member -> member.name().equals(name)))
                .flatMap(member -> LinkedEntity.columns(member).stream())
                .map(Column::name)
                .toList();
    }

    private static boolean begins(List<String> columns, List<String> others) {
        return others.size() >= columns.size()
                && others.subList(0, columns.size()).equals(columns);
    }

    private Optional<LinkedIndex> index(IndexNode node, boolean unique) {
        List<Index.Part> parts = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        boolean complete = true;
        for (OrderNode ordered : node.fields()) {
            Located<String> field = ordered.field();
            List<String> own = columns(field);
            complete &= !own.isEmpty();
            if (!own.isEmpty() && columns.containsAll(own)) {
                diagnostics.report(
                        DiagnosticCode.E501,
                        field.at(),
                        "\"" + field.value() + "\" stands twice in one index",
                        "delete one of them");
            }
            columns.addAll(own);
            own.forEach(name -> parts.add(new Index.OfColumn(name, ordered.descending(), ordered.nullsFirst())));
        }
        List<String> words = new ArrayList<>(columns);
        for (SqlNode expression : node.expressions()) {
            SqlText text = sql(expression);
            parts.add(new Index.OfExpression(text));
            words.add(text.text().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", ""));
        }
        if (!complete || parts.isEmpty()) return Optional.empty();
        String name = node.name()
                .map(Located::value)
                .orElseGet(() -> unique ? ConstraintNames.unique(table, words) : ConstraintNames.index(table, words));
        IndexSettings settings = IndexSettings.read(node, diagnostics);
        Index whole = new Index(
                name, parts, unique, node.where().map(IndexLinker::sql), settings.method(), settings.skipped());
        Index index = unique ? living().map(whole::among).orElse(whole) : whole;
        return Optional.of(new LinkedIndex(index, node.isReadable(), node.at()));
    }

    private static SqlText sql(SqlNode node) {
        return new SqlText(node.text().text().strip(), node.asIs());
    }

    /** Of a field: several where it is a value object or a key of several columns; none for one with a problem, which was reported. */
    private List<String> columns(Located<String> field) {
        return members.embedded().stream()
                .filter(value -> value.name().equals(field.value()))
                .findFirst()
                .map(this::columns)
                .orElseGet(() -> memberColumns(field));
    }

    private List<String> memberColumns(Located<String> field) {
        if (members.unreadable().contains(field.value())) return List.of();
        if (ownTable && inherited.stream().anyMatch(one -> one.name().equals(field.value()))) {
            diagnostics.report(
                    DiagnosticCode.E501,
                    field.at(),
                    "\"" + field.value() + "\" stands in the table of an entity that "
                            + entity.name().value() + " extends, and an index in one table",
                    "write the index there");
            return List.of();
        }
        List<Member> all =
                Stream.concat(members.members().stream(), inherited.stream()).toList();
        Optional<Member> member =
                all.stream().filter(one -> one.name().equals(field.value())).findFirst();
        if (member.isEmpty()) {
            List<String> known = all.stream().map(Member::name).toList();
            diagnostics.reportUnknown(
                    DiagnosticCode.E501,
                    field.at(),
                    "entity " + entity.name().value() + " has no field \"" + field.value() + "\" to index",
                    field.value(),
                    known);
            return List.of();
        }
        List<String> columns =
                LinkedEntity.columns(member.get()).stream().map(Column::name).toList();
        if (!columns.isEmpty()) return columns;
        diagnostics.report(
                DiagnosticCode.E501,
                field.at(),
                "\"" + field.value() + "\" has no column in this table to index",
                "the column of such a relation stands in the other table");
        return List.of();
    }
}
