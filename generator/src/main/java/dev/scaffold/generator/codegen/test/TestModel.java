package dev.scaffold.generator.codegen.test;

import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.CodeModel;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToManyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.java.JavadocText;
import dev.scaffold.generator.codegen.jooq.TableGenerator;
import dev.scaffold.generator.codegen.test.EntityTests.Automatic;
import dev.scaffold.generator.codegen.test.EntityTests.CollectionTests;
import dev.scaffold.generator.codegen.test.EntityTests.KindTests;
import dev.scaffold.generator.codegen.test.EntityTests.ReferenceTests;
import dev.scaffold.generator.schema.Check;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.ConstraintNames;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a schema to what its tests say: the one place that decides which promises are tested, and with which values. */
final class TestModel {

    /** What {@code Samples} has anyway: methods without parameters that make a value. */
    private static final Set<String> VALUES =
            Set.of("number", "day", "time", "moment", "datetime", "duration", "uuid", "ulid", "json");

    /** How many characters of reasons are said in short: they fit on a line. */
    private static final int SAID = 90;

    private final Schema schema;
    private final Map<String, EntityCode> codes;

    private TestModel(Schema schema, List<EntityCode> codes) {
        this.schema = schema;
        this.codes = codes.stream().collect(Collectors.toMap(EntityCode::name, code -> code));
    }

    static List<EntityTests> of(Schema schema, Layout layout) {
        List<EntityCode> codes = CodeModel.of(schema, layout);
        TestModel model = new TestModel(schema, codes);
        return codes.stream()
                .filter(code -> !code.isAbstract())
                .map(code -> model.tests(schema.withInheritedRules(schema.entity(code.name())), code))
                .toList();
    }

    private EntityTests tests(Entity entity, EntityCode code) {
        Optional<Map<String, Object>> checked = CheckedSamples.of(entity);
        boolean possible = checked.isPresent()
                && !hasFewKeys(entity)
                && !CheckedSamples.shareAll(entity, checked.get())
                && !needsItself(entity)
                && unknown(entity).isEmpty();
        List<Entity> lineage = schema.lineage(schema.entity(entity.name()));
        Map<String, String> tables = tables(lineage);
        Map<String, Object> fixed = possible ? checked.get() : Map.of();
        List<PropertyTests> values = code.properties().stream()
                .filter(PropertyCode::writable)
                .filter(property -> !property.column().isFilledByDatabase()
                        || fixed.containsKey(property.column().name()))
                .map(property -> {
                    String column = property.column().name();
                    return property(entity, tables.getOrDefault(column, entity.table()), property, fixed.get(column));
                })
                .toList();
        List<PropertyTests> variable = values.stream()
                .filter(value -> isFree(value) && !code.isKey(value.code()))
                .toList();
        List<PropertyTests> free =
                variable.stream().filter(value -> !isImmutable(value)).toList();
        return new EntityTests(
                code,
                JavaNames.snake(entity.name()).replace('_', ' '),
                sample(entity.name()),
                possible ? List.of() : reasons(entity, check -> JavadocText.escape(check.expression())),
                possible ? "" : why(entity),
                values,
                new EmbeddedTestModel(entity, lineage, code, fixed).all(),
                code.toOnes().stream()
                        .filter(toOne -> !toOne.nullable() && !leadsBack(entity, toOne))
                        .toList(),
                required(code),
                possible && withoutOptionals(entity, fixed),
                computed(code, values),
                variable.stream().filter(TestModel::isImmutable).toList(),
                free.isEmpty() ? null : free.get(0),
                free.stream()
                        .skip(1)
                        .filter(value -> value.raw() != null)
                        .findFirst()
                        .orElse(null),
                new UniqueTestModel(entity, lineage, code, CheckedSamples.fixed(entity), this::sampleOf).all(),
                possible ? CheckTestModel.of(entity, code) : List.of(),
                code.toOnes().stream().map(toOne -> reference(entity, toOne)).toList(),
                code.toManys().stream().map(many -> collection(entity, many)).toList(),
                automatic(code),
                door(code),
                kind(entity, code),
                qualified(tables));
    }

    /** Whether a test may set another value, also past the entity: what PostgreSQL casts it would have to cast, too. */
    private static boolean isFree(PropertyTests value) {
        FieldType type = value.code().column().type();
        return value.other() != null && !(type instanceof FieldType.Json) && !(type instanceof FieldType.Native);
    }

    private static boolean isImmutable(PropertyTests value) {
        return value.code().column().rules().immutable();
    }

    private static List<PropertyCode> computed(EntityCode code, List<PropertyTests> values) {
        Set<PropertyCode> given = values.stream().map(PropertyTests::code).collect(Collectors.toSet());
        return code.properties().stream()
                .filter(property -> property.column().role() == Column.Role.GENERATED
                        || property.column().isFilledByDatabase())
                .filter(property -> !given.contains(property))
                .toList();
    }

