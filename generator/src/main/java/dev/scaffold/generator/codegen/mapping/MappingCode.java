package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.ConstraintCode;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.code.TreeCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.DefaultValue;
import dev.scaffold.generator.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bodies of a mapping's methods: straight-line code with positions, no reflection. Where they stand is a style's
 * decision, so each takes the {@code receiver} whose fields it reads and writes: {@code this}, {@code entity}.
 */
public final class MappingCode {

    private final EntityCode entity;
    private final Layout layout;
    private final Function<String, CodeBlock> mappings;
    private final Optional<CodeBlock> parent;

    /** @param mappings the mapping of another entity, by its name */
    public MappingCode(EntityCode entity, Layout layout, Function<String, CodeBlock> mappings) {
        this.entity = entity;
        this.layout = layout;
        this.mappings = mappings;
        this.parent = entity.tree().flatMap(TreeCode::parent).map(mappings);
    }

    /**
     * <pre>{@code
     * new TableInfo(
     *         "Book",
     *         "book",
     *         List.of(
     *                 ColumnInfo.automatic("id", "id", Role.KEY),
     *                 ColumnInfo.text("title", "title", false, 0, 200)),
     *         List.of(ConstraintInfo.of("uq_book_isbn", "isbn")))
     * }</pre>
     *
     * @param indent of the statement {@code super(new TableInfo(…));} that it stands in
     */
    public CodeBlock superCall(int indent) {
        if (parent.isPresent()) return superCall(indent, parent.get());
        int inside = indent + 8;
        List<CodeBlock> arguments =
                new ArrayList<>(List.of(CodeBlock.of("$S", entity.name()), CodeBlock.of("$S", entity.table())));
        entity.tree().flatMap(TreeCode::kind).ifPresent(kind -> arguments.add(CodeBlock.of("$S", kind)));
        arguments.addAll(columnsAndConstraints(inside, "));".length()));
        CodeBlock info = CodeBlock.of("new $T", layout.runtime("mapping", "TableInfo"));
        int before = indent + "super(new TableInfo(".length();
        return CodeBlock.of("super($L($L));\n", info, Call.arguments(before, inside, "));".length(), arguments));
    }

    /**
     * The same for an entity that extends another: only what it adds.
     *
     * <pre>{@code
     * super(
     *         WorkBase.MAPPING,
     *         "Book",
     *         "work",
     *         "Book",
     *         List.of(ColumnInfo.text("isbn", "isbn", false, 13, 13)),
     *         List.of(ConstraintInfo.of("uq_work_isbn", "isbn")));
     * }</pre>
     */
    private CodeBlock superCall(int indent, CodeBlock parent) {
        int inside = indent + 8;
        CodeBlock kind = entity.tree()
                .flatMap(TreeCode::kind)
                .map(one -> CodeBlock.of("$S", one))
                .orElse(CodeBlock.of("null"));
        List<CodeBlock> arguments = new ArrayList<>(
                List.of(parent, CodeBlock.of("$S", entity.name()), CodeBlock.of("$S", entity.table()), kind));
        arguments.addAll(columnsAndConstraints(inside, ");".length()));
        return CodeBlock.of(
                "super($L);\n", Call.arguments(indent + "super(".length(), inside, ");".length(), arguments));
    }

    private List<CodeBlock> columnsAndConstraints(int inside, int after) {
        CodeBlock of = CodeBlock.of("$T.of", List.class);
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(Call.nested(
                inside,
                ",".length(),
                of,
                entity.ownColumns().stream()
                        .map(column -> columnInfo(column, inside + 8))
                        .toList()));
        if (parent.isEmpty()) keyPositions().ifPresent(arguments::add);
        arguments.add(Call.nested(inside, after, of, constraints(inside + 8, after)));
        return arguments;
    }

    /** Nothing where the key is the first column. */
    private Optional<CodeBlock> keyPositions() {
        List<Integer> positions =
                entity.key().columns().stream().map(PropertyCode::position).toList();
        if (positions.equals(List.of(0))) return Optional.empty();
        String list = positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Optional.of(CodeBlock.of("$T.of($L)", List.class, list));
    }

    /** @param indent where it stands, on a line of its own */
    private CodeBlock columnInfo(PropertyCode property, int indent) {
        ClassName info = layout.runtime("mapping", "ColumnInfo");
        Column column = property.column();
        String name = propertyName(property);
        return switch (column.role()) {
            case KEY, UUID, ULID, VERSION, CREATED, UPDATED, DELETED, GENERATED, KIND ->
                CodeBlock.of(
                        "$T.$L($S, $S, $T.$L)",
                        info,
                        column.nullable() ? "optional" : "automatic",
                        column.name(),
                        name,
                        info.nestedClass("Role"),
                        column.role());
            case PLAIN, REFERENCE -> {
                CodeBlock plain = CodeBlock.of("$S, $S, $L", column.name(), name, column.nullable());
                yield limited(ColumnKind.of(column.type(), info, plain), rules(column), property, indent);
            }
        };
    }

