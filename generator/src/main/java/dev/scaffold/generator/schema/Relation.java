package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.SourceSpan;
import java.util.Optional;

/** A link from one entity to another. Entities refer to each other by name, see {@link Schema#entity}. */
public sealed interface Relation extends Member {

    /** The name of the entity at the other end. */
    String target();

    /**
     * {@code author: Author}: owns the foreign key column.
     *
     * @param column its type is the type of the target's key; {@code unique} makes it a 1-1
     */
    record ToOne(String name, String target, Column column, OnDelete onDelete, Optional<String> doc, SourceSpan at)
            implements Relation {}

    /**
     * {@code reviews: Review.book[]}: the inverse of a {@link ToOne}, 1-n.
     *
     * @param inverse the name of that to-one in {@code target}
     */
    record ToMany(String name, String target, String inverse, Optional<String> doc, SourceSpan at)
            implements Relation {}

    /**
     * {@code tags: Tag[]} (owner) or {@code books: Book.tags[]} (the other side): n-n through a join table that scaffold
     * makes.
     *
     * @param owner whether this side declared the join table
     * @param inverse the name of the other side's member in {@code target}, where it has one
     * @param joinTable the same on both sides
     * @param sourceColumn the join table's column that refers to the entity that has this member
     * @param targetColumn the join table's column that refers to {@code target}
     */
    record ManyToMany(
            String name,
            String target,
            boolean owner,
            Optional<String> inverse,
            String joinTable,
            String sourceColumn,
            String targetColumn,
            Optional<String> doc,
            SourceSpan at)
            implements Relation {}

    /** What the database does with the owning row when the target row is deleted. */
    enum OnDelete {
        RESTRICT,
        CASCADE,
        SET_NULL,
        NO_ACTION
    }
}
