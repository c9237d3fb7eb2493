package com.example.library.runtime.session;

/**
 * A relation from {@code E} to {@code T}, as a constant: {@code BookPaths.AUTHOR}. It says what to load in
 * {@link LoaderOptions} and {@link Session#load}.
 */
public sealed interface Relation<E, T> permits ToOneRelation, ToManyRelation {

    /** As the schema spells it. */
    String name();

    /** How the entity at the other end is mapped. */
    Mapper<T, ?> target();
}
