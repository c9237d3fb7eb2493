package dev.scaffold.generator.migration;

/**
 * One change in words for the terminal, for example {@code + edition short  new column, required, default 1}.
 *
 * @param entity that changes
 * @param sign {@code +}, {@code ~} or {@code -}
 * @param member the field, relation, check or list of fields; empty when the entity itself appears or goes
 * @param description what it is or how it changes: {@code short}, {@code string(160→200)}
 * @param explanation what that means
 */
public record ChangeNote(String entity, char sign, String member, String description, String explanation) {}
