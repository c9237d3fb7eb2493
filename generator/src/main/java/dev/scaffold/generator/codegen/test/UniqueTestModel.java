package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.code.EmbeddedCode;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.test.EntityTests.Same;
import dev.scaffold.generator.codegen.test.EntityTests.UniqueTests;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From what no two rows of an entity share to what its tests say of that. */
final class UniqueTestModel {

    private final Entity entity;
    private final List<Entity> lineage;
    private final EntityCode code;
    private final Set<String> fixed;
    private final UnaryOperator<String> samples;

    /**
     * @param fixed columns that have the same value in each sample
     * @param entity with all indexes that hold for its rows
     * @param lineage the entity and those that it extends
     * @param samples the method of {@code Samples} that makes one of another entity
     */
    UniqueTestModel(
            Entity entity, List<Entity> lineage, EntityCode code, Set<String> fixed, UnaryOperator<String> samples) {
        this.entity = entity;
        this.lineage = lineage;
        this.code = code;
        this.fixed = fixed;
        this.samples = samples;
    }

    /** Those whose violation is certain to be told by their name: what another one forbids, too, may be told by its name. */
    List<UniqueTests> all() {
        List<Index> indexes = new ArrayList<>();
        for (Entity one : lineage) {
            for (Column column : one.ownColumns()) one.unique(column).ifPresent(indexes::add);
        }
        entity.indexes().stream().filter(Index::unique).forEach(indexes::add);
        List<UniqueTests> tests = new ArrayList<>();
        key().ifPresent(tests::add);
        for (Index index : indexes) {
            boolean certain =
                    !holdsKey(index) && indexes.stream().noneMatch(other -> other != index && forbids(other, index));
            if (isKnown(index, entity) && certain)
                tests.add(unique(index.name(), index.columns(), !index.isConstraint()));
        }
        return tests;
    }

    /** Whether the key, which the caller gives, is told first. */
    private boolean holdsKey(Index index) {
        return code.key().isAssigned()
                && index.columns()
                        .containsAll(
                                entity.keyColumns().stream().map(Column::name).toList());
    }

    /** Whether two rows that agree in {@code columns} may be against {@code index} as well. */
    private boolean forbids(Index index, Index columns) {
        boolean computed = index.columns().isEmpty();
        return computed
                ? columns.columns().stream().anyMatch(column -> mentions(index, column))
                : index.columns().stream().allMatch(name -> columns.columns().contains(name) || fixed.contains(name));
    }

    private static boolean mentions(Index index, String column) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(column) + "\\b");
        return index.texts().stream().anyMatch(text -> word.matcher(text.text()).find());
    }

    /** Whether it is known here which rows may not agree: not so with a condition of the user's, or an expression. */
    static boolean isKnown(Index index, Entity entity) {
        if (index.isConstraint()) return true;
        boolean living = entity.living().isPresent() && index.where().equals(entity.living());
        return index.unique() && living && index.parts().equals(new Index(index.name(), index.columns(), true).parts());
    }

    /** Nobody can say a key twice that is made at insert. */
    private Optional<UniqueTests> key() {
        if (!code.key().isAssigned()) return Optional.empty();
        List<String> columns = entity.keyColumns().stream().map(Column::name).toList();
        String name = entity.key().primary()
                ? ConstraintNames.primaryKey(lineage.get(0).table())
                : ConstraintNames.unique(lineage.get(0).table(), columns);
        return Optional.of(unique(name, columns, false));
    }

    private UniqueTests unique(String name, List<String> columns, boolean living) {
        List<Same> same = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (PropertyCode column : code.columns()) {
            if (!columns.contains(column.column().name())) continue;
            Optional<EmbeddedCode> embedded = code.embeddedOf(column);
            if (embedded.isPresent()) {
                whole(embedded.get(), words, same);
                continue;
            }
            Optional<ToOneCode> relation = code.toOneOf(column);
            if (relation.filter(toOne -> toOne.columns().indexOf(column) > 0).isPresent()) continue;
            words.add(JavaNames.pascal(relation.map(ToOneCode::name).orElse(column.name())));
            same.add(new Same(
                    relation.map(ToOneCode::setter).orElse(column.setter()),
                    relation.map(ToOneCode::getter).orElse(column.getter()),
                    relation.orElse(null),
                    relation.filter(ToOneCode::nullable)
                            .map(toOne -> samples.apply(toOne.targetEntity()))
                            .orElse(null)));
        }
        return new UniqueTests(name, String.join("And", words), same, living);
    }

    /** A part cannot be set alone; as a whole it is equal in all its parts. */
    private static void whole(EmbeddedCode embedded, List<String> words, List<Same> same) {
        Same whole = new Same(embedded.setter(), embedded.getter(), null, null);
        if (same.contains(whole)) return;
        words.add(JavaNames.pascal(embedded.name()));
        same.add(whole);
    }

    /**
     * Whether two samples that refer to one owner agree in a unique set: what is in it besides has a few values only, or one.
     *
     * @param target with all rules that hold for its rows
     * @param fixed columns that have the same value in each sample
     */
    static boolean isRepeated(Entity target, ToOneCode side, Set<String> fixed) {
        List<String> own =
                side.columns().stream().map(column -> column.column().name()).toList();
        List<String> few = target.columns().stream()
                .filter(column ->
                        column.type() instanceof FieldType.Enumeration || column.type() instanceof FieldType.Bool)
                .map(Column::name)
                .toList();
        Stream<List<String>> sets = Stream.concat(
                target.indexes().stream().filter(Index::unique).map(Index::columns),
                Stream.of(target.keyColumns().stream().map(Column::name).toList()));
        return sets.filter(set -> set.containsAll(own))
                .anyMatch(set -> set.stream()
                        .allMatch(name -> own.contains(name) || few.contains(name) || fixed.contains(name)));
    }
}
