package dev.scaffold.generator.codegen.session;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** A call as an initializer, broken over lines as our formatter would break it. */
final class Call {

    private static final int LINE = 120;
    private static final int CONTINUED = 12;

    /** {@link CodeBlock#toString} writes types in full; imports will shorten them. */
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[A-Z])");

    private Call() {}

    /** @param before how many characters stand in front of it */
    static CodeBlock of(int before, CodeBlock method, List<CodeBlock> arguments) {
        CodeBlock together = CodeBlock.join(arguments, ", ");
        if (before + length(method) + length(together) + "();".length() <= LINE) {
            return CodeBlock.of("$L($L)", method, together);
        }
        if (CONTINUED + length(method) + length(together) + "();".length() <= LINE) {
            return CodeBlock.of("\n$>$>$L($L)$<$<", method, together);
        }
        boolean fits = CONTINUED + length(together) + ");".length() <= LINE;
        return CodeBlock.of("$L(\n$>$>$L)$<$<", method, fits ? together : CodeBlock.join(arguments, ",\n"));
    }

    /** How long it will be on one line. */
    static int length(CodeBlock code) {
        return PACKAGE.matcher(code.toString()).replaceAll("").length();
    }
}
