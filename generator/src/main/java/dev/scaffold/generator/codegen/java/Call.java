package dev.scaffold.generator.codegen.java;

import com.palantir.javapoet.CodeBlock;
import java.util.Arrays;
import java.util.List;

/** A call or constructor with its arguments, broken into lines the way the formatter would. */
public final class Call {

    private static final int LINE = 120;

    private Call() {}

    /**
     * {@code head(a, b)} on one line where it fits, otherwise the arguments on a line of their own, otherwise each on one.
     *
     * @param before how many columns of the line are taken when it begins
     * @param head up to and without the bracket: {@code return new RelatedManager<>}
     */
    public static CodeBlock of(int before, CodeBlock head, CodeBlock... arguments) {
        List<CodeBlock> all = Arrays.asList(arguments);
        CodeBlock flat = CodeBlock.join(all, ", ");
        // One column more for the semicolon.
        int end = before + width(head) + width(flat) + "();".length();
        if (end <= LINE) return CodeBlock.of("$L($L)", head, flat);
        int indent = before - before % 4 + 8;
        boolean oneLine = indent + width(flat) + ");".length() <= LINE;
        return CodeBlock.of("$L(\n$>$>$L)$<$<", head, oneLine ? flat : CodeBlock.join(all, ",\n"));
    }

    /** How wide it will be, with every type imported. */
    private static int width(CodeBlock code) {
        return code.toString()
                .replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+(?=[A-Z])", "")
                .length();
    }
}
