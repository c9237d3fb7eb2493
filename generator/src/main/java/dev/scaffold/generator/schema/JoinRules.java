package dev.scaffold.generator.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a join table has besides its columns.
 *
 * @param through the entity whose table it is; then everything else is that entity's
 * @param id the type of a key of its own; empty when its columns are the key
 * @param keyed whether it has a primary key
 * @param indexes each a list of columns
 * @param foreignKeys the rules of both
 */
public record JoinRules(
        Optional<String> through,
        Optional<FieldType> id,
        boolean keyed,
        List<List<String>> indexes,
        ForeignKeyRules foreignKeys) {

    /** What is usual: both foreign keys are the key, and links go with either end. */
    public static final JoinRules USUAL = new JoinRules(
            Optional.empty(), Optional.empty(), true, List.of(), ForeignKeyRules.of(Relation.OnDelete.CASCADE));

    public JoinRules {
        indexes = indexes.stream().map(List::copyOf).toList();
    }
}
