package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.java.Call;

/** {@code if (id == null) throw new IllegalStateException("…");}, in braces where it does not fit on one line. */
final class Guard {

    private static final int LINE = 120;
    private static final int BODY = 8;

    private Guard() {}

    /** A value that must be there: {@code IllegalStateException} with {@code problem} otherwise. */
    static CodeBlock present(String variable, String problem) {
        return of(variable + " == null", CodeBlock.of("new $T($S)", IllegalStateException.class, problem));
    }

    static CodeBlock of(String condition, CodeBlock failure) {
        int length = BODY + "if () throw ;".length() + condition.length() + Call.width(failure);
        if (length <= LINE) return CodeBlock.of("if ($L) throw $L;\n", condition, failure);
        return CodeBlock.of("if ($L) {\n$>throw $L;\n$<}\n", condition, failure);
    }
}
