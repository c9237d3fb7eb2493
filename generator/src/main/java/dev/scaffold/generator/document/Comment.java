package dev.scaffold.generator.document;

/**
 * A comment.
 *
 * @param text from its {@code #} to the end of the line
 * @param column in code points, from 0
 * @param distance the blanks before it
 * @param gap whether a blank line stands above it
 */
public record Comment(String text, int column, int distance, boolean gap) {}