    /** {@code .asImmutable()}: what holds beyond the type. */
    private static CodeBlock rules(Column column) {
        CodeBlock.Builder rules = CodeBlock.builder();
        if (column.rules().immutable()) rules.add(".asImmutable()");
        if (column.defaultValue().orElse(null) instanceof DefaultValue.Sql sql) {
            rules.add(".withFallback($S)", sql.expression());
        }
        return rules.build();
    }

    /** {@code ColumnInfo.plain(…).with(Limit.atLeast(1), Limit.atMost(5))}. */
    private CodeBlock limited(CodeBlock plain, CodeBlock rules, PropertyCode property, int indent) {
        CodeBlock info = CodeBlock.of("$L$L", plain, rules);
        List<CodeBlock> limits = LimitCode.of(property, layout);
        if (limits.isEmpty()) return info;
        Optional<CodeBlock> regex = LimitCode.patternAlone(property);
        if (regex.isEmpty()) return Call.chained(indent, info, CodeBlock.of(".with"), limits, "");
        CodeBlock head = CodeBlock.of(".with($T.matching", layout.runtime("mapping", "Limit"));
        return Call.chained(indent, info, head, List.of(regex.get()), ")");
    }

    /** A foreign key is spoken of as the relation it belongs to. */
    private String propertyName(PropertyCode property) {
        return entity.toOneOf(property).map(toOne -> toOne.name()).orElse(property.name());
    }

    /**
     * @param indent where each stands, on a line of its own
     * @param after the length of what follows the list
     */
    private List<CodeBlock> constraints(int indent, int after) {
        List<CodeBlock> all = new ArrayList<>();
        for (ConstraintCode constraint : entity.constraints()) {
            boolean last = all.size() + 1 == entity.constraints().size();
            all.add(constraint(constraint, indent, last ? ")".length() + after : ",".length()));
        }
        return all;
    }

    private CodeBlock constraint(ConstraintCode constraint, int indent, int after) {
        List<CodeBlock> arguments = Stream.concat(Stream.of(constraint.name()), constraint.columns().stream())
                .map(name -> CodeBlock.of("$S", name))
                .toList();
        CodeBlock head = CodeBlock.of("$T.of", layout.runtime("mapping", "ConstraintInfo"));
        return Call.nested(indent, after, head, arguments);
    }

    /** {@code entity.title = row.getString(at + 1);} for each column; parameters are {@code row} and {@code at}. */
    public CodeBlock read(String receiver) {
        CodeBlock.Builder body = CodeBlock.builder();
        for (PropertyCode column : entity.ownSlots()) {
            if (column.column().role() == Column.Role.KIND) continue;
            Optional<ToOneCode> several = entity.toOnes().stream()
                    .filter(toOne -> isSeveral(toOne, column))
                    .findFirst();
            CodeBlock value = several.map(toOne -> CodeBlock.of(
                            "$L.reference(row, $L)", mappings.apply(toOne.targetEntity()), at(own(column))))
                    .orElseGet(() -> read(column, at(own(column))));
            body.addStatement("$L.$N = $L", receiver, column.variable(), value);
        }
        return body.build();
    }

    private static CodeBlock read(PropertyCode column, CodeBlock at) {
        if (column.column().type() instanceof FieldType.Decimal decimal && decimal.doubleOnSqlite()) {
            return CodeBlock.of("row.$L($L, $L)", column.type().getter(), at, decimal.scale());
        }
        if (column.type().element().isPresent())
            return ListCode.read(column.type().element().get(), at);
        CodeBlock value = CodeBlock.of("row.$L($L)", column.type().getter(), at);
        if (!column.type().enumeration()) return value;
        CodeBlock read = CodeBlock.of("$T.of($L)", column.type().boxed(), value);
        return column.nullable() ? CodeBlock.of("$L == null ? null : $L", value, read) : read;
    }

    /** Whether the database computes a column, so that {@link #readComputed} has something to read. */
    public boolean isComputed() {
        return entity.ownColumns().stream().anyMatch(MappingCode::isComputed);
    }

    private static boolean isComputed(PropertyCode column) {
        return column.column().role() == Column.Role.GENERATED
                || column.column().isFilledByDatabase();
    }

    /** A switch over {@code column} that reads one which the database computes. */
    public CodeBlock readComputed(String receiver) {
        CodeBlock.Builder body = CodeBlock.builder().add("switch (column) {\n$>");
        for (PropertyCode column : entity.ownColumns()) {
            if (!isComputed(column)) continue;
            CodeBlock value = read(column, CodeBlock.of("at"));
            body.add("case $L -> $L.$N = $L;\n", column.position(), receiver, column.variable(), value);
        }
        CodeBlock others =
                parent.isPresent() ? CodeBlock.of("super.readComputed(entity, column, row, at)") : outOfBounds();
        return body.add("default -> $L;\n$<}\n", others).build();
    }

