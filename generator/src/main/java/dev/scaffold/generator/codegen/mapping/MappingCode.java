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
        arguments.add(Call.nested(
                inside,
                after,
                of,
                entity.constraints().stream().map(this::constraint).toList()));
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
            case KEY, UUID, ULID, VERSION, CREATED, UPDATED, KIND ->
                CodeBlock.of(
                        "$T.automatic($S, $S, $T.$L)",
                        info,
                        column.name(),
                        name,
                        info.nestedClass("Role"),
                        column.role());
            case PLAIN, REFERENCE -> {
                int[] length = length(column.type());
                CodeBlock plain = length.length == 0
                        ? CodeBlock.of("$T.plain($S, $S, $L)", info, column.name(), name, column.nullable())
                        : CodeBlock.of(
                                "$T.text($S, $S, $L, $L, $L)",
                                info,
                                column.name(),
                                name,
                                column.nullable(),
                                length[0],
                                length[1]);
                yield limited(plain, property, indent);
            }
        };
    }

    /** {@code ColumnInfo.plain(…).with(Limit.atLeast(1), Limit.atMost(5))}. */
    private CodeBlock limited(CodeBlock info, PropertyCode property, int indent) {
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

    /** Shortest and longest text; empty when the type sets no limit. */
    private static int[] length(FieldType type) {
        if (type instanceof FieldType.Varchar varchar) return new int[] {0, varchar.length()};
        if (type instanceof FieldType.Char fixed) return new int[] {fixed.length(), fixed.length()};
        return new int[0];
    }

    private CodeBlock constraint(ConstraintCode constraint) {
        CodeBlock columns = CodeBlock.of(
                constraint.columns().stream().map(c -> ", $S").collect(Collectors.joining()),
                constraint.columns().toArray());
        return CodeBlock.of("$T.of($S$L)", layout.runtime("mapping", "ConstraintInfo"), constraint.name(), columns);
    }

    /** {@code entity.title = row.getString(at + 1);} for each column; parameters are {@code row} and {@code at}. */
    public CodeBlock read(String receiver) {
        CodeBlock.Builder body = CodeBlock.builder();
        for (PropertyCode column : entity.ownSlots()) {
            if (column.column().role() == Column.Role.KIND) continue;
            Optional<ToOneCode> several = entity.toOnes().stream()
                    .filter(toOne -> isSeveral(toOne, column))
                    .findFirst();
            if (several.isPresent()) {
                CodeBlock target = mappings.apply(several.get().targetEntity());
                body.addStatement(
                        "$L.$N = $L.reference(row, $L)", receiver, column.variable(), target, at(own(column)));
                continue;
            }
            CodeBlock value = get(column, own(column));
            if (column.type().enumeration()) {
                CodeBlock read = CodeBlock.of("$T.of($L)", column.type().boxed(), value);
                if (column.nullable()) read = CodeBlock.of("$L == null ? null : $L", value, read);
                body.addStatement("$L.$N = $L", receiver, column.variable(), read);
            } else {
                body.addStatement("$L.$N = $L", receiver, column.variable(), value);
            }
        }
        return body.build();
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
            } else if (column.type().enumeration())
                value = CodeBlock.of("$L == null ? null : $L.value()", value, value);
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
            body.add(
                    "case $L -> $L.$N = ($T) value;\n",
                    column.position(),
                    receiver,
                    column.variable(),
                    column.type().boxed());
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
            case KEY, UUID, ULID, VERSION, CREATED, UPDATED -> true;
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
