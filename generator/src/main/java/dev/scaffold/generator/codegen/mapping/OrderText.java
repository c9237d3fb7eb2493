package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.OrderCode;
import java.util.List;

/** {@code List.of(Order.desc(3), Order.asc(0).withNullsLast())}. */
public final class OrderText {

    private OrderText() {}

    public static CodeBlock of(List<OrderCode> order, Layout layout) {
        ClassName type = layout.runtime("mapping", "Order");
        CodeBlock steps = order.stream()
                .map(one -> CodeBlock.of(
                        "$T.$L($L)$L",
                        type,
                        one.descending() ? "desc" : "asc",
                        one.position(),
                        one.nullsFirst()
                                .map(first -> first ? ".withNullsFirst()" : ".withNullsLast()")
                                .orElse("")))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.of($L)", List.class, steps);
    }
}
