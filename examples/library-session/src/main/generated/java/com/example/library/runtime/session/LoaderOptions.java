package com.example.library.runtime.session;

/**
 * What a query loads besides its own entities. Meant for static import:
 *
 * <pre>{@code
 * session.select(Book.class).options(joined(BookPaths.AUTHOR), selectIn(BookPaths.TAGS)).list()
 * }</pre>
 */
public final class LoaderOptions {

    private LoaderOptions() {}

    /** The target of a to-one relation, read with the same statement. */
    public static <E, T> LoaderOption<E, T> joined(ToOneRelation<E, T> relation) {
        return new LoaderOption<>(relation);
    }

    /** All targets of a to-many relation: one further statement, however many owners there are. */
    public static <E, T> LoaderOption<E, T> selectIn(ToManyRelation<E, T> relation) {
        return new LoaderOption<>(relation);
    }
}
