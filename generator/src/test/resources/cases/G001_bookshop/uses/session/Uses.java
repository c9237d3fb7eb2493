package com.example.cases;

import static com.example.cases.runtime.session.LoaderOptions.joined;
import static com.example.cases.runtime.session.LoaderOptions.selectIn;
import static com.example.cases.tables.Tables.BOOK;
import static com.example.cases.tables.Tables.TAG;

import com.example.cases.runtime.engine.Engine;
import java.util.List;

/** What a user writes in the first hour. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            SessionFactory sessions = SessionFactory.of(engine);

            Author ursula = sessions.transaction(session -> {
                        Author author = session.add(new Author().setName("Ursula K. Le Guin"));
                        Book book = new Book().setTitle("The Dispossessed").setIsbn("9780061054884");
                        author.getBooks().add(book);
                        book.getTags().add(new Tag().setName("utopia"));
                        book.getReviews().add(new Review().setRating((short) 5));
                        return session.flush().thenApply(flushed -> author);
                    })
                    .join();
            check(ursula.getBooks().get(0).getAuthorId() == ursula.getId());

            sessions.transaction(session -> session.get(Author.class, ursula.getId()).thenApply(author -> {
                        author.getBooks().add(new Book().setTitle("The Lathe of Heaven").setIsbn("9781416556961"));
                        return author.setEmail("ukl@example.org");
                    }))
                    .join();

            List<Book> books = sessions.open()
                    .select(Book.class)
                    .where(BOOK.author().NAME.startsWith("Urs"), BOOK.tags().any(tag -> tag.NAME.eq("utopia")))
                    .options(joined(BookPaths.AUTHOR), selectIn(BookPaths.TAGS).orderBy(TAG.NAME.asc()))
                    .orderBy(BOOK.TITLE.asc())
                    .limit(20)
                    .list()
                    .join();
            check(books.size() == 1);
            check("ukl@example.org".equals(books.get(0).getAuthor().getEmail()));
            check(books.get(0).getTags().get(0).getName().equals("utopia"));

            // A review keeps its book from being deleted: both go, in the right order.
            sessions.transaction(session -> session.select(Book.class)
                            .where(BOOK.ID.eq(books.get(0).getId()))
                            .options(selectIn(BookPaths.REVIEWS))
                            .one()
                            .thenAccept(book -> {
                                session.delete(book);
                                book.getReviews().forEach(session::delete);
                            }))
                    .join();
            check(sessions.open().select(Book.class).count().join() == 1);
            check(sessions.open().select(Review.class).count().join() == 0);
        }
    }

    private static void check(boolean holds) {
        if (!holds) throw new AssertionError();
    }
}
