package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.ConstraintCode;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.TreeCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.schema.Column;
import dev.scaffold.generator.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The bodies of a mapping's methods: straight-line code with positions, no reflection. Where they stand is a style's
 * decision, so each takes the {@code receiver} whose fields it reads and writes: {@code this}, {@code entity}.
 */
public final class MappingCode {

    private final EntityCode entity;
    private final Layout layout;
    private final Optional<CodeBlock> parent;

    /** @param parent the mapping of the entity that this one extends: {@code WorkBase.MAPPING} */
    public MappingCode(EntityCode entity, Layout layout, Optional<CodeBlock> parent) {
        this.entity = entity;
        this.layout = layout;
        this.parent = parent;
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
        return List.of(
                Call.nested(
                        inside,
                        ",".length(),
                        of,
                        entity.ownColumns().stream()
                                .map(column -> columnInfo(column, inside + 8))
                                .toList()),
                Call.nested(
                        inside,
                        after,
                        of,
                        entity.constraints().stream().map(this::constraint).toList()));
    }

    /** @param indent where it stands, on a line of its own */
    private CodeBlock columnInfo(PropertyCode property, int indent) {
        ClassName info = layout.runtime("mapping", "ColumnInfo");
        Column column = property.column();
        String name = propertyName(property);
        return switch (column.role()) {
            case KEY, VERSION, CREATED, UPDATED, KIND ->
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
        return entity.toOnes().stream()
                .filter(toOne -> toOne.key().equals(property))
                .map(toOne -> toOne.name())
                .findFirst()
                .orElse(property.name());
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
        for (PropertyCode column : entity.ownColumns()) {
            if (column.column().role() == Column.Role.KIND) continue;
            CodeBlock value = CodeBlock.of("row.$L($L)", column.type().getter(), at(column));
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
            CodeBlock value = column.column().role() == Column.Role.REFERENCE
                    ? reference.apply(column)
                    : CodeBlock.of("$L.$N", receiver, column.variable());
            if (column.type().enumeration()) value = CodeBlock.of("$L == null ? null : $L.value()", value, value);
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
            case KEY, VERSION, CREATED, UPDATED -> true;
            case PLAIN, REFERENCE, KIND -> false;
        };
    }

    /** {@code return row.getLong(at);} */
    public CodeBlock key() {
        return CodeBlock.of("return row.$L(at);\n", entity.key().type().getter());
    }

    /** {@code return Tables.BOOK;} */
    public CodeBlock table() {
        return CodeBlock.of("return $T.$L;\n", layout.tables(), entity.tableConstant());
    }

    private CodeBlock at(PropertyCode column) {
        int position = column.position() - entity.ownColumns().get(0).position();
        return position == 0 ? CodeBlock.of("at") : CodeBlock.of("at + $L", position);
    }
}
