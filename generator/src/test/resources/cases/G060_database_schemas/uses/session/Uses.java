package com.example.cases;

import static com.example.cases.runtime.session.LoaderOptions.joined;
import static com.example.cases.runtime.session.LoaderOptions.selectIn;
import static com.example.cases.tables.Tables.AUTHOR;
import static com.example.cases.tables.Tables.BOOK;
import static com.example.cases.tables.Tables.WORK;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.engine.Statement;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.session.Session;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Each table is found in its schema, whatever the statement is. */
public final class Uses {

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            SessionFactory sessions = SessionFactory.of(engine);
            Author ursula = new Author().setName("Ursula");
            Author john = new Author().setName("John");
            ursula.getFriends().add(john);
            Book book = new Book().setTitle("Essays").setAuthor(ursula).setPages(9);
            book.getTags().add(new Tag().setName("short"));
            sessions.transaction(session -> {
                        session.add(book);
                        return session.flush();
                    })
                    .join();

            check(count(engine, "people.author") == 2 && count(engine, "people.author_friends") == 1, "people");
            check(count(engine, "lib.book") == 1 && count(engine, "lib.book_tag") == 1, "lib");
            check(count(engine, "public.work") == 1 && count(engine, "public.tag") == 1, "public");

            Session session = sessions.open();
            Author read = session.select(Author.class)
                    .where(AUTHOR.works().any(work -> work.TITLE.eq("Essays")))
                    .options(selectIn(AuthorPaths.WORKS), selectIn(AuthorPaths.FRIENDS))
                    .one()
                    .join();
            check(read.getWorks().size() == 1 && read.getFriends().size() == 1, "loaded");
            List<Book> books = sessions.open()
                    .select(Book.class)
                    .where(BOOK.PAGES.gt(5), WORK.TITLE.like("E%"), BOOK.tags().any(tag -> tag.NAME.eq("short")))
                    .options(joined(WorkPaths.AUTHOR), selectIn(BookPaths.TAGS))
                    .list()
                    .join();
            check(books.get(0).getAuthor().getName().equals("Ursula"), "joined");
            check(books.get(0).getTags().size() == 1, "linked");

            Book mine = (Book) read.getWorks().get(0);
            mine.setPages(10).setTitle("More essays");
            session.flush().join();
            session.delete(mine);
            session.flush().join();
            check(sessions.open().select(Book.class).count().join() == 0, "marked");

            Session other = sessions.open();
            other.add(new Author().setName("John"));
            try {
                other.flush().join();
                throw new AssertionError("two of one name");
            } catch (CompletionException failed) {
                ConstraintViolation refused = (ConstraintViolation) failed.getCause();
                check(refused.constraint().filter("uq_author_name"::equals).isPresent(), "the constraint is told");
            }
        }
    }

    private static long count(Engine engine, String table) {
        return engine.execute(new Statement("select count(*) from " + table, List.of(), true)).join().rows().get(0).getLong(0);
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
