package dev.scaffold.generator.codegen.java;

import com.palantir.javapoet.CodeBlock;
import java.util.Arrays;
import java.util.List;

/** A call or constructor with its arguments, broken into lines the way the formatter would. */
public final class Call {

    private static final int LINE = 120;
    private static final int MEMBER = 4;
    private static final int CONTINUED = 8;

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
        return broken(before - before % 4 + CONTINUED, head, flat, all);
    }

    /** The same as the value of a field: where it fits on the next line as a whole, it begins there. */
    public static CodeBlock initializer(String declaration, CodeBlock head, List<CodeBlock> arguments) {
        CodeBlock flat = CodeBlock.join(arguments, ", ");
        CodeBlock whole = CodeBlock.of("$L($L)", head, flat);
        int width = width(whole) + ";".length();
        if (declaration.length() + width <= LINE) return whole;
        if (MEMBER + CONTINUED + width <= LINE) return CodeBlock.of("\n$>$>$L$<$<", whole);
        return broken(MEMBER + CONTINUED, head, flat, arguments);
    }

    /**
     * An argument that is a call itself: on its line where it fits with the {@code after} characters that follow, otherwise
     * broken.
     */
    public static CodeBlock nested(int indent, int after, CodeBlock head, List<CodeBlock> arguments) {
        CodeBlock flat = CodeBlock.join(arguments, ", ");
        if (indent + width(head) + width(flat) + "()".length() + after <= LINE)
            return CodeBlock.of("$L($L)", head, flat);
        boolean oneLine = indent + CONTINUED + width(flat) + ")".length() + after <= LINE;
        return CodeBlock.of("$L(\n$>$>$L)$<$<", head, oneLine ? flat : CodeBlock.join(arguments, ",\n"));
    }

    /**
     * An argument on a line of its own, {@code receiver.call(a, b)}: where that is too long, the call begins the next line.
     *
     * @param indent where the line begins
     * @param close what closes brackets that {@code call} left open
     */
    public static CodeBlock chained(
            int indent, CodeBlock receiver, CodeBlock call, List<CodeBlock> arguments, String close) {
        CodeBlock whole = CodeBlock.of("$L$L($L)$L", receiver, call, CodeBlock.join(arguments, ", "), close);
        if (indent + width(whole) + ",".length() <= LINE) return whole;
        CodeBlock next = nested(indent + CONTINUED, close.length() + ",".length(), call, arguments);
        return CodeBlock.of("$L\n$>$>$L$L$<$<", receiver, next, close);
    }

    /**
     * Between the brackets of a call: after them on the line where they fit, otherwise on the next, otherwise each on one.
     *
     * @param before how many columns of the line are taken
     * @param inside where a line of its own begins
     * @param after how many characters follow
     */
    public static CodeBlock arguments(int before, int inside, int after, List<CodeBlock> arguments) {
        CodeBlock flat = CodeBlock.join(arguments, ", ");
        boolean broken = flat.toString().contains("\n");
        if (!broken && before + width(flat) + after <= LINE) return flat;
        boolean oneLine = !broken && inside + width(flat) + after <= LINE;
        return CodeBlock.of("\n$>$>$L$<$<", oneLine ? flat : CodeBlock.join(arguments, ",\n"));
    }

    private static CodeBlock broken(int indent, CodeBlock head, CodeBlock flat, List<CodeBlock> all) {
        boolean oneLine = indent + width(flat) + ");".length() <= LINE;
        return CodeBlock.of("$L(\n$>$>$L)$<$<", head, oneLine ? flat : CodeBlock.join(all, ",\n"));
    }

    /** How wide it will be, with every type imported. */
    public static int width(CodeBlock code) {
        return code.toString()
                .replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+(?=[A-Z])", "")
                .length();
    }
}