    /** A switch over {@code column} that answers the stored value. */
    public CodeBlock value(String receiver) {
        return value(receiver, key -> CodeBlock.of("$L.$N", receiver, key.variable()));
    }

    /** The same, with {@code reference} as the expression for a foreign key. */
    public CodeBlock value(String receiver, Function<PropertyCode, CodeBlock> reference) {
        Optional<CodeBlock> inherited = parent.map(one -> CodeBlock.of("$L.value(entity, column)", one));
        if (inherited.isPresent() && entity.ownColumns().isEmpty())
            return CodeBlock.of("return $L;\n", inherited.get());
        CodeBlock.Builder body = CodeBlock.builder().add("return switch (column) {\n$>");
        for (PropertyCode column : entity.ownColumns()) {
            if (column.column().role() == Column.Role.KIND) {
                body.add("case $L -> kind(entity);\n", column.position());
                continue;
            }
            Optional<ToOneCode> toOne = entity.toOneOf(column);
            CodeBlock value = toOne.map(one -> reference.apply(one.key()))
                    .orElseGet(() -> CodeBlock.of("$L.$N", receiver, column.variable()));
            if (toOne.isPresent() && !isItself(toOne.get())) {
                CodeBlock target = mappings.apply(toOne.get().targetEntity());
                value = CodeBlock.of(
                        "$L.part($L, $L)", target, value, toOne.get().columns().indexOf(column));
            } else if (column.type().enumeration()) {
                value = CodeBlock.of("$L == null ? null : $L.value()", value, value);
            } else if (column.type().element().isPresent()) {
                value = ListCode.array(column.type().element().get(), value, layout);
            } else if (column.type().copied()) {
                value = CodeBlock.of("$L == null ? null : $L.clone()", value, value);
            }
            body.add("case $L -> $L;\n", column.position(), value);
        }
        return body.add("default -> $L;\n$<};\n", inherited.orElse(outOfBounds()))
                .build();
    }

    /** A switch over {@code column} that takes {@code value} for a column kept by the database or the runtime. */
    public CodeBlock assign(String receiver) {
        Optional<CodeBlock> inherited = parent.map(one -> CodeBlock.of("$L.assign(entity, column, value)", one));
        if (inherited.isPresent() && !assignsOwn()) return CodeBlock.of("$L;\n", inherited.get());
        CodeBlock.Builder body = CodeBlock.builder().add("switch (column) {\n$>");
        for (PropertyCode column : entity.ownColumns()) {
            if (!isAssigned(column.column().role())) continue;
            CodeBlock value = column.type().enumeration()
                    ? CodeBlock.of(
                            "value == null ? null : $T.of((String) value)",
                            column.type().boxed())
                    : CodeBlock.of("($T) value", column.type().boxed());
            body.add("case $L -> $L.$N = $L;\n", column.position(), receiver, column.variable(), value);
        }
        return body.add("default -> $L;\n$<}\n", inherited.orElse(outOfBounds()))
                .build();
    }

    /** Whether a method that takes the entity apart would find something of its own. */
    public boolean assignsOwn() {
        return entity.ownColumns().stream()
                .anyMatch(column -> isAssigned(column.column().role()));
    }

    private static CodeBlock outOfBounds() {
        return CodeBlock.of("throw new IndexOutOfBoundsException(column)");
    }

    private static boolean isAssigned(Column.Role role) {
        return switch (role) {
            case KEY, UUID, ULID, VERSION, CREATED, UPDATED, DELETED, GENERATED -> true;
            case PLAIN, REFERENCE, KIND -> false;
        };
    }

    /** {@code return Tables.BOOK;} */
    public CodeBlock table() {
        return CodeBlock.of("return $T.$L;\n", layout.tables(), entity.tableConstant());
    }

    /** Where a column stands behind the first of those that the entity declares itself. */
    private int own(PropertyCode column) {
        return column.position() - entity.ownColumns().get(0).position();
    }

    /** Whether {@code slot} is the foreign key of {@code toOne}, and that has several columns. */
    private static boolean isSeveral(ToOneCode toOne, PropertyCode slot) {
        return toOne.key().equals(slot) && toOne.columns().size() > 1;
    }

    /** Whether a foreign key in Java is what its one column holds. */
    private static boolean isItself(ToOneCode toOne) {
        return toOne.columns().size() == 1 && !toOne.key().type().enumeration();
    }

    static CodeBlock get(PropertyCode column, int position) {
        return CodeBlock.of("row.$L($L)", column.type().getter(), at(position));
    }

    private static CodeBlock at(int position) {
        return position == 0 ? CodeBlock.of("at") : CodeBlock.of("at + $L", position);
    }
}
