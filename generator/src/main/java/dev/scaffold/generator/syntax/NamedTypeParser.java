package dev.scaffold.generator.syntax;

import dev.scaffold.generator.diagnostic.Diagnostics;
import dev.scaffold.generator.syntax.YamlNode.Entry;

/** Reads one of {@code types:}. */
final class NamedTypeParser {

    private NamedTypeParser() {}

    static NamedTypeNode parse(Entry entry, Diagnostics diagnostics) {
        return new NamedTypeNode(FieldParser.parse(
                entry, Keywords.TYPE, diagnostics.at("in type " + entry.key().text())));
    }
}
