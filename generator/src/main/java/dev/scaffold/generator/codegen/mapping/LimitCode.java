package dev.scaffold.generator.codegen.mapping;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.scaffold.generator.codegen.Layout;
import dev.scaffold.generator.codegen.code.PropertyCode;
import dev.scaffold.generator.schema.ColumnRules;
import dev.scaffold.generator.schema.FieldType;
import dev.scaffold.generator.schema.TextFormat;
import dev.scaffold.generator.schema.pattern.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column's limits as the runtime takes them: {@code Limit.atLeast(1)}. */
final class LimitCode {

    private LimitCode() {}

    /** The expression of a column that has a pattern and no other limit. */
    static Optional<CodeBlock> patternAlone(PropertyCode property) {
        ColumnRules rules = property.column().rules();
        if (rules.format().isPresent()) return Optional.empty();
        return rules.pattern()
                .map(text -> CodeBlock.of("$S", TextPattern.of(text).regex()));
    }

    static List<CodeBlock> of(PropertyCode property, Layout layout) {
        ClassName limit = layout.runtime("mapping", "Limit");
        ColumnRules rules = property.column().rules();
        FieldType type = property.column().type();
        List<CodeBlock> limits = new ArrayList<>();
        rules.min()
                .ifPresent(min -> limits.add(
                        CodeBlock.of("$T.atLeast($L)", limit, InitialValue.literal(min, type, property.type()))));
        rules.max()
                .ifPresent(max -> limits.add(
                        CodeBlock.of("$T.atMost($L)", limit, InitialValue.literal(max, type, property.type()))));
        rules.format()
                .flatMap(TextFormat::of)
                .ifPresent(format -> limits.add(CodeBlock.of("$T.$L", limit, format.name())));
        rules.pattern()
                .map(text -> TextPattern.of(text).regex())
                .ifPresent(regex -> limits.add(CodeBlock.of("$T.matching($S)", limit, regex)));
        return limits;
    }
}
