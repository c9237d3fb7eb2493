package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.schema.FieldType;

/** How the runtime is told of a column's type: {@code ColumnInfo.text("title", "title", false, 0, 200)}. */
final class ColumnKind {

    private ColumnKind() {}

    /** @param common the arguments that every kind takes */
    static CodeBlock of(FieldType type, ClassName info, CodeBlock common) {
        if (type instanceof FieldType.ListOf list) return list(list.element(), info, common);
        if (type instanceof FieldType.Varchar varchar) return text(info, common, 0, varchar.length());
        if (type instanceof FieldType.Char fixed) return text(info, common, fixed.length(), fixed.length());
        if (type instanceof FieldType.Decimal decimal) {
            return CodeBlock.of("$T.decimal($L, $L, $L)", info, common, decimal.precision(), decimal.scale());
        }
        if (type instanceof FieldType.Bytes bytes && bytes.length().isPresent()) {
            return CodeBlock.of("$T.bytes($L, $L)", info, common, bytes.length().getAsInt());
        }
        if (type instanceof FieldType.Ulid) return CodeBlock.of("$T.ulid($L)", info, common);
        if (type instanceof FieldType.Json) return CodeBlock.of("$T.json($L)", info, common);
        if (type instanceof FieldType.Native ofDatabase) {
            return CodeBlock.of("$T.cast($L, $S)", info, common, ofDatabase.name());
        }
        return CodeBlock.of("$T.plain($L)", info, common);
    }

    /** Of some types Java says all, also of a list of them. */
    private static CodeBlock list(FieldType element, ClassName info, CodeBlock common) {
        CodeBlock plain = CodeBlock.of("$T.plain($L)", info, common);
        CodeBlock kind = of(element, info, common);
        return kind.equals(plain) ? plain : CodeBlock.of("$L.asList()", kind);
    }

    private static CodeBlock text(ClassName info, CodeBlock common, int least, int most) {
        return CodeBlock.of("$T.text($L, $L, $L)", info, common, least, most);
    }
}
