package dev.scaffold.generator.codegen.code;

import com.palantir.javapoet.ClassName;
import dev.scaffold.generator.codegen.JavaNames;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.EmbeddedValue;
import dev.scaffold.generator.schema.Entity;
import dev.scaffold.generator.schema.Field;
import dev.scaffold.generator.schema.Inheritance;
import dev.scaffold.generator.schema.Member;
import dev.scaffold.generator.schema.Mixin;
import dev.scaffold.generator.schema.Relation;
import dev.scaffold.generator.schema.Schema;
import dev.scaffold.generator.schema.ValueObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the code model of a schema: the one place that decides Java names and positions. */
public final class CodeModel {

    private final Schema schema;
    private final Layout layout;
    private final Set<String> taken;

    private CodeModel(Schema schema, Layout layout) {
        this.schema = schema;
        this.layout = layout;
        this.taken = TakenMethods.of(schema.project().style());
    }

    /**
     * The entities of {@code schema}, in its order.
     */
    public static List<EntityCode> of(Schema schema, Layout layout) {
        CodeModel model = new CodeModel(schema, layout);
        return schema.entities().stream().map(model::entity).toList();
    }

    private EntityCode entity(Entity entity) {
        List<PropertyCode> properties = new ArrayList<>();
        List<PropertyCode> columns = new ArrayList<>();
        List<RelationCode.ToOneCode> toOnes = new ArrayList<>();
        List<RelationCode.ToManyCode> toManys = new ArrayList<>();
        for (Member member : entity.members()) {
            if (member instanceof Field field) {
                Column column = field.value().isEmpty()
                        ? field.column()
                        : field.column().withoutDefault();
                PropertyCode property = property(entity.table(), field.name(), column, columns.size());
                if (field.value().isEmpty() && column.role() != Column.Role.KIND) properties.add(property);
                columns.add(property);
            } else if (member instanceof Relation.ToOne toOne) {
                List<PropertyCode> own = foreignKey(entity, toOne);
                toOnes.add(toOne(entity, toOne, own));
                columns.addAll(own);
            } else if (member instanceof Relation.ToMany toMany) {
                toManys.add(toMany(toMany));
            } else if (member instanceof Relation.ManyToMany manyToMany) {
                toManys.add(manyToMany(manyToMany));
            }
        }
        return new EntityCode(
                entity.name(),
                layout.entity(entity.name()),
                schema.qualified(entity.table()),
                layout.table(entity),
                layout.tableConstant(entity),
                entity.doc(),
                key(entity),
                OrderCode.of(entity.orderBy(), entity),
                List.copyOf(properties),
                List.copyOf(columns),
                List.copyOf(toOnes),
                List.copyOf(toManys),
                Constraints.of(entity),
                entity.inheritance().map(tree -> tree(entity, tree)),
                schema.mixins().stream()
                        .filter(mixin -> mixin.users().contains(entity.name()))
                        .map(mixin -> layout.mixin(mixin.name()))
                        .toList(),
                embedded(entity.fields(), columns));
    }

