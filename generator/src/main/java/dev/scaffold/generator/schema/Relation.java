package dev.scaffold.generator.schema;

import dev.scaffold.generator.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A link from one entity to another. Entities refer to each other by name, see {@link Schema#entity}. */
public sealed interface Relation extends Member {

    /** The name of the entity at the other end. */
    String target();

    /**
     * {@code author: Author}: owns the foreign key.
     *
     * @param columns the foreign key's, in the order of the target's key, with the types of that key
     * @param unique whether no two rows refer to one target: a 1-1
     * @param references the unique field of the target that the foreign key holds in place of its key
     */
    record ToOne(
            String name,
            String target,
            List<Column> columns,
            boolean unique,
            ForeignKeyRules rules,
            Optional<String> references,
            Optional<String> doc,
            SourceSpan at)
            implements Relation {

        public ToOne {
            columns = List.copyOf(columns);
        }

        /** An ordinary one to a key of one column, which is unique or not. */
        public ToOne(
                String name, String target, Column column, OnDelete onDelete, Optional<String> doc, SourceSpan at) {
            this(
                    name,
                    target,
                    List.of(column),
                    column.unique(),
                    ForeignKeyRules.of(onDelete),
                    Optional.empty(),
                    doc,
                    at);
        }

        /** The foreign key's first column; where it has several, they agree in what is not their name or type. */
        public Column column() {
            return columns.get(0);
        }

        public List<String> columnNames() {
            return columns.stream().map(Column::name).toList();
        }

        /** How what it holds is called beside it: {@code author_id}, {@code author_uid}. */
        public String valueName() {
            return name + "_" + references.orElse("id");
        }

        public OnDelete onDelete() {
            return rules.onDelete();
        }

        /** The same with other columns. */
        ToOne withColumns(List<Column> columns) {
            return new ToOne(name, target, columns, unique, rules, references, doc, at);
        }

        /** The same with an index of its own, or without. */
        ToOne withIndex(boolean index) {
            List<Column> same =
                    columns.stream().map(column -> column.withIndex(index)).toList();
            return new ToOne(name, target, same, unique, rules, references, doc, at);
        }
    }

    /**
     * {@code reviews: Review.book[]}, 1-n, or {@code profile: AuthorProfile.author}, 1-1: the inverse of a {@link ToOne}.
     *
     * @param inverse the name of that to-one in {@code target}
     * @param single whether there is at most one
     * @param orderBy the order in which they are read unless another is asked for: fields of {@code target}
     */
    record ToMany(
            String name,
            String target,
            String inverse,
            boolean single,
            List<OrderBy> orderBy,
            Optional<String> doc,
            SourceSpan at)
            implements Relation {

        public ToMany {
            orderBy = List.copyOf(orderBy);
        }

        /** 1-n in no promised order. */
        public ToMany(String name, String target, String inverse, Optional<String> doc, SourceSpan at) {
            this(name, target, inverse, false, List.of(), doc, at);
        }
    }

    /**
     * {@code tags: Tag[]} (owner) or {@code books: Book.tags[]} (the other side): n-n through a join table that scaffold
     * makes, or through the table of an entity.
     *
     * @param owner whether this side declared the join table
     * @param inverse the name of the other side's member in {@code target}, where it has one
     * @param joinTable the same on both sides
     * @param sourceColumns the join table's columns that refer to the entity that has this member
     * @param targetColumns the join table's columns that refer to {@code target}
     * @param orderBy the order in which they are read unless another is asked for: fields of {@code target}
     */
    record ManyToMany(
            String name,
            String target,
            boolean owner,
            Optional<String> inverse,
            String joinTable,
            List<String> sourceColumns,
            List<String> targetColumns,
            JoinRules rules,
            List<OrderBy> orderBy,
            Optional<String> doc,
            SourceSpan at)
            implements Relation {

        public ManyToMany {
            sourceColumns = List.copyOf(sourceColumns);
            targetColumns = List.copyOf(targetColumns);
            orderBy = List.copyOf(orderBy);
        }

        /** A usual one between keys of one column. */
        public ManyToMany(
                String name,
                String target,
                boolean owner,
                Optional<String> inverse,
                String joinTable,
                String sourceColumn,
                String targetColumn,
                Optional<String> doc,
                SourceSpan at) {
            this(
                    name,
                    target,
                    owner,
                    inverse,
                    joinTable,
                    List.of(sourceColumn),
                    List.of(targetColumn),
                    JoinRules.USUAL,
                    List.of(),
                    doc,
                    at);
        }

        /** Whether scaffold makes the join table, and for this side. */
        public boolean makesTable() {
            return owner && rules.through().isEmpty();
        }
    }

    /** What the database does with the owning row when the target row is deleted, or its key changes. */
    enum OnDelete {
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT,
        NO_ACTION
    }
}
