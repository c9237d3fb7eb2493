package com.example.cases;

import static com.example.cases.runtime.session.LoaderOptions.joined;
import static com.example.cases.runtime.session.LoaderOptions.selectIn;
import static com.example.cases.tables.Tables.AUTHOR;
import static com.example.cases.tables.Tables.BOOK;
import static com.example.cases.tables.Tables.LOAN;
import static com.example.cases.tables.Tables.SHELF;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.engine.Statement;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.NotLoaded;
import com.example.cases.runtime.error.ValidationFailed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** References by a unique field: known before the target has a row, loaded, searched for, and followed back. */
public final class Uses {

    private static final UUID URSULA = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    private final Engine engine;
    private final SessionFactory sessions;

    private Uses(Engine engine) {
        this.engine = engine;
        this.sessions = SessionFactory.of(engine);
    }

    public static void run(String url) {
        try (Engine engine = Engine.connect(url)) {
            Uses uses = new Uses(engine);
            uses.writes();
            uses.loads();
            uses.paths();
            uses.changes();
            uses.circles();
            uses.rules();
        }
    }

    private void writes() {
        Author ursula = new Author().setUid(URSULA).setName("Ursula");
        Author peter = new Author().setUid(UUID.randomUUID()).setName("Peter");
        Book dispossessed = new Book().setTitle("The Dispossessed").setAuthor(ursula).setEditor(peter);
        Book lathe = new Book().setTitle("The Lathe of Heaven");
        ursula.getBooks().add(lathe);
        ursula.setProfile(new Profile().setSite("ursulakleguin.com"));
        check(URSULA.equals(lathe.getAuthorUid()), "known before there is a row");
        check("Peter".equals(dispossessed.getEditorName()), "by name");
        transaction(ursula, dispossessed);
        Book read = sessions.open().get(Book.class, dispossessed.getId()).join();
        check(URSULA.equals(read.getAuthorUid()) && "Peter".equals(read.getEditorName()), "in the row");
        failure(NotLoaded.class, () -> read.getAuthor().getName());
    }

    private void loads() {
        var session = sessions.open();
        List<Book> books = session.select(Book.class)
                .options(joined(BookPaths.AUTHOR), joined(BookPaths.EDITOR))
                .orderBy(BOOK.TITLE.asc())
                .list()
                .join();
        check(books.size() == 2 && books.get(0).getAuthor() == books.get(1).getAuthor(), "one object");
        check(books.get(0).getAuthor().getName().equals("Ursula"), "joined");
        check(books.get(1).getEditor() == null && books.get(0).getEditor() != null, "where there is one");

        var other = sessions.open();
        List<Book> plain = other.select(Book.class).orderBy(BOOK.TITLE.asc()).list().join();
        long before = engine.statements();
        other.load(plain, BookPaths.AUTHOR).join();
        check(engine.statements() == before + 1, "one statement for all");
        check(plain.get(1).getAuthor().getUid().equals(URSULA), "loaded");
        other.load(plain.get(0).getAuthor(), AuthorPaths.BOOKS).join();
        check(plain.get(0).getAuthor().getBooks().size() == 2, "and back");
        other.load(plain.get(0).getAuthor(), AuthorPaths.PROFILE).join();
        check(plain.get(0).getAuthor().getProfile().getSite().startsWith("ursula"), "the only one");

        List<Author> authors = sessions.open()
                .select(Author.class)
                .options(selectIn(AuthorPaths.BOOKS), selectIn(AuthorPaths.EDITED))
                .orderBy(AUTHOR.NAME.asc())
                .list()
                .join();
        check(authors.get(0).getBooks().isEmpty() && authors.get(0).getEdited().size() == 1, "Peter's");
        check(authors.get(1).getBooks().size() == 2 && authors.get(1).getEdited().isEmpty(), "Ursula's");
        check(authors.get(1).getBooks().get(0).getAuthor() == authors.get(1), "both sides");

        var third = sessions.open();
        Author ursula = third.select(Author.class).where(AUTHOR.UID.eq(URSULA)).one().join();
        Book known = third.select(Book.class).where(BOOK.EDITOR_NAME.isNull()).one().join();
        check(known.getAuthor() == ursula, "found among what is here");
    }

