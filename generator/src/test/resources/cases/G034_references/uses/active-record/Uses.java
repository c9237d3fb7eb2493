package com.example.cases;

import static com.example.cases.tables.Tables.AUTHOR;
import static com.example.cases.tables.Tables.BOOK;
import static com.example.cases.tables.Tables.LOAN;
import static com.example.cases.tables.Tables.SHELF;

import com.example.cases.runtime.engine.Engine;
import com.example.cases.runtime.engine.Statement;
import com.example.cases.runtime.error.ConstraintViolation;
import com.example.cases.runtime.error.NotFound;
import com.example.cases.runtime.error.NotLoaded;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** References by a unique field: set by object or by value, loaded, searched for, and followed back. */
public final class Uses {

    private static final UUID URSULA = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    private final Engine engine;

    private Uses(Engine engine) {
        this.engine = engine;
    }

    public static void run(String url) {
        try (Engine engine = Engine.connect(url).asDefault()) {
            Uses uses = new Uses(engine);
            uses.writes();
            uses.loads();
            uses.paths();
            uses.changes();
            uses.rules();
        }
    }

    private void writes() {
        Author ursula = new Author().setUid(URSULA).setName("Ursula");
        Author peter = new Author().setUid(UUID.randomUUID()).setName("Peter").save().join();
        Book dispossessed = new Book().setTitle("The Dispossessed").setAuthor(ursula).setEditor(peter);
        failure(IllegalStateException.class, dispossessed::getAuthorUid);
        ursula.save().join();
        check(dispossessed.getAuthorUid().equals(URSULA) && "Peter".equals(dispossessed.getEditorName()), "held");
        dispossessed.save().join();
        ursula.books().create(book -> book.setTitle("The Lathe of Heaven")).join();
        new Profile().setAuthorUid(URSULA).setSite("ursulakleguin.com").save().join();
        Book read = Book.objects().get(dispossessed.getId()).join();
        check(read.getAuthorUid().equals(URSULA) && "Peter".equals(read.getEditorName()), "in the row");
        failure(NotLoaded.class, read::getAuthor);
        check(read.author().join().getName().equals("Ursula"), "asked for");
        check(read.getAuthor().getUid().equals(URSULA), "and there from then on");
    }

    private void loads() {
        List<Book> books =
                Book.objects().withAuthor().withEditor().orderBy(BOOK.TITLE.asc()).list().join();
        check(books.size() == 2 && books.get(0).getAuthor().getName().equals("Ursula"), "joined");
        check(books.get(0).getEditor() != null && books.get(1).getEditor() == null, "where there is one");
        long before = engine.statements();
        List<Author> authors =
                Author.objects().withBooks().withEdited().withProfile().orderBy(AUTHOR.NAME.asc()).list().join();
        check(engine.statements() == before + 4, "one for each relation");
        check(authors.get(0).getBooks().isEmpty() && authors.get(0).getEdited().size() == 1, "Peter's");
        check(authors.get(1).getBooks().size() == 2 && authors.get(1).getEdited().isEmpty(), "Ursula's");
        check(authors.get(1).getBooks().get(0).getAuthor() == authors.get(1), "both sides");
        check(authors.get(1).getProfile().getSite().startsWith("ursula"), "the only one");
        Author ursula = Author.objects().get(AUTHOR.UID.eq(URSULA)).join();
        check(ursula.books().filter(BOOK.TITLE.like("%Lathe%")).count().join() == 1, "its manager");
        check(ursula.profile().join() != null, "asked for");
    }

    private void paths() {
        check(count(BOOK.author().NAME.eq("Ursula")) == 2, "along a path");
        check(count(BOOK.editor().UID.isNotNull()) == 1, "an optional one");
        check(Author.objects().filter(AUTHOR.books().any(book -> book.TITLE.like("%Lathe%"))).count().join() == 1, "any");
        check(Author.objects().filter(AUTHOR.edited().none()).count().join() == 1, "none");
    }

    private void changes() {
        Book lathe = Book.objects().get(BOOK.TITLE.like("%Lathe%")).join();
        Author peter = Author.objects().get(AUTHOR.NAME.eq("Peter")).join();
        lathe.setAuthor(peter).setEditorName("Peter").save().join();
        check(count(BOOK.author().NAME.eq("Peter"), BOOK.editor().NAME.eq("Peter")) == 1, "moved");
        check(lathe.editor().join().getName().equals("Peter"), "by its value");
        engine.execute(Statement.write("update author set name = 'Petra' where name = 'Peter'")).join();
        check(count(BOOK.EDITOR_NAME.eq("Petra")) == 2, "the database follows");
        lathe.setEditor(null).save().join();
        check(lathe.getEditorName() == null && count(BOOK.EDITOR_NAME.eq("Petra")) == 1, "emptied");
        Shelf shelf = new Shelf().setNumber(1).save().join();
        Shelf inner = new Shelf().setNumber(2).setInside(shelf).save().join();
        shelf.setInside(inner).save().join();
        check(Shelf.objects().filter(SHELF.inside().NUMBER.eq(2)).count().join() == 1, "a ring");
        new Loan().setBook(lathe).setShelf(inner).save().join();
        List<Loan> loans = Loan.objects()
                .filter(LOAN.SHELF_NUMBER.eq(2))
                .withShelf()
                .withBook(book -> book.withAuthor())
                .list()
                .join();
        check(loans.get(0).getBook().getAuthor().getName().equals("Petra"), "two steps");
        check(loans.get(0).getShelf().getNumber() == 2, "by a number");
        check(inner.loans().count().join() == 1, "its manager");
    }

    private void rules() {
        failure(ConstraintViolation.class, () -> new Book().setTitle("No one's").setAuthorUid(UUID.randomUUID()).save().join());
        Book unsaved = new Book().setTitle("No one's").setAuthorUid(UUID.randomUUID());
        failure(NotFound.class, () -> Author.objects().get(-1L).join());
        failure(NotFound.class, () -> unsaved.author().join());
        Author ursula = Author.objects().get(AUTHOR.UID.eq(URSULA)).join();
        failure(ConstraintViolation.class, () -> ursula.delete().join());
        Book.objects().get(BOOK.AUTHOR_UID.eq(URSULA)).join().delete().join();
        ursula.delete().join();
        check(Profile.objects().count().join() == 0, "the profile went along");
    }

    private static long count(org.jooq.Condition... conditions) {
        return Book.objects().filter(conditions).count().join();
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
