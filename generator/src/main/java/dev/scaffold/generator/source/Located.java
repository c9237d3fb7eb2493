package dev.scaffold.generator.source;

/** A value and the place that says it. */
public record Located<T>(T value, SourceSpan at) {}
