package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.ValueType;

/** Lists from rows and to statements, where they are arrays. */
final class ListCode {

    private ListCode() {}

    /** {@code row.getList(at + 3, String.class)}; of enums {@code row.getList(at + 3, String.class, Mood::of)}. */
    static CodeBlock read(ValueType element, CodeBlock at) {
        return element.enumeration()
                ? CodeBlock.of("row.getList($L, $T.class, $T::of)", at, element.stored(), element.boxed())
                : CodeBlock.of("row.getList($L, $T.class)", at, element.boxed());
    }

    /** {@code Lists.array(entity.keywords, String[]::new)}; of enums with {@code Mood::value} before the array. */
    static CodeBlock array(ValueType element, CodeBlock list, Layout layout) {
        CodeBlock head = CodeBlock.of("$T.array($L, ", layout.runtime("value", "Lists"), list);
        return element.enumeration()
                ? CodeBlock.of("$L$T::value, $T[]::new)", head, element.boxed(), element.stored())
                : CodeBlock.of("$L$T[]::new)", head, element.boxed());
    }
}
