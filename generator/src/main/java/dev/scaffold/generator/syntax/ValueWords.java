package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import dev.scaffold.generator.source.SourceSpan;
import java.util.Optional;

/**
 * What is said of a value, each where it stands.
 *
 * @param auto the key is generated
 * @param created kept by the runtime: the moment of the insert
 * @param updated kept by the runtime: the moment of the last write
 * @param version kept by the runtime: counts the updates
 * @param generated the expression that the database computes it by
 * @param prefix of the columns of an embedded value
 */
public record ValueWords(
        Optional<SourceSpan> auto,
        Optional<SourceSpan> created,
        Optional<SourceSpan> updated,
        Optional<SourceSpan> version,
        Optional<SourceSpan> secret,
        Optional<SourceSpan> immutable,
        Optional<SourceSpan> caseInsensitive,
        Optional<Located<String>> min,
        Optional<Located<String>> max,
        Optional<Located<String>> pattern,
        Optional<Located<String>> format,
        Optional<Located<String>> fake,
        Optional<Located<String>> prefix,
        Optional<SqlNode> generated) {}
