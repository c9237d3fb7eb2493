package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.schema.FieldType;

/**
 * How the runtime is told of a column's type: {@code ColumnInfo.text("title", "title", false, 0, 200)}; of lists {@code
 * ColumnInfo.texts("tags", "tags", false, 0, 40)}.
 */
final class ColumnKind {

    private ColumnKind() {}

    /** @param common the arguments that every kind takes */
    static CodeBlock of(FieldType type, ClassName info, CodeBlock common) {
        String plural = type instanceof FieldType.ListOf ? "s" : "";
        FieldType single = type.single();
        if (single instanceof FieldType.Varchar varchar) return text(plural, info, common, 0, varchar.length());
        if (single instanceof FieldType.Char fixed) return text(plural, info, common, fixed.length(), fixed.length());
        if (single instanceof FieldType.Decimal decimal) {
            return CodeBlock.of("$T.decimal$L($L, $L, $L)", info, plural, common, decimal.precision(), decimal.scale());
        }
        if (single instanceof FieldType.Ulid) return CodeBlock.of("$T.ulid$L($L)", info, plural, common);
        if (type instanceof FieldType.Bytes bytes && bytes.length().isPresent()) {
            return CodeBlock.of("$T.bytes($L, $L)", info, common, bytes.length().getAsInt());
        }
        if (type instanceof FieldType.Json) return CodeBlock.of("$T.json($L)", info, common);
        if (type instanceof FieldType.Native ofDatabase) {
            return CodeBlock.of("$T.cast($L, $S)", info, common, ofDatabase.name());
        }
        return CodeBlock.of("$T.plain($L)", info, common);
    }

    private static CodeBlock text(String plural, ClassName info, CodeBlock common, int least, int most) {
        return CodeBlock.of("$T.text$L($L, $L, $L)", info, plural, common, least, most);
    }
}
