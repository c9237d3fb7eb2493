package dev.scaffold.generator.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a join table has besides the columns of its foreign keys.
 *
 * @param through the entity whose table it is; then everything else is that entity's
 * @param id the type of a key of its own
 * @param key the columns of its key; empty for what is usual: both foreign keys
 * @param keyless whether it has no key at all
 * @param indexes each a list of columns; empty for what is usual: the target's
 * @param foreignKeys the rules of both
 */
public record JoinRules(
        Optional<String> through,
        Optional<FieldType> id,
        List<String> key,
        boolean keyless,
        List<List<String>> indexes,
        ForeignKeyRules foreignKeys) {

    /** The name of a key of its own. */
    public static final String ID = "id";

    /** What is usual: both foreign keys are the key, and links go with either end. */
    public static final JoinRules USUAL = new JoinRules(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            List.of(),
            ForeignKeyRules.of(Relation.OnDelete.CASCADE));

    public JoinRules {
        key = List.copyOf(key);
        indexes = indexes.stream().map(List::copyOf).toList();
    }

    /** The links are rows of {@code entity}. */
    static JoinRules through(String entity) {
        return new JoinRules(Optional.of(entity), Optional.empty(), List.of(), false, List.of(), USUAL.foreignKeys());
    }
}
