package dev.scaffold.generator.codegen.code;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A relation as the entity sees it.
 *
 * @see ToOneCode
 * @see ToManyCode
 */
public sealed interface RelationCode {

    /** In the schema. */
    String name();

    /** The name of the target entity. */
    String targetEntity();

    /** The user's class at the other end. */
    ClassName target();

    /** {@code author}: the field, and the method of a jOOQ table that leads there. */
    String variable();

    /** {@code AUTHOR}: the constant that stands for the relation. */
    String constant();

    /** {@code author} in {@code book.author()}: the method that asks for the relation asynchronously, in active-record. */
    String verb();

    Optional<String> doc();

    /**
     * {@code author: Author}.
     *
     * @param key the foreign key: its getter is {@code getAuthorId}; where it has one column, it is that column
     * @param columns the foreign key's
     * @param targetKey the key that it holds
     * @param references the unique property of the target that it holds in place of the key
     * @param getter {@code getAuthor}
     * @param setter {@code setAuthor}
     * @param inverses the {@link ToManyCode#name} of the target's members that are this relation's other side
     */
    record ToOneCode(
            String name,
            String targetEntity,
            ClassName target,
            String variable,
            String constant,
            String verb,
            PropertyCode key,
            List<PropertyCode> columns,
            KeyCode targetKey,
            Optional<PropertyCode> references,
            boolean unique,
            boolean deferred,
            String getter,
            String setter,
            List<String> inverses,
            Optional<String> doc)
            implements RelationCode {

        public boolean nullable() {
            return key.nullable();
        }
    }

    /**
     * {@code reviews: Review.book[]}, {@code profile: AuthorProfile.author} or {@code tags: Tag[]}.
     *
     * @param getter {@code getReviews}
     * @param setter {@code setProfile}, of a single one
     * @param single whether there is at most one
     * @param inverse 1-n: the to-one in the target that holds the foreign key; n-n: the other side's member, if declared
     * @param foreignKey 1-n: that to-one's position among the target's columns; -1 for n-n
     * @param references 1-n: the unique property of this entity that the foreign key holds in place of the key
     * @param order in which the targets are read unless another is asked for
     * @param join n-n: the join table seen from here
     */
    record ToManyCode(
            String name,
            String targetEntity,
            ClassName target,
            String variable,
            String constant,
            String verb,
            String getter,
            String setter,
            boolean single,
            Optional<String> inverse,
            int foreignKey,
            Optional<PropertyCode> references,
            List<OrderCode> order,
            Optional<JoinCode> join,
            Optional<String> doc)
            implements RelationCode {}

    /** The join table of an n-n relation, seen from one side. */
    record JoinCode(String table, List<String> sourceColumns, List<String> targetColumns) {}
}