    /** Whether all parts of the key are of types with a few values: a second sample could not have another one. */
    private static boolean hasFewKeys(Entity entity) {
        return entity.keyColumns().stream()
                .allMatch(column -> column.role() == Column.Role.PLAIN
                        && (column.type() instanceof FieldType.Enumeration || column.type() instanceof FieldType.Bool));
    }

    /** In short: many are not all listed. */
    private static String why(Entity entity) {
        List<String> reasons =
                reasons(entity, check -> "check " + ConstraintNames.checkName(entity.table(), check.name()));
        String few = reasons.get(0);
        for (String reason : reasons.subList(1, reasons.size())) {
            if (few.length() + reason.length() > SAID) return few + ", …";
            few += ", " + reason;
        }
        return few;
    }

    private static List<String> reasons(Entity entity, Function<Check, String> words) {
        List<String> reasons = new ArrayList<>();
        entity.checks().stream().map(words).forEach(reasons::add);
        unknown(entity).forEach(name -> reasons.add("the type or the limits of " + name));
        if (hasFewKeys(entity)) reasons.add("its key has only a few values");
        if (reasons.isEmpty()) reasons.add("it needs one of its own kind, or a circle of them, to exist first");
        return reasons;
    }

    /** Columns for which no value is found that their type and limits accept. */
    private static List<String> unknown(Entity entity) {
        return entity.columns().stream()
                .filter(TestModel::isUnknown)
                .map(Column::name)
                .toList();
    }

    private static boolean isUnknown(Column column) {
        if (column.type() instanceof FieldType.Native type) {
            return !column.nullable() && JavaValues.ofDatabase(type).isEmpty();
        }
        return LimitedValues.isLimited(column) && LimitedValues.fresh(column).isEmpty();
    }

    private PropertyTests property(Entity entity, String table, PropertyCode code, @Nullable Object fixed) {
        FieldType type = code.column().type();
        boolean exact = type.single() instanceof FieldType.Char;
        int limit = type.single() instanceof FieldType.Varchar varchar
                ? varchar.length()
                : type.single() instanceof FieldType.Char fixedLength ? fixedLength.length() : 0;
        String other = fixed == null ? JavaValues.other(code) : null;
        return new PropertyTests(
                code,
                JavaNames.pascal(code.name()),
                code.type().simpleName(),
                fixed == null ? JavaValues.fresh(code) : JavaValues.literal(code, fixed),
                other,
                other == null ? null : JavaValues.raw(code, other),
                limit,
                exact,
                JavaValues.initial(code).orElse(null),
                JavaValues.stored(type),
                BeyondLimits.of(entity, table, code));
    }

    /** What happens to the row when the target goes; nothing without a constraint. */
    private static String action(Relation.ToOne toOne) {
        if (!toOne.rules().constrained()) return "NONE";
        boolean empties = toOne.onDelete() == Relation.OnDelete.SET_DEFAULT;
        return empties ? Relation.OnDelete.SET_NULL.name() : toOne.onDelete().name();
    }

    /** Whether a sample of the target would need a sample of {@code entity} first. */
    private boolean leadsBack(Entity entity, ToOneCode toOne) {
        return toOne.targetEntity().equals(entity.name())
                || reaches(schema.entity(toOne.targetEntity()), entity.name(), new HashSet<>());
    }

    /** Whether required relations lead from {@code entity} back to it. */
    private boolean needsItself(Entity entity) {
        return reaches(entity, entity.name(), new HashSet<>());
    }

    private boolean reaches(Entity from, String name, Set<String> seen) {
        for (Relation.ToOne toOne : from.toOnes()) {
            if (toOne.column().nullable()) continue;
            String target = sampled(toOne.target()).name();
            if (target.equals(name)) return true;
            if (seen.add(target) && reaches(schema.entity(target), name, seen)) return true;
        }
        return false;
    }

    private static boolean withoutOptionals(Entity entity, Map<String, Object> fixed) {
        Map<String, Object> rest = new LinkedHashMap<>(fixed);
        boolean any = false;
        for (Column column : entity.columns()) {
            if (column.role() != Column.Role.PLAIN || !column.nullable()) continue;
            rest.remove(column.name());
            any = true;
        }
        return any && SampleValues.accepted(entity, rest);
    }

    /** In the order of the columns, as the runtime reports them. */
    private static List<String> required(EntityCode code) {
        List<String> names = new ArrayList<>();
        for (PropertyCode column : code.slots()) {
            if (column.nullable() || column.initial().isPresent()) continue;
            if (column.column().isFilledByDatabase()) continue;
            if (column.column().role() == Column.Role.PLAIN) names.add(column.name());
            if (column.column().role() == Column.Role.REFERENCE) {
                names.add(code.toOneOf(code.columns().get(column.position()))
                        .orElseThrow()
                        .name());
            }
        }
        return names;
    }

