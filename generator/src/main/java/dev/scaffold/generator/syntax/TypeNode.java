package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * What stands where a type is expected: {@code string(20)}, {@code Author}, {@code Tag[]}, {@code Book.author[]}.
 *
 * @param member behind the dot
 * @param arguments between the parentheses, as written
 * @param list whether {@code []} follows
 * @param at all of it but {@code ?}
 */
public record TypeNode(
        Located<String> name,
        Optional<Located<String>> member,
        List<Located<String>> arguments,
        boolean list,
        SourceSpan at) {

    public TypeNode {
        arguments = List.copyOf(arguments);
    }
}
