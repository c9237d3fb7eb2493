package com.example.cases;

import static com.example.cases.tables.Tables.AUTHOR;
import static com.example.cases.tables.Tables.BOOK;
import static com.example.cases.tables.Tables.TAG;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.error.ConstraintViolation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What a user writes in the first week. */
public final class Uses {

    private Uses() {}

    public static void run(String url) {
        Engine engine = Engine.connect(url).asDefault();
        try {
            chainsAsInTheReadme();
            queries(engine);
            writes(engine);
        } finally {
            engine.closeAsync().join();
        }
    }

    private static void chainsAsInTheReadme() {
        Author ursula = new Author().setName("Ursula K. Le Guin").setEmail("ukl@example.org");
        Book dispossessed = ursula.save()
                .thenCompose(author -> author.books()
                        .create(book -> book.setTitle("The Dispossessed")
                                .setIsbn("9780061054884")
                                .setStatus(Status.PUBLISHED)))
                .join();
        Tag utopia = new Tag().setName("utopia").save().join();
        dispossessed.tags().add(utopia).join();
        check(dispossessed.getAuthor() == ursula, "the author is set");
        check(dispossessed.getId() > 0, "the key is there");
    }

    private static void queries(Engine engine) {
        BookQuerySet books = Book.objects()
                .filter(BOOK.author().NAME.startsWith("Urs"), BOOK.STATUS.eq(Status.PUBLISHED))
                .filter(BOOK.tags().any(tag -> tag.NAME.eq("utopia")))
                .exclude(BOOK.ISBN.eq("none"))
                .orderBy(BOOK.TITLE.desc())
                .withAuthor(author -> author.withBooks())
                .withTags(tags -> tags.orderBy(TAG.NAME.asc()));
        check(books.statements() == 3, "books, their authors' books, their tags");
        long before = engine.statements();
        List<Book> found = books.page(0, 20).join().items();
        check(engine.statements() - before == 4, "and one to count");
        check(found.size() == 1, "one book");
        Book book = found.get(0);
        check(book.getAuthor().getName().equals("Ursula K. Le Guin"), "with its author");
        check(book.getAuthor().getBooks().equals(found), "with all the author's books");
        check(book.getTags().get(0).getName().equals("utopia"), "with its tags");
        check(Author.objects().filter(AUTHOR.books().none()).count().join() == 0, "no author without a book");
        check(Author.objects().find(-1L).join().isEmpty(), "no such author");
    }

    private static void writes(Engine engine) {
        Author author = Author.objects().first().join().orElseThrow();
        CompletableFuture<Book> failing = engine.transaction(tx -> Book.objects(tx)
                .get(BOOK.ISBN.eq("9780061054884"))
                .thenCompose(book -> book.setTitle("Changed").save())
                .thenCompose(book -> new Book()
                        .setTitle("Twice")
                        .setIsbn(book.getIsbn())
                        .setAuthor(author)
                        .save(tx)));
        try {
            failing.join();
            throw new AssertionError("the ISBN is there already");
        } catch (CompletionException e) {
            check(e.getCause() instanceof ConstraintViolation violation
                    && violation.properties().equals(List.of("isbn")), "the field is named: " + e.getCause());
        }
        Book book = Book.objects().get(BOOK.ISBN.eq("9780061054884")).join();
        check(book.getTitle().equals("The Dispossessed"), "rolled back");
        check(book.setTitle("The Dispossessed").save().join().getVersion() == 0, "nothing changed, nothing sent");
        check(book.setTitle("The Word").save().join().getVersion() == 1, "one column");
        book.delete().join();
        check(!author.books().exists().join(), "deleted");
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