    private void paths() {
        check(count(BOOK.author().NAME.eq("Ursula")) == 2, "along a path");
        check(count(BOOK.editor().UID.isNotNull()) == 1, "an optional one");
        var authors = sessions.open().select(Author.class);
        check(authors.where(AUTHOR.books().any(book -> book.TITLE.like("%Lathe%"))).count().join() == 1, "any");
        check(authors.where(AUTHOR.edited().none()).count().join() == 1, "none");
    }

    private void changes() {
        sessions.transaction(session -> session.select(Author.class)
                        .where(AUTHOR.NAME.eq("Peter"))
                        .one()
                        .thenCompose(peter -> session.select(Book.class)
                                .where(BOOK.TITLE.like("%Lathe%"))
                                .one()
                                .thenApply(book -> book.setAuthor(peter).setEditor(peter))))
                .join();
        check(count(BOOK.author().NAME.eq("Peter"), BOOK.editor().NAME.eq("Peter")) == 1, "moved");
        engine.execute(Statement.write("update author set name = 'Petra' where name = 'Peter'")).join();
        check(count(BOOK.EDITOR_NAME.eq("Petra")) == 2, "the database follows");
        sessions.transaction(session -> session.select(Book.class)
                        .where(BOOK.TITLE.like("%Lathe%"))
                        .one()
                        .thenApply(book -> book.setEditor(null)))
                .join();
        check(count(BOOK.EDITOR_NAME.eq("Petra")) == 1, "emptied");
    }

    private void circles() {
        Shelf outer = new Shelf().setNumber(1);
        Shelf inner = new Shelf().setNumber(2).setInside(outer);
        outer.setInside(inner);
        Book book = sessions.open().select(Book.class).where(BOOK.TITLE.like("%Lathe%")).one().join();
        sessions.transaction(session -> session.get(Book.class, book.getId()).thenApply(found -> {
                    Loan loan = new Loan().setBook(found).setShelf(inner);
                    session.add(loan);
                    return loan;
                }))
                .join();
        check(sessions.open().select(Shelf.class).where(SHELF.inside().NUMBER.eq(2)).count().join() == 1, "a ring");
        List<Loan> loans = sessions.open()
                .select(Loan.class)
                .options(joined(LoanPaths.BOOK).then(joined(BookPaths.AUTHOR)), joined(LoanPaths.SHELF))
                .where(LOAN.SHELF_NUMBER.eq(2))
                .list()
                .join();
        check(loans.get(0).getBook().getAuthor().getName().equals("Petra"), "two steps");
        check(loans.get(0).getShelf().getNumber() == 2, "by a number");
        sessions.transaction(session -> session.select(Loan.class).one().thenApply(loan -> {
                    session.delete(loan);
                    return loan;
                }))
                .join();
    }

    private void rules() {
        Book orphan = new Book().setTitle("No one's").setAuthor(new Author().setName("Nobody"));
        failure(ValidationFailed.class, () -> transaction(orphan));
        failure(
                ConstraintViolation.class,
                () -> sessions.transaction(session -> session.select(Author.class)
                                .where(AUTHOR.UID.eq(URSULA))
                                .one()
                                .thenApply(author -> {
                                    session.delete(author);
                                    return author;
                                }))
                        .join());
        sessions.transaction(session -> session.select(Book.class)
                        .where(BOOK.AUTHOR_UID.eq(URSULA))
                        .options(joined(BookPaths.AUTHOR))
                        .one()
                        .thenApply(book -> {
                            session.delete(book.getAuthor());
                            session.delete(book);
                            return book;
                        }))
                .join();
        check(sessions.open().select(Profile.class).count().join() == 0, "children first, and the profile along");
    }

    private long count(org.jooq.Condition... conditions) {
        return sessions.open().select(Book.class).where(conditions).count().join();
    }

    private void transaction(Object... rows) {
        sessions.transaction(session -> {
                    session.addAll(List.of(rows));
                    return CompletableFuture.completedFuture(rows);
                })
                .join();
    }

    private static <X extends Throwable> void failure(Class<X> type, Runnable call) {
        try {
            call.run();
        } catch (CompletionException e) {
            if (type.isInstance(e.getCause())) return;
            throw e;
        } catch (RuntimeException e) {
            if (type.isInstance(e)) return;
            throw e;
        }
        throw new AssertionError("no " + type.getSimpleName());
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
