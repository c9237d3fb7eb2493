package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.EntityCode;
import dev.scaffold.generator.codegen.code.KeyCode;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.codegen.code.RelationCode.ToOneCode;
import dev.scaffold.generator.codegen.code.TreeCode;
import dev.scaffold.generator.codegen.java.Call;
import dev.scaffold.generator.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What a mapping says of its entity's key: of one column little, of several how they become a record and are taken apart. */
public final class KeyMethods {

    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(Nullable.class).build();

    private final EntityCode entity;
    private final Layout layout;
    private final Function<String, CodeBlock> mappings;

    /** @param mappings the mapping of another entity, by its name */
    public KeyMethods(EntityCode entity, Layout layout, Function<String, CodeBlock> mappings) {
        this.entity = entity;
        this.layout = layout;
        this.mappings = mappings;
    }

    /** In the order in which they are printed. */
    public List<MethodSpec> all() {
        TypeName key = entity.key().type();
        List<MethodSpec> methods = new ArrayList<>();
        Optional<CodeBlock> parent = entity.tree().flatMap(TreeCode::parent).map(mappings);
        if (parent.isPresent()) {
            return List.of(reading("key", CodeBlock.of("return $L.key(row, at);\n", parent.get())));
        }
        methods.add(reading("key", key()));
        if (entity.key().isPlain()) return methods;
        TypeName columns = ArrayTypeName.of(ClassName.get(Object.class).annotated(NULLABLE));
        methods.add(reading("reference", reference()));
        methods.add(override("keyOf", key.annotated(NULLABLE))
                .addParameter(columns, "columns")
                .addCode(keyOfColumns())
                .build());
        methods.add(override("keyValues", ParameterizedTypeName.get(List.class, Object.class))
                .addParameter(key, "key")
                .addCode(keyValues())
                .build());
        made().ifPresent(code ->
                methods.add(override("made", ClassName.get(Object.class).annotated(NULLABLE))
                        .addParameter(row(), "row")
                        .addCode(code)
                        .build()));
        return methods;
    }

    /** The order in which entities are read; nothing where the schema asks for none. */
    public List<MethodSpec> order() {
        if (entity.order().isEmpty()) return List.of();
        TypeName steps = ParameterizedTypeName.get(ClassName.get(List.class), layout.runtime("mapping", "Order"));
        return List.of(override("order", steps)
                .addStatement("return $L", OrderText.of(entity.order(), layout))
                .build());
    }

    private MethodSpec reading(String name, CodeBlock body) {
        return override(name, entity.key().type().annotated(NULLABLE))
                .addParameter(row(), "row")
                .addParameter(int.class, "at")
                .addCode(body)
                .build();
    }

    private ClassName row() {
        return layout.runtime("engine", "Row");
    }

    private static MethodSpec.Builder override(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }

    /** Reads the key's columns where they stand in the entity's own row: {@code return row.getLong(at);} */
    private CodeBlock key() {
        KeyCode key = entity.key();
        if (key.isPlain())
            return CodeBlock.of(
                    "return $L;\n",
                    MappingCode.get(key.columns().get(0), key.columns().get(0).position()));
        return keyOf(key.columns().stream()
                .map(column -> MappingCode.get(column, column.position()))
                .toList());
    }

    /** The same where they stand side by side; only for a key that is not plain. */
    private CodeBlock reference() {
        List<PropertyCode> columns = entity.key().columns();
        return keyOf(IntStream.range(0, columns.size())
                .mapToObj(i -> MappingCode.get(columns.get(i), i))
                .toList());
    }

    private static CodeBlock keyOf(List<CodeBlock> columns) {
        return CodeBlock.of("return keyOf(new $T[] {$L});\n", Object.class, CodeBlock.join(columns, ", "));
    }

    /** {@code return new CreditKey((Long) columns[0], …);} */
    private CodeBlock keyOfColumns() {
        KeyCode key = entity.key();
        List<CodeBlock> parts = new ArrayList<>();
        int column = 0;
        for (KeyCode.Part part : key.parts()) {
            parts.add(part(part, column));
            column += part.columns();
        }
        CodeBlock made = key.isRecord()
                ? Call.of(8, CodeBlock.of("return new $T", key.type()), parts.toArray(CodeBlock[]::new))
                : CodeBlock.of("return $L", parts.get(0));
        return CodeBlock.of("if (!isComplete(columns)) return null;\n$L;\n", made);
    }

    private CodeBlock part(KeyCode.Part part, int column) {
        PropertyCode property = part.property();
        if (part.columns() > 1) {
            CodeBlock target = mappings.apply(target(part));
            return CodeBlock.of(
                    "$L.keyOf($T.copyOfRange(columns, $L, $L))", target, Arrays.class, column, column + part.columns());
        }
        if (property.type().enumeration())
            return CodeBlock.of("$T.of(($T) columns[$L])", property.type().boxed(), String.class, column);
        return CodeBlock.of("($T) columns[$L]", property.type().boxed(), column);
    }

    private String target(KeyCode.Part part) {
        return entity.toOnes().stream()
                .filter(toOne -> toOne.name().equals(part.relation().orElseThrow()))
                .map(ToOneCode::targetEntity)
                .findFirst()
                .orElseThrow();
    }

    /** {@code return List.of(key.bookId(), key.role().value());} */
    private CodeBlock keyValues() {
        KeyCode key = entity.key();
        List<CodeBlock> values = new ArrayList<>();
        for (KeyCode.Part part : key.parts()) {
            CodeBlock value =
                    key.isRecord() ? CodeBlock.of("key.$L()", part.property().variable()) : CodeBlock.of("key");
            if (part.columns() == 1) {
                values.add(part.property().type().enumeration() ? CodeBlock.of("$L.value()", value) : value);
                continue;
            }
            CodeBlock target = mappings.apply(target(part));
            if (!key.isRecord()) return CodeBlock.of("return $L.keyValues(key);\n", target);
            for (int i = 0; i < part.columns(); i++) {
                values.add(CodeBlock.of("$L.keyValues($L).get($L)", target, value, i));
            }
        }
        return CodeBlock.of("return $T.of($L);\n", List.class, CodeBlock.join(values, ", "));
    }

    /** The part of a record that the database makes. */
    private Optional<CodeBlock> made() {
        if (!entity.key().isRecord()) return Optional.empty();
        return entity.key().columns().stream()
                .filter(column -> column.column().role() == Column.Role.KEY)
                .map(column -> CodeBlock.of(
                        "return $L;\n", CodeBlock.of("row.$L(0)", column.type().getter())))
                .findFirst();
    }
}