    private ReferenceTests reference(Entity entity, ToOneCode code) {
        Relation.ToOne toOne = entity.toOnes().stream()
                .filter(candidate -> candidate.name().equals(code.name()))
                .findFirst()
                .orElseThrow();
        return new ReferenceTests(
                code,
                JavaNames.pascal(code.name()),
                sampleOf(toOne.target()),
                code(toOne.target()),
                entity.key().members().contains(toOne.name()),
                action(toOne),
                marksDeleted(toOne.target()),
                declaring(entity, toOne.name()));
    }

    private CollectionTests collection(Entity entity, ToManyCode code) {
        Optional<ToOneCode> inverse = code.join().isPresent() ? Optional.empty() : Optional.of(inverse(code));
        boolean one = inverse.map(ToOneCode::unique).orElse(false)
                || inverse.filter(side -> isRepeated(code.targetEntity(), side)).isPresent();
        return new CollectionTests(
                code,
                JavaNames.pascal(code.name()),
                sampleOf(code.targetEntity()),
                code(code.targetEntity()),
                inverse.map(ToOneCode::setter).orElse(null),
                code.verb(),
                TableGenerator.path(code.name()),
                one ? 1 : 2,
                marksDeleted(code.targetEntity()),
                declaring(entity, code.name()));
    }

    private boolean isRepeated(String target, ToOneCode side) {
        Entity entity = schema.withInheritedRules(schema.entity(target));
        return UniqueTestModel.isRepeated(entity, side, CheckedSamples.fixed(entity));
    }

    private boolean marksDeleted(String entity) {
        return schema.entity(entity).automatic(Column.Role.DELETED).isPresent();
    }

    private ToOneCode inverse(ToManyCode code) {
        return code(code.targetEntity()).toOnes().stream()
                .filter(toOne -> code.inverse().filter(toOne.name()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private String declaring(Entity entity, String member) {
        return schema.lineage(entity).stream()
                .filter(one ->
                        one.ownMembers().stream().anyMatch(own -> own.name().equals(member)))
                .map(Entity::name)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> qualified(Map<String, String> tables) {
        Map<String, String> qualified = new HashMap<>();
        tables.forEach((column, table) -> qualified.put(column, schema.qualified(table)));
        return qualified;
    }

    private static Map<String, String> tables(List<Entity> lineage) {
        Map<String, String> tables = new HashMap<>();
        for (Entity one : lineage) {
            for (Column column : one.ownColumns()) tables.put(column.name(), one.table());
        }
        return tables;
    }

    private static String door(EntityCode code) {
        return code.isExtended() ? code.name() + "Manager" : code.name();
    }

    private @Nullable KindTests kind(Entity entity, EntityCode code) {
        if (!code.isChild()) return null;
        List<Entity> lineage = schema.lineage(schema.entity(entity.name()));
        List<Entity> own = schema.family(schema.entity(entity.name()));
        Optional<EntityCode> other = schema.kinds(lineage.get(0)).stream()
                .filter(one -> !lineage.contains(one) && !own.contains(one))
                .map(one -> code(one.name()))
                .findFirst();
        EntityCode root = code(lineage.get(0).name());
        return new KindTests(
                root.name(),
                door(root),
                other.map(EntityCode::name).orElse(null),
                other.map(TestModel::door).orElse(null),
                other.map(KeyText::function).orElse(null));
    }

    private static Automatic automatic(EntityCode code) {
        return new Automatic(
                getter(code, Column.Role.VERSION),
                getter(code, Column.Role.CREATED),
                getter(code, Column.Role.UPDATED),
                code.automatic(Column.Role.UPDATED)
                        .map(property -> property.column().name())
                        .orElse(null));
    }

    private static @Nullable String getter(EntityCode code, Column.Role role) {
        return code.automatic(role).map(PropertyCode::getter).orElse(null);
    }

    private EntityCode code(String entity) {
        EntityCode code = codes.get(entity);
        if (code == null) throw new IllegalArgumentException("no entity " + entity);
        return code;
    }

    /** The method of {@code Samples} that makes one of {@code entity}: of its first kind, where others extend it. */
    private String sampleOf(String entity) {
        return sample(sampled(entity).name());
    }

    private Entity sampled(String entity) {
        return schema.kinds(schema.entity(entity)).get(0);
    }

    static Map<String, String> samples(Schema schema, Layout layout) {
        TestModel model = new TestModel(schema, CodeModel.of(schema, layout));
        return schema.entities().stream().collect(Collectors.toMap(Entity::name, one -> model.sampleOf(one.name())));
    }

    private static String sample(String entity) {
        return JavaNames.method(decapitalized(entity), VALUES);
    }

    private static String decapitalized(String name) {
        return JavaNames.camel(JavaNames.snake(name));
    }
}