    private List<EmbeddedCode> embedded(List<Field> fields, List<PropertyCode> columns) {
        Map<EmbeddedValue, List<PropertyCode>> parts = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.value().isEmpty()) continue;
            columns.stream()
                    .filter(column ->
                            column.column().name().equals(field.column().name()))
                    .forEach(column -> parts.computeIfAbsent(field.value().get(), value -> new ArrayList<>())
                            .add(column));
        }
        return parts.entrySet().stream()
                .map(part -> embedded(part.getKey(), part.getValue()))
                .toList();
    }

    private EmbeddedCode embedded(EmbeddedValue value, List<PropertyCode> columns) {
        String pascal = JavaNames.pascal(value.name());
        return new EmbeddedCode(
                value.name(),
                value(value.type()),
                value.nullable(),
                JavaNames.variable(value.name()),
                JavaNames.method("get" + pascal, taken),
                JavaNames.method("set" + pascal, taken),
                columns,
                value.doc());
    }

    /** The value objects of {@code schema}, in its order. */
    public static List<ValueCode> values(Schema schema, Layout layout) {
        CodeModel model = new CodeModel(schema, layout);
        return schema.values().stream().map(model::value).toList();
    }

    private ValueCode value(ValueObject object) {
        List<ValueCode.ComponentCode> components = new ArrayList<>();
        for (ValueObject.Component component : object.components()) {
            String variable = JavaNames.method(JavaNames.camel(component.name()), Set.of());
            if (component instanceof ValueObject.Nested nested) {
                components.add(new ValueCode.NestedCode(
                        nested.name(), variable, value(nested.type()), nested.nullable(), nested.doc()));
            } else {
                Column column = ((ValueObject.Scalar) component).column();
                components.add(new ValueCode.ScalarCode(
                        variable, property(object.name(), component.name(), column, components.size())));
            }
        }
        return new ValueCode(object.name(), layout.value(object.name()), object.doc(), List.copyOf(components));
    }

    private TreeCode tree(Entity entity, Inheritance tree) {
        Optional<Entity> parent = tree.parent().map(schema::entity);
        return new TreeCode(
                tree.root(),
                tree.parent(),
                tree.parent().map(layout::entity),
                schema.children(entity).stream().map(Entity::name).toList(),
                tree.isAbstract() ? Optional.empty() : Optional.of(tree.kind()),
                parent.map(one -> one.columns().size()).orElse(0),
                parent.map(one -> one.toManys().size() + one.manyToManys().size())
                        .orElse(0));
    }

    /** The mixins of {@code schema}, in its order. */
    public static List<MixinCode> mixins(Schema schema, Layout layout) {
        CodeModel model = new CodeModel(schema, layout);
        return schema.mixins().stream().map(model::mixin).toList();
    }

    private MixinCode mixin(Mixin mixin) {
        List<PropertyCode> properties = mixin.fields().stream()
                .map(field -> property(mixin.name(), field.name(), field.column(), 0))
                .toList();
        List<EmbeddedCode> embedded = embedded(mixin.fields(), properties);
        return new MixinCode(
                mixin.name(),
                layout.mixin(mixin.name()),
                mixin.doc(),
                mixin.mixins().stream().map(layout::mixin).toList(),
                properties.stream()
                        .filter(property ->
                                embedded.stream().noneMatch(one -> one.columns().contains(property)))
                        .toList(),
                embedded);
    }

    private PropertyCode property(String table, String name, Column column, int position) {
        String pascal = JavaNames.pascal(name);
        Optional<DefaultValue> initial = column.role() == Column.Role.PLAIN && !column.isFilledByDatabase()
                ? column.defaultValue()
                : Optional.empty();
        return new PropertyCode(
                name,
                position,
                column,
                ValueType.of(column, layout),
                JavaNames.variable(name),
                JavaNames.method((column.isPrimitiveBoolean() ? "is" : "get") + pascal, taken),
                JavaNames.method("set" + pascal, taken),
                JavaNames.columnConstant(table, column.name()),
                initial);
    }

    private KeyCode key(Entity entity) {
        List<KeyCode.Part> parts = new ArrayList<>();
        List<PropertyCode> columns = new ArrayList<>();
        for (Member member : entity.keyMembers()) {
            if (member instanceof Field field) {
                int position = entity.columns().indexOf(field.column());
                PropertyCode property = property(entity.table(), field.name(), field.column(), position);
                parts.add(new KeyCode.Part(property, Optional.empty(), Optional.empty()));
                columns.add(property);
            } else if (member instanceof Relation.ToOne toOne) {
                List<PropertyCode> own = foreignKey(entity, toOne);
                KeyCode target = referenced(toOne);
                PropertyCode property = foreignKey(toOne, own, target);
                parts.add(new KeyCode.Part(property, Optional.of(toOne.name()), Optional.of(target)));
                columns.addAll(own);
            }
        }
        ClassName type = parts.size() == 1
                ? (ClassName) parts.get(0).property().type().boxed()
                : layout.beside(root(entity), "Key");
        return new KeyCode(type, List.copyOf(parts), List.copyOf(columns));
    }

    private static String root(Entity entity) {
        return entity.inheritance().map(Inheritance::root).orElse(entity.name());
    }

    /** The key that {@code toOne} holds. */
    private KeyCode referenced(Relation.ToOne toOne) {
        return key(schema.entity(toOne.target()));
    }

    private List<PropertyCode> foreignKey(Entity entity, Relation.ToOne toOne) {
        boolean alone = toOne.columns().size() == 1;
        List<PropertyCode> columns = new ArrayList<>();
        for (Column column : toOne.columns()) {
            String name = alone ? toOne.valueName() : column.name();
            columns.add(property(entity.table(), name, column, entity.columns().indexOf(column)));
        }
        return List.copyOf(columns);
    }

    /** As one value: of several columns, the target's key in Java. */
    private PropertyCode foreignKey(Relation.ToOne toOne, List<PropertyCode> columns, KeyCode target) {
        PropertyCode first = columns.get(0);
        if (columns.size() == 1) return first;
        String name = toOne.valueName();
        return new PropertyCode(
                name,
                first.position(),
                first.column(),
                new ValueType(target.type(), "", false),
                JavaNames.variable(name),
                JavaNames.method("get" + JavaNames.pascal(name), taken),
                JavaNames.method("set" + JavaNames.pascal(name), taken),
                first.constant(),
                Optional.empty());
    }

    private RelationCode.ToOneCode toOne(Entity entity, Relation.ToOne toOne, List<PropertyCode> columns) {
        KeyCode targetKey = referenced(toOne);
        PropertyCode key = foreignKey(toOne, columns, targetKey);
        String pascal = JavaNames.pascal(toOne.name());
        List<String> inverses = schema.entity(toOne.target()).toManys().stream()
                .filter(toMany -> toMany.target().equals(entity.name())
                        && toMany.inverse().equals(toOne.name()))
                .map(Relation.ToMany::name)
                .toList();
        return new RelationCode.ToOneCode(
                toOne.name(),
                toOne.target(),
                target(toOne),
                JavaNames.variable(toOne.name()),
                JavaNames.constant(toOne.name()),
                JavaNames.method(JavaNames.variable(toOne.name()), taken),
                key,
                columns,
                targetKey,
                instead(toOne),
                toOne.unique(),
                toOne.rules().deferred(),
                JavaNames.method("get" + pascal, taken),
                JavaNames.method("set" + pascal, taken),
                inverses,
                toOne.doc());
    }

    /** What the foreign key holds in place of the target's key. */
    private Optional<PropertyCode> instead(Relation.ToOne toOne) {
        Entity target = schema.entity(toOne.target());
        return toOne.references()
                .flatMap(target::member)
                .map(Field.class::cast)
                .map(field -> property(
                        target.table(),
                        field.name(),
                        field.column(),
                        target.columns().indexOf(field.column())));
    }

    private RelationCode.ToManyCode toMany(Relation.ToMany toMany) {
        Entity target = schema.entity(toMany.target());
        Relation.ToOne foreignKey = target.toOnes().stream()
                .filter(toOne -> toOne.name().equals(toMany.inverse()))
                .findFirst()
                .orElseThrow();
        return many(
                toMany,
                Optional.of(toMany.inverse()),
                target.columns().indexOf(foreignKey.column()),
                instead(foreignKey),
                OrderCode.of(toMany.orderBy(), target),
                Optional.empty());
    }

    private RelationCode.ToManyCode manyToMany(Relation.ManyToMany many) {
        var join = new RelationCode.JoinCode(
                schema.qualified(many.joinTable()), many.sourceColumns(), many.targetColumns());
        List<OrderCode> order = OrderCode.of(many.orderBy(), schema.entity(many.target()));
        return many(many, many.inverse(), -1, Optional.empty(), order, Optional.of(join));
    }

    private RelationCode.ToManyCode many(
            Relation relation,
            Optional<String> inverse,
            int foreignKey,
            Optional<PropertyCode> references,
            List<OrderCode> order,
            Optional<RelationCode.JoinCode> join) {
        return new RelationCode.ToManyCode(
                relation.name(),
                relation.target(),
                target(relation),
                JavaNames.variable(relation.name()),
                JavaNames.constant(relation.name()),
                JavaNames.method(JavaNames.variable(relation.name()), taken),
                JavaNames.method("get" + JavaNames.pascal(relation.name()), taken),
                JavaNames.method("set" + JavaNames.pascal(relation.name()), taken),
                relation instanceof Relation.ToMany toMany && toMany.single(),
                inverse,
                foreignKey,
                references,
                order,
                join,
                relation.doc());
    }

    private ClassName target(Relation relation) {
        return layout.entity(relation.target());
    }
}
