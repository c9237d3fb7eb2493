package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.List;

/**
 * {@code id: uuid}, {@code id: code}, {@code id: [book, author]}, {@code id: unique isbn}.
 *
 * @param names the word, or the fields
 * @param list whether it is written as a list
 * @param unique whether a unique set of fields stands in for the primary key
 */
public record KeyNode(List<Located<String>> names, boolean list, boolean unique, SourceSpan at) {

    public KeyNode {
        names = List.copyOf(names);
    }
}
