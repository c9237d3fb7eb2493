package dev.scaffold.generator.syntax;

import dev.scaffold.generator.source.Located;
import java.util.Optional;

/**
 * {@code version: true}, {@code false}, or a field of the entity's.
 *
 * @param on whether there is an optimistic lock
 * @param field that counts; empty for an automatic column
 */
public record VersionNode(boolean on, Optional<Located<String>> field) {}
