package com.example.cases;

import static com.example.cases.tables.Tables.AUTHOR;
import static com.example.cases.tables.Tables.BOOK;
import static com.example.cases.tables.Tables.WORK;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.engine.Statement;
import java.util.List;

/** Each table is found in its schema, whatever the statement is. */
public final class Uses {

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Author ursula = new Author().setName("Ursula").save(engine).join();
            Author john = new Author().setName("John").save(engine).join();
            ursula.friends().add(john).join();
            Book book = new Book().setTitle("Essays").setAuthor(ursula).setPages(9).save(engine).join();
            book.tags().add(new Tag().setName("short").save(engine).join()).join();

            check(count(engine, "people.author") == 2 && count(engine, "people.author_friends") == 1, "people");
            check(count(engine, "lib.book") == 1 && count(engine, "lib.book_tag") == 1, "lib");
            check(count(engine, "public.work") == 1 && count(engine, "public.tag") == 1, "public");

            Author read = Author.objects(engine)
                    .withWorks()
                    .withFriends()
                    .filter(AUTHOR.works().any(work -> work.TITLE.eq("Essays")))
                    .get()
                    .join();
            check(read.getWorks().size() == 1 && read.getFriends().size() == 1, "loaded");
            Book found = Book.objects(engine)
                    .withAuthor()
                    .withTags()
                    .filter(BOOK.PAGES.gt(5), WORK.TITLE.like("E%"), BOOK.tags().any(tag -> tag.NAME.eq("short")))
                    .get()
                    .join();
            check(found.getAuthor().getName().equals("Ursula") && found.getTags().size() == 1, "with what it has");
            check(ursula.friends().count().join() == 1 && book.tags().count().join() == 1, "related");

            found.setPages(10).setTitle("More essays").save(engine).join();
            found.tags().clear().join();
            found.delete(engine).join();
            check(Book.objects(engine).count().join() == 0, "marked");
            check(count(engine, "lib.book_tag") == 0, "unlinked");
        }
    }

    private static long count(Engine engine, String table) {
        return engine.execute(new Statement("select count(*) from " + table, List.of(), true)).join().rows().get(0).getLong(0);
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
