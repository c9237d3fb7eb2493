package dev.scaffold.generator.schema;

/**
 * What the database does about a foreign key.
 *
 * @param onDelete with the owning row when the target row is deleted
 * @param onUpdate with the foreign key when the target's key changes
 * @param deferred whether it is checked at commit only
 * @param constrained whether there is a constraint at all
 */
public record ForeignKeyRules(
        Relation.OnDelete onDelete, Relation.OnDelete onUpdate, boolean deferred, boolean constrained) {

    /** An ordinary one. */
    public static ForeignKeyRules of(Relation.OnDelete onDelete) {
        return new ForeignKeyRules(onDelete, Relation.OnDelete.NO_ACTION, false, true);
    }
}
